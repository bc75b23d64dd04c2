import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseText, findingsOf, layOverBase, printFindings } from './support/workspaces.ts';

const FILES = [
  'guhua.yaml',
  'departments/housing.yaml',
  'departments/planning.yaml',
  'processes/one-review-one-check.yaml',
  'processes/construction-permit.yaml',
  'items/housing/housing-001.yaml',
  'items/housing/housing-003.yaml',
  'items/housing/housing-020.yaml',
  'items/planning/planning-004.yaml',
];

type Damage = (lines: readonly string[], at: number) => readonly string[];

const DAMAGES: readonly Damage[] = [
  (lines, at) => lines.toSpliced(at, 1),
  (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  (lines, at) => lines.toSpliced(at, 1, (lines[at] ?? '').replace(/:.*/u, ':')),
  (lines, at) => lines.toSpliced(at, 1, (lines[at] ?? '').replace(/:.*/u, ': []')),
  (lines, at) => lines.toSpliced(at, 1, (lines[at] ?? '').replace(/\d+/u, '0')),
  (lines, at) => lines.toSpliced(at, 1, (lines[at] ?? '').replaceAll(/[a-z]+(?=\/|\b)/gu, 'constructor')),
];

const damages = array(
  record({
    file: constantFrom(...FILES),
    at: integer({ min: 0, max: 60 }),
    damage: constantFrom(...DAMAGES),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('definitions that were damaged', () => {
  it('are answered with findings, never with a crash', () => {
    let found = 0;
    assert(
      property(damages, (chosen) => {
        const texts = new Map(FILES.map((file) => [file, baseText(file) ?? '']));
        for (const { file, at, damage } of chosen) {
          const lines = (texts.get(file) ?? '').split('\n');
          texts.set(file, damage(lines, at % lines.length).join('\n'));
        }
        const files = [...texts].map(([file, text]) => ({ file, text }));
        const workspace = layOverBase({ files, attachments: new Set() });
        const findings = findingsOf(workspace);
        found += findings.length;
        return printFindings(workspace, findings).split('\n').length === findings.length + 1;
      }),
      { numRuns: 100 },
    );
    expect(found).toBeGreaterThan(0);
  });
});
