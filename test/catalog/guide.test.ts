/** The tables of docs/guide/import.md say what the program does. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDuration } from '../../src/base/duration.ts';
import { readFees } from '../../src/catalog/cells/fees.ts';
import { readLegalBases } from '../../src/catalog/cells/legal-bases.ts';
import { splitList } from '../../src/catalog/cells/lists.ts';
import { readMaterials } from '../../src/catalog/cells/materials.ts';
import type { CellReading } from '../../src/catalog/cells/reading.ts';
import { readSteps } from '../../src/catalog/cells/steps.ts';
import { readTime } from '../../src/catalog/cells/times.ts';
import { COLUMN_NAMES } from '../../src/catalog/columns/column-names.ts';
import { CATALOG_RULES } from '../../src/catalog/rules.ts';

const GUIDE = readFileSync(resolve(import.meta.dirname, '../../docs/guide/import.md'), 'utf8');

/** The rows of the table whose first header is given. */
function table(header: string): readonly (readonly [string, string])[] {
  const lines = GUIDE.split('\n');
  const start = lines.indexOf(lines.find((line) => new RegExp(`^\\| ${header} +\\|`, 'u').test(line)) ?? '');
  if (start === -1) throw new Error(`the guide has no table ${header}`);
  const rows: (readonly [string, string])[] = [];
  for (const line of lines.slice(start + 2)) {
    if (!line.startsWith('|')) break;
    const [, first = '', second = ''] = line.split('|').map((cell) => cell.trim());
    rows.push([first, second]);
  }
  return rows;
}

function said<Value>(reading: CellReading<Value>, show: (value: Value) => string): string {
  if (reading.kind === 'nothing') return 'nothing';
  return reading.kind === 'unread' ? 'not understood' : show(reading.value);
}

const MATERIAL_KEYS = ['name', 'kind', 'necessity', 'source', 'issuer', 'originals', 'copies', 'note'] as const;

describe('the guide to import', () => {
  it.each(table('time'))('reads the time %s', (cell, becomes) => {
    expect(said(readTime(cell), (duration) => formatDuration(duration, 'zh'))).toBe(becomes);
  });

  it.each(table('list'))('splits the list %s', (cell, becomes) => {
    expect(splitList(cell).join(' ‖ ')).toBe(becomes);
  });

  it.each(table('material'))('reads the material %s', (cell, becomes) => {
    const show = ([material]: readonly { name: string }[]): string =>
      MATERIAL_KEYS.flatMap((key) => {
        const value = (material as Record<string, unknown> | undefined)?.[key];
        return value === undefined ? [] : [`${key} ${value}`];
      }).join(' · ');
    expect(said(readMaterials(cell), show)).toBe(becomes);
  });

  it.each(table('basis'))('reads the basis %s', (cell, becomes) => {
    expect(said(readLegalBases(cell), (citations) => citations.join(' ‖ '))).toBe(becomes);
  });

  it.each(table('fee'))('reads the fee %s', (cell, becomes) => {
    const show = (rows: readonly { name: string; standard: string; basis?: string[] }[]): string =>
      rows.map(({ name, standard, basis = [] }) => [name, standard, ...basis].join(' · ')).join(' ‖ ');
    expect(said(readFees(cell), show)).toBe(becomes);
  });

  it.each(table('process'))('reads the process %s', (cell, becomes) => {
    expect(
      said(readSteps(cell), ({ steps }) =>
        steps
          .map(({ name, meaning }) => `${meaning.kind === 'step' ? meaning.verb : meaning.kind} ${name}`)
          .join(' · '),
      ),
    ).toBe(becomes);
  });

  it('lists every header', () => {
    const rows = Object.values(COLUMN_NAMES).map(([first, ...others]) => [first, others.join(' · ')]);
    expect(table('column')).toEqual(rows);
  });

  it('lists every finding', () => {
    expect(table('finding')).toEqual(CATALOG_RULES.map(({ id, severity }) => [`\`${id}\``, severity]));
  });
});
