/**
 * The complete definition of an item, as it is locked, published and disclosed: the item, its resolved process, the facts
 * of departments that it shows and the digests of the files it hands out, in canonical JSON (RFC 8785).
 */
import { canonicalJson, type Digest, type JsonValue, sha256 } from '../base/digest.ts';
import { formatDuration, parseDuration } from '../base/duration.ts';
import type { RawFinding } from '../findings/finding.ts';
import type { ItemDocument, ProcessDocument } from '../language/documents.ts';
import type { ItemDefinition } from '../language/generated/types.ts';
import type { Workspace } from '../language/workspace.ts';
import type { Process } from '../process/blocks.ts';
import { readItemProcess, readProcessFile } from '../process/item-process.ts';
import { type DepartmentFacts, departmentFacts, type MissingFact } from './department-facts.ts';
import { type ProcessModel, processModel } from './process-model.ts';
import { withoutAbsent } from './without-absent.ts';

/** The form of the model. To digest something else, or otherwise, is a new form: published digests stay what they are. */
const DEFINITION_FORM = 'guhua/definition/1';

/** What is locked. Its keys are those of the language, in English. */
export interface DefinitionModel {
  readonly form: typeof DEFINITION_FORM;
  readonly item: Omit<ItemDefinition, 'process'>;
  readonly process: ProcessModel;
  readonly departments: Readonly<Record<string, DepartmentFacts>>;
  /** Digests of samples and blank forms, by file. */
  readonly files: Readonly<Record<string, Digest>>;
}

export interface ResolvedDefinition {
  readonly item: string;
  /** The department whose item it is. */
  readonly department: string;
  /** The file that the item stands in. */
  readonly file: string;
  /** The model in canonical JSON: the text whose SHA-256 `modelDigest` is. */
  readonly canonical: string;
  readonly modelDigest: Digest;
  /** Digest of the item's source text. */
  readonly sourceDigest: Digest;
}

/** What keeps a definition from being complete. */
export interface MissingPart {
  readonly what: MissingFact['what'] | 'item' | 'faulty-item' | 'process' | 'faulty-process' | 'file' | 'text';
  readonly name: string;
}

export type Resolution =
  | { readonly ok: true; readonly definition: ResolvedDefinition }
  | { readonly ok: false; readonly missing: readonly MissingPart[] };

/** The bytes of a file of the workspace, or `undefined` where there is none. */
export type ReadBytes = (file: string) => Uint8Array | undefined;

/**
 * Resolves an item's definition.
 * @param readBytes gives the samples and blank forms that the item names
 * @returns the definition, or all that it names and that is not there
 */
export function resolveDefinition(workspace: Workspace, id: string, readBytes: ReadBytes): Resolution {
  const item = workspace.items.get(id);
  if (item === undefined) {
    const faulty = workspace.faulty.some((document) => document.kind === 'item' && document.id === id);
    return { ok: false, missing: [{ what: faulty ? 'faulty-item' : 'item', name: id }] };
  }
  const missing: MissingPart[] = [];
  const used = workspace.processes.get(item.data.process.uses ?? '');
  const process = wholeProcess(workspace, item, used, missing);
  const files = digestFiles(item.data, readBytes, missing);
  if (process === undefined) return { ok: false, missing };
  const facts = departmentFacts(workspace, item.data, process);
  missing.push(...facts.missing);
  const model: DefinitionModel = {
    form: DEFINITION_FORM,
    item: itemModel(item.data),
    process: processModel(process, { document: used?.data ?? item.data, definition: used?.data }),
    departments: facts.departments,
    files,
  };
  const canonical = canonicalText(model);
  if (canonical === undefined) missing.push({ what: 'text', name: id });
  if (canonical === undefined || missing.length > 0) return { ok: false, missing };
  const { file, data } = item;
  const digests = { modelDigest: sha256(canonical), sourceDigest: sha256(item.source.text) };
  return { ok: true, definition: { item: id, department: data.department, file, canonical, ...digests } };
}

