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
  'bundles/commercial-building.yaml',
];

/** The base workspace has no bundle of its own. */
const BUNDLE = `bundle: commercial-building
name: 商品房项目开工联合办理
lead: housing
kind: joint
items:
  - planning-004
  - housing-001
  - housing-012
acceptance:
  window: window-32
  by: housing/window
handling: parallel
after:
  housing-001:
    - planning-004
  housing-012:
    - housing-001
promised: 20wd
shared:
  - name: 申请表
    covers:
      - 商品房预售许可申请表
`;

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
        const texts = new Map(FILES.map((file) => [file, baseText(file) ?? BUNDLE]));
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
