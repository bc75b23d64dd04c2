/** Every place of a document that cites law: what the power is set by, and what limits, fees, materials and steps stand on. */
import type { Path } from '../findings/finding.ts';
import type { ItemDefinition, ProcessDefinition } from '../language/generated/types.ts';
import { allBlocks, type Process } from '../process/blocks.ts';

/** A citation as written, and its path in the document. */
export interface CitationPlace {
  readonly text: string;
  readonly path: Path;
}

/** The citations of an item, those of steps that stand in it included. */
export function citationsOfItem(item: ItemDefinition, process: Process | undefined): readonly CitationPlace[] {
  return [
    ...listed(item.basis, ['basis']),
    ...listed(item.limits.basis, ['limits', 'basis']),
    ...listed(item.limits['extension-basis'], ['limits', 'extension-basis']),
    ...(item.materials ?? []).flatMap(({ basis }, index) => listed(basis, ['materials', index, 'basis'])),
    ...(item.fee?.rows ?? []).flatMap(({ basis }, index) => listed(basis, ['fee', 'rows', index, 'basis'])),
    ...(item.intermediaries ?? []).flatMap(({ basis }, index) => listed(basis, ['intermediaries', index, 'basis'])),
    ...(item.process.steps === undefined || process === undefined ? [] : citationsOfSteps(process)),
  ];
}

/** The citations of a process file. */
export function citationsOfProcess(definition: ProcessDefinition, process: Process): readonly CitationPlace[] {
  return [...listed(definition.basis, ['basis']), ...citationsOfSteps(process)];
}

function citationsOfSteps(process: Process): readonly CitationPlace[] {
  return allBlocks(process.blocks).flatMap((block) =>
    block.kind === 'step' || block.kind === 'pause' ? listed(block.basis, [...block.path, 'basis']) : [],
  );
}

function listed(basis: readonly string[] | undefined, path: Path): readonly CitationPlace[] {
  return (basis ?? []).map((text, index) => ({ text, path: [...path, index] }));
}
