import { describe, expect, it } from 'vitest';
import { canonicalJson, type JsonValue, sha256 } from '../../src/base/digest.ts';
import { disclosureTable } from '../../src/disclosure/make-table.ts';
import { BARE, definitionOf, effectiveTable, LICENCE, readBytes, SAMPLE, tableOf } from './support/fixture.ts';

describe('a disclosure table', () => {
  const table = effectiveTable();

  it('holds the ten disclosures', () => {
    expect(table.duties).toEqual({
      office: '行政审批股',
      duties: ['受理演出、娱乐场所和互联网上网服务场所的设立申请', '组织现场踏勘'],
    });
    expect(table.item).toMatchObject({
      category: 'licence',
      handling: 'joint',
      audience: ['enterprise', 'unincorporated'],
    });
    expect(table.item.joint).toEqual({ lead: '颍上县文化旅游体育局', partners: ['县消防大队（消防安全检查）'] });
    expect(table.basis).toHaveLength(2);
    expect(table.conditions).toHaveLength(2);
    expect(table.procedure.description).toBe('文化、消防同时审查，一个窗口进出。');
    expect(table.limits.saved).toMatchObject({ kind: 'saved', percent: 40 });
    expect(table.materials?.map((material) => material.name)).toEqual([
      '娱乐场所经营许可申请表',
      '营业执照',
      '房屋租赁合同',
    ]);
    expect(table.fee).toMatchObject({ charged: true });
    expect(table.sample.application).toMatchObject({ state: 'held', name: 'venue.md', text: SAMPLE });
    expect(table.phones.complaint).toEqual({ number: '0558-4410345', of: 'item' });
    expect(table.undisclosed).toEqual([]);
  });

  it('sums up what the item asks', () => {
    expect(table.totals).toMatchObject({
      steps: 8,
      departments: 2,
      materials: 3,
      originals: 1,
      copies: 1,
      unstated: 1,
      fees: 1,
    });
    expect(table.totals.longest).toEqual({ centidays: 1000, minutes: 0 });
    expect(table.totals.uncounted.map((time) => [time.kind, time.step])).toEqual([
      ['correction', '受理'],
      ['pause', '听证'],
    ]);
  });

  it('carries the bytes by which its digest is checked', () => {
    expect(sha256(table.canonical)).toBe(table.digest);
    expect(table.canonical).toBe(canonicalJson(definitionOf(LICENCE) as unknown as JsonValue));
  });

  it('is not made of another definition than the one that is published', () => {
    const modelDigest = tableOf(BARE).digest;
    const publication = { kind: 'effective', version: 1, effectiveFrom: '2026-12-01', modelDigest } as const;
    expect(() => disclosureTable(definitionOf(LICENCE), { publication, minutesPerDay: 420 })).toThrow(/culture-001/u);
  });

  it('is a draft unless its definition is in force', () => {
    expect(table.draft).toBe(false);
    expect(tableOf().draft).toBe(true);
  });
});

describe('what a definition leaves out', () => {
  const table = tableOf(BARE);

  it('is known to be missing', () => {
    expect(table.undisclosed).toEqual(['item', 'conditions', 'materials', 'fee', 'sample']);
    expect(table.totals).toMatchObject({
      materials: undefined,
      originals: undefined,
      copies: undefined,
      fees: undefined,
    });
  });

  it('is not what it says there is none of', () => {
    const none = tableOf(`${BARE}conditions: []\nmaterials: []\nfee: {charged: false}\n`);
    expect(none.undisclosed).toEqual(['item']);
    expect(none.totals).toMatchObject({ materials: 0, fees: 0 });
    expect(none.sample.needsForm).toBe(false);
  });

  it('is taken from its department where that is what people must know', () => {
    expect(table.duties.office).toBe('行政审批股');
    expect(table.service.windows.map((window) => window.counter)).toEqual(['12号', '13号']);
    expect(table.phones).toEqual({
      consultation: { number: '0558-4410301', of: 'department' },
      complaint: { number: '0558-4410302', of: 'department' },
    });
    const atWindow = tableOf(`${BARE}service: {window: w12}\n`);
    expect(atWindow.phones.consultation).toEqual({ number: '0558-4410312', of: 'window' });
    expect(atWindow.service.hours).toBe('工作日 9:00-12:00，13:00-17:00');
  });
});

describe('a file that is handed out', () => {
  it('stands below its digest', () => {
    const digest = sha256(SAMPLE).slice('sha256:'.length, 'sha256:'.length + 16);
    expect(tableOf().sample.application?.path).toBe(`files/${digest}/venue.md`);
  });

  it('is withheld where it is not the one that was locked, or not there', () => {
    const altered = tableOf(LICENCE, { readBytes: () => new TextEncoder().encode('另一份样张') });
    expect(altered.sample.application).toMatchObject({ state: 'altered', path: undefined, text: undefined });
    const missing = tableOf(LICENCE, { readBytes: () => undefined });
    expect(missing.sample.application).toMatchObject({ state: 'missing', path: undefined });
    expect(missing.undisclosed).toEqual(['sample']);
  });

  it('is withheld where no digest was locked with it', () => {
    const definition = { ...definitionOf(LICENCE), files: {} };
    const table = disclosureTable(definition, { publication: { kind: 'draft' }, minutesPerDay: 420, readBytes });
    expect(table.sample.application?.state).toBe('altered');
  });

  it('is shown as text only where it is one', () => {
    const table = (file: string, bytes: Uint8Array) => {
      const definition = definitionOf(LICENCE);
      const model = { ...definition, item: { ...definition.item, sample: file }, files: { [file]: sha256(bytes) } };
      return disclosureTable(model, { publication: { kind: 'draft' }, minutesPerDay: 420, readBytes: () => bytes });
    };
    const text = new TextEncoder().encode('申请人：张某某\r\n');
    expect(table('samples/a.txt', text).sample.application?.text).toBe('申请人：张某某\n');
    expect(table('samples/a.pdf', text).sample.application?.text).toBeUndefined();
    expect(table('samples/a.txt', Uint8Array.of(0xff, 0xfe)).sample.application?.text).toBeUndefined();
    expect(table('samples/a.txt', new Uint8Array(9000).fill(97)).sample.application?.text).toBeUndefined();
    expect(table('../../etc/..', text).sample.application?.path).toMatch(/^files\/[0-9a-f]{16}\/_$/u);
  });
});
