/** The texts of a document that the public reads, with their paths: what rules of wording look at. */
import type { Path } from '../../findings/finding.ts';
import type {
  DepartmentDefinition,
  ItemDefinition,
  ItemService,
  ProcessDefinition,
} from '../../language/generated/types.ts';
import { allBlocks, type Block, type Process } from '../../process/blocks.ts';

export interface ReadableText {
  readonly text: string;
  readonly path: Path;
}

/** What an applicant must meet and bring: where a vague word leaves the outcome to the official. */
export function demandsOf(item: ItemDefinition): readonly ReadableText[] {
  return [
    ...texts(item.conditions, ['conditions']),
    ...one(item['quantity-limit'], ['quantity-limit']),
    ...(item.materials ?? []).flatMap((material, index) =>
      named(material, ['name', 'when', 'note'], ['materials', index]),
    ),
  ];
}

/** Texts of items, kept because several rules read them. */
const textsByItem = new WeakMap<ItemDefinition, readonly ReadableText[]>();

/** Every text of an item, its steps' included where they stand in it. */
export function textsOfItem(item: ItemDefinition, process: Process | undefined): readonly ReadableText[] {
  const known = textsByItem.get(item) ?? collectTexts(item, process);
  textsByItem.set(item, known);
  return known;
}

function collectTexts(item: ItemDefinition, process: Process | undefined): readonly ReadableText[] {
  return [
    ...named(item, ['name', 'superior', 'superior-item', 'note'], []),
    ...texts(item.themes, ['themes']),
    ...demandsOf(item),
    ...(item.materials ?? []).flatMap((material, index) => one(material.issuer, ['materials', index, 'issuer'])),
    ...(item.fee?.rows ?? []).flatMap((row, index) =>
      named(row, ['name', 'standard', 'reduction'], ['fee', 'rows', index]),
    ),
    ...texts(item.joint?.partners, ['joint', 'partners']),
    ...one(item.result?.name, ['result', 'name']),
    ...one(item.result?.['valid-for'], ['result', 'valid-for']),
    ...named<ItemService>(item.service ?? {}, ['address', 'hours', 'visit-reason'], ['service']),
    ...(item.intermediaries ?? []).flatMap((service, index) => one(service.name, ['intermediaries', index, 'name'])),
    ...one(item.remedies?.review, ['remedies', 'review']),
    ...one(item.remedies?.litigation, ['remedies', 'litigation']),
    ...(item.faq ?? []).flatMap((entry, index) => named(entry, ['question', 'answer'], ['faq', index])),
    ...(item.process.steps === undefined || process === undefined ? [] : textsOfBlocks(process.blocks)),
  ];
}

/** Every text of a process file. */
export function textsOfProcess(definition: ProcessDefinition, process: Process): readonly ReadableText[] {
  return [
    ...named(definition, ['name', 'description'], []),
    ...textsOfBlocks(process.blocks),
    ...Object.entries(definition.variants ?? {}).flatMap(([key, { name }]) => one(name, ['variants', key, 'name'])),
  ];
}

/** Every text of a department file. */
export function textsOfDepartment(department: DepartmentDefinition): readonly ReadableText[] {
  return [
    ...named(department, ['name', 'short-name', 'address'], []),
    ...Object.entries(department.offices).flatMap(([key, { name, duties }]) => [
      ...one(name, ['offices', key, 'name']),
      ...texts(duties, ['offices', key, 'duties']),
    ]),
    ...Object.entries(department.posts).flatMap(([key, { name }]) => one(name, ['posts', key, 'name'])),
    ...Object.entries(department.windows ?? {}).flatMap(([key, window]) =>
      named(window, ['name', 'counter', 'zone', 'floor', 'hours'], ['windows', key]),
    ),
  ];
}

function textsOfBlocks(blocks: readonly Block[]): readonly ReadableText[] {
  return allBlocks(blocks).flatMap((block) => [
    { text: block.name, path: [...block.path, block.kind === 'step' ? block.verb : block.kind] },
    ...(block.kind === 'step' ? one(block.note, [...block.path, 'note']) : []),
  ]);
}

function named<Holder extends object>(
  holder: Holder,
  keys: readonly (keyof Holder & string)[],
  path: Path,
): readonly ReadableText[] {
  return keys.flatMap((key) => {
    const text: unknown = holder[key];
    return typeof text === 'string' ? [{ text, path: [...path, key] }] : [];
  });
}

function texts(list: readonly string[] | undefined, path: Path): readonly ReadableText[] {
  return (list ?? []).map((text, index) => ({ text, path: [...path, index] }));
}

function one(text: string | undefined, path: Path): readonly ReadableText[] {
  return text === undefined ? [] : [{ text, path }];
}
