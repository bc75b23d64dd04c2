import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { ExportedItem } from '../../src/interchange/exported-item.ts';
import { writeJson } from '../../src/interchange/json/export-document.ts';
import type { documentSchema } from '../../src/language/schema-names.ts';
import { EXPORTED_CENTER, exportedItems } from './support/center.ts';

const SCHEMAS = join(resolve(import.meta.dirname, '../..'), 'schemas');
const ajv = new Ajv2020({ strict: false, allErrors: true });
for (const name of ['common', 'process', 'item', 'department', 'export']) {
  ajv.addSchema(JSON.parse(readFileSync(join(SCHEMAS, `${name}.schema.json`), 'utf8')) as object);
}

type Schema = ReturnType<typeof documentSchema>['schema'];

interface Exported {
  readonly items: readonly Record<string, unknown>[];
}

function exported(items: readonly ExportedItem[], asOf?: string): Exported {
  return JSON.parse([...writeJson({ items, center: EXPORTED_CENTER, asOf })].join('')) as Exported;
}

function faultsOf(document: unknown): unknown {
  const validate = ajv.getSchema('export.schema.json');
  if (validate === undefined) throw new Error('no schema');
  return validate(document) ? [] : validate.errors?.slice(0, 3);
}

describe('writeJson', () => {
  const document = exported(exportedItems());

  it('writes what its schema describes', () => {
    expect(faultsOf(document)).toEqual([]);
    expect(document.items).toHaveLength(5);
  });

  it('writes published versions, and an empty catalog', () => {
    const [first] = exportedItems();
    if (first === undefined) throw new Error('no items');
    const version = { number: 2, from: '2026-12-01', until: undefined, entry: 7 };
    const published = exported([{ ...first, version }], '2026-12-02');
    expect(faultsOf(published)).toEqual([]);
    expect(published).toMatchObject({
      asOf: '2026-12-02',
      items: [{ version: { number: 2, from: '2026-12-01', until: null, entry: 7 } }],
    });
    expect(faultsOf(exported([]))).toEqual([]);
  });

  it('has a schema that refuses what it does not describe', () => {
    const [item] = document.items;
    expect(faultsOf({ ...document, more: 1 })).not.toEqual([]);
    expect(faultsOf({ ...document, items: [{ ...item, digest: 'md5:0' }] })).not.toEqual([]);
    expect(faultsOf({ ...document, items: [{ ...item, computed: {} }] })).not.toEqual([]);
  });

  it('has a schema that knows every key of an item', () => {
    const read = (name: string): Schema =>
      JSON.parse(readFileSync(join(SCHEMAS, `${name}.schema.json`), 'utf8')) as Schema;
    const known = Object.keys(read('export').$defs?.definition?.properties?.item?.properties ?? {});
    const keys = Object.keys(read('item').properties ?? {}).filter((key) => key !== 'process');
    expect(known.toSorted()).toEqual(keys.toSorted());
  });

  it('computes totals and says in which units times are', () => {
    const permit = document.items.find(({ id }) => id === 'housing-014');
    expect(permit).toMatchObject({
      name: '建筑工程施工许可证核发',
      codes: {},
      version: null,
      computed: {
        limits: {
          statutory: { text: '7wd', unit: 'working-time', workingDays: 7, minutes: 0, businessMinutes: 2940 },
          promised: { text: '1wd 2h', unit: 'working-time', workingDays: 1, minutes: 120, businessMinutes: 540 },
          extension: null,
        },
        process: {
          steps: 6,
          departments: ['housing', 'fire'],
          longest: { text: '12wd', workingDays: 12 },
          shortest: { text: '10wd' },
          serial: { text: '12wd' },
          uncounted: [
            { step: '受理', kind: 'correction', procedure: null, atMost: { unit: 'calendar-days', days: 30 } },
            { step: '专家评审', kind: 'pause', procedure: 'expert-review', atMost: { days: 30 } },
          ],
          variants: { 'green-channel': { longest: { text: '10wd' } } },
        },
        materials: null,
        feeRows: null,
      },
    });
    expect(document.items.find(({ id }) => id === 'housing-012')).toMatchObject({
      computed: { materials: { count: 4, originals: 2, copies: 1, withoutCount: 1 }, feeRows: 2 },
    });
    expect(document.items.find(({ id }) => id === 'fire-001')).toMatchObject({
      computed: { limits: { promised: { text: 'instant', unit: 'instant' } } },
    });
    expect(document).toMatchObject({
      center: { id: 'linjiang', region: '341200' },
      time: { zone: 'Asia/Shanghai', workingDayMinutes: 420, businessHours: ['09:00-12:00', '13:00-17:00'] },
    });
  });

  it('writes an item a line', () => {
    const lines = [...writeJson({ items: exportedItems(), center: EXPORTED_CENTER, asOf: undefined })]
      .join('')
      .split('\n');
    expect(lines.filter((line) => line.startsWith('    {"id":"'))).toHaveLength(5);
  });
});
