/** A tree of blocks written down as a process definition, faults included, so that reading can judge it. */
import { formatDuration } from '../../../src/base/duration.ts';
import { readDocument } from '../../../src/language/documents.ts';
import type { Block, Process, Step } from '../../../src/process/blocks.ts';
import { readProcessFile } from '../../../src/process/item-process.ts';
import type { ProcessReading } from '../../../src/process/read-process.ts';

/** Writes a process down and reads it again. JSON is YAML, and quicker to write. */
export function readAgain(process: Process): ProcessReading {
  const definition = { process: process.id, name: process.name, steps: process.blocks.map(stepOf) };
  const { document, findings } = readDocument('processes/random.yaml', JSON.stringify(definition));
  if (document?.kind !== 'process') throw new Error(`not a process: ${JSON.stringify(findings)}`);
  return readProcessFile(document);
}

function stepOf(block: Block): unknown {
  const { id, name } = block;
  switch (block.kind) {
    case 'step':
      return simpleStep(block);
    case 'pause':
      return { pause: name, kind: block.pauseKind };
    case 'choose': {
      const when = block.cases.map((way) => ({ if: way.condition, steps: way.blocks.map(stepOf) }));
      return { choose: name, when, otherwise: block.otherwise.map(stepOf) };
    }
    case 'parallel': {
      const branches = block.branches.map(({ key, after, blocks }) => [key, { after, steps: blocks.map(stepOf) }]);
      return { parallel: id, branches: Object.fromEntries(branches) };
    }
  }
}

function simpleStep({ verb, name, by, need, within, correction, return: back }: Step): unknown {
  return {
    [verb]: name,
    ...(within && { within: formatDuration(within) }),
    ...(by.length > 0 && { by: by.map(({ department, post }) => `${department}/${post}`) }),
    ...(verb === 'sign' && by.length > 0 && { need }),
    ...(correction && {
      correction: {
        notice: formatDuration(correction.notice),
        wait: formatDuration(correction.wait),
        times: correction.times,
        else: correction.else,
      },
    }),
    ...(back && { return: back }),
  };
}
