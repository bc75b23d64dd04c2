import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawingOf, toGanttSvg, toGanttText, toMermaid, toSvg, toTerminal } from '../../src/drawing/index.ts';
import { goldenCases } from './golden-cases.ts';

/** `npx vitest run test/drawing -u` writes the expected files anew; look at them before you keep them. */
describe('golden drawings', () => {
  for (const { name, folder, process, options, width } of goldenCases()) {
    it(`${name} as SVG`, async () => {
      const svg = toSvg(drawingOf(process, options), { idPrefix: name });
      await expect(svg).toMatchFileSnapshot(join(folder, 'expected.svg'));
    });

    it(`${name} as Mermaid`, async () => {
      await expect(toMermaid(process, options)).toMatchFileSnapshot(join(folder, 'expected.mmd'));
    });

    it(`${name} as bars`, async () => {
      await expect(toGanttSvg(process, options)).toMatchFileSnapshot(join(folder, 'expected.gantt.svg'));
      await expect(toGanttText(process, width, options)).toMatchFileSnapshot(join(folder, 'expected.gantt.txt'));
    });

    it(`${name} in a terminal`, async () => {
      await expect(toTerminal(process, width, options)).toMatchFileSnapshot(join(folder, 'expected.txt'));
    });
  }
});