/** Reads a definition from its canonical JSON. */
export function parseDefinition(canonical: string): DefinitionModel {
  return JSON.parse(canonical) as DefinitionModel;
}

/** Whose item a definition is of. */
export function departmentOf(canonical: string): string {
  return parseDefinition(canonical).item.department;
}

/** The files that an item hands out, in the order of the text. */
function filesOf(item: ItemDefinition): readonly string[] {
  const ofMaterials = (item.materials ?? []).flatMap((material) => [material.blank, material.sample]);
  const all = [item.sample, item.result?.sample, ...ofMaterials].filter((file) => file !== undefined);
  return [...new Set(all)];
}

/** Faults that leave nothing out of the tree of blocks. With any other, a hole would be locked. */
const WITHOUT_LOSS = new Set([
  'process/lone-branch',
  'process/empty-branch',
  'process/choice-without-otherwise',
  'process/duplicate-step',
  'process/unknown-argument',
]);

function wholeProcess(
  workspace: Workspace,
  item: ItemDocument,
  used: ProcessDocument | undefined,
  missing: MissingPart[],
): Process | undefined {
  const reading = readItemProcess(workspace, item);
  if (reading === undefined) {
    const name = item.data.process.uses ?? '';
    const faulty = workspace.faulty.some((document) => document.kind === 'process' && document.id === name);
    missing.push({ what: faulty ? 'faulty-process' : 'process', name });
    return undefined;
  }
  const lost = reading.findings.some(isLoss) || (used !== undefined && isTornTemplate(used));
  if (lost) missing.push({ what: 'faulty-process', name: reading.process.id });
  return reading.process;
}

function isLoss(finding: RawFinding): boolean {
  return !WITHOUT_LOSS.has(finding.rule);
}

/** Templates are few and items are many: what was found of a template is kept as long as its document. */
const tornTemplates = new WeakMap<ProcessDocument, boolean>();

function isTornTemplate(document: ProcessDocument): boolean {
  const known = tornTemplates.get(document) ?? readProcessFile(document).findings.some(isLoss);
  tornTemplates.set(document, known);
  return known;
}

function itemModel(item: ItemDefinition): DefinitionModel['item'] {
  const { process: _, ...rest } = item;
  const { statutory, promised, extension } = item.limits;
  const limits = withoutAbsent({
    ...item.limits,
    statutory: normalDuration(statutory),
    promised: normalDuration(promised) ?? promised,
    extension: normalDuration(extension),
  });
  return { ...rest, limits };
}

/** A length of time written one way, whatever the author's language: `5个工作日` and `5 wd` are `5wd`. */
function normalDuration(text: string | undefined): string | undefined {
  const duration = text === undefined ? undefined : parseDuration(text);
  return duration === undefined ? text : formatDuration(duration);
}

function digestFiles(item: ItemDefinition, readBytes: ReadBytes, missing: MissingPart[]): Record<string, Digest> {
  const digests: Record<string, Digest> = {};
  for (const file of filesOf(item)) {
    const bytes = readBytes(file);
    if (bytes === undefined) missing.push({ what: 'file', name: file });
    else digests[file] = digestOfBytes(bytes);
  }
  return digests;
}

/** A few samples serve many items; a reader that gives the same bytes again has them digested once. */
const digestsOfBytes = new WeakMap<Uint8Array, Digest>();

function digestOfBytes(bytes: Uint8Array): Digest {
  const digest = digestsOfBytes.get(bytes) ?? sha256(bytes);
  digestsOfBytes.set(bytes, digest);
  return digest;
}

/** RFC 8785 refuses half a surrogate pair, which an author can write as an escape: then there is no canonical text. */
function canonicalText(model: DefinitionModel): string | undefined {
  try {
    return canonicalJson(model as unknown as JsonValue);
  } catch {
    return undefined;
  }
}
