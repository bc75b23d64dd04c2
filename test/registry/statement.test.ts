import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Digest } from '../../src/base/digest.ts';
import { EMPTY_FRONTIER, rootOf } from '../../src/proof/frontier.ts';
import { leafHash, nodeHash } from '../../src/proof/merkle-hash.ts';
import { type EntryRow, leafOf, readEntry, rowAfter } from '../../src/registry/log-entry.ts';
import { digestOfHash, hashOfDigest } from '../../src/registry/log-hash.ts';
import { type Claim, envelopeOf, readEnvelope, statementOf, unsignedEnvelopeOf } from '../../src/registry/statement.ts';

const DIGEST: Digest = `sha256:${'5d'.repeat(32)}`;

const claim: Claim = {
  kind: 'release',
  item: 'housing-012',
  version: 1,
  modelDigest: DIGEST,
  sourceDigest: `sha256:${'c4'.repeat(32)}`,
  previousDigest: null,
  effectiveFrom: '2026-12-01',
  recordedAt: '2026-12-01T09:00:00+08:00',
};

const withdrawal: Claim = {
  kind: 'withdraw',
  item: 'housing-012',
  version: 1,
  modelDigest: DIGEST,
  previousDigest: DIGEST,
  effectiveFrom: '2027-01-01',
  recordedAt: '2026-12-10T09:00:00+08:00',
  reason: '国务院决定取消',
};

describe('a statement', () => {
  it('has the shape of in-toto', () => {
    expect(statementOf(claim)).toEqual({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'housing-012@1', digest: { sha256: '5d'.repeat(32) } }],
      predicateType: 'urn:guhua:release:1',
      predicate: {
        item: 'housing-012',
        version: 1,
        sourceDigest: `sha256:${'c4'.repeat(32)}`,
        previousDigest: null,
        effectiveFrom: '2026-12-01',
      },
    });
  });

  it('lies in a DSSE envelope that nobody has signed yet', () => {
    const envelope = JSON.parse(envelopeOf(claim).toString());
    const recordedAt = '2026-12-01T09:00:00+08:00';
    expect(envelope).toMatchObject({ payloadType: 'application/vnd.in-toto+json', recordedAt, signatures: [] });
    expect(Buffer.from(envelope.payload, 'base64').toString()).toBe(canonicalJson(statementOf(claim)));
  });

  it.each([
    ['release', claim],
    ['withdrawal', withdrawal],
  ])('is read from its envelope: a %s', (_name, given) => {
    expect(readEnvelope(envelopeOf(given))).toEqual(given);
  });

  it('is read from an envelope that carries signatures too', () => {
    const envelope = JSON.parse(envelopeOf(claim).toString());
    const signed = Buffer.from(JSON.stringify({ ...envelope, signatures: [{ keyid: '', sig: 'AA==' }] }));
    expect(readEnvelope(signed)).toEqual(claim);
  });

  it.each([
    ['no JSON', 'housing-012'],
    ['another payload type', '{"payload":"e30=","payloadType":"text/plain","signatures":[]}'],
    ['no signatures', envelopeOf(claim).toString().replace(',"signatures":[]', '')],
    ['an empty statement', '{"payload":"e30=","payloadType":"application/vnd.in-toto+json","signatures":[]}'],
    ['another subject', altered((text) => text.replace('housing-012@1', 'housing-013@1'))],
    ['another kind', altered((text) => text.replace('urn:guhua:release:1', 'urn:guhua:release:2'))],
    [
      'a second subject',
      altered((text) => text.replace('"subject":[', '"subject":[{"digest":{"sha256":"00"},"name":"x"},')),
    ],
  ])('is none in %s', (_name, text) => {
    expect(readEnvelope(Buffer.from(text))).toBeUndefined();
  });
});

describe('an entry', () => {
  const { row: inserted, frontier } = rowAfter(EMPTY_FRONTIER, claim);
  const row = inserted as EntryRow;

  it('is read as it was entered', () => {
    expect(readEntry(row)).toEqual({ ok: true, claim, envelope: unsignedEnvelopeOf(claim) });
    expect(row.seq).toBe(1);
    expect(leafOf(row)).toEqual(leafHash(row.envelope));
    expect(hashOfDigest(digestOfHash(leafOf(row)))).toEqual(leafOf(row));
  });

  it('keeps the hashes of the subtrees that it completes', () => {
    const second = rowAfter(frontier, withdrawal);
    const [one, two] = [leafOf(row), leafOf(second.row as EntryRow)];
    expect(second.row.seq).toBe(2);
    expect(second.row.hashes).toEqual(Buffer.concat([two, nodeHash(one, two)]));
    expect(rootOf(second.frontier)).toEqual(nodeHash(one, two));
  });

  it('is refused with any bit of its envelope or leaf hash turned', () => {
    const blobs = fc.constantFrom('envelope' as const, 'hashes' as const);
    fc.assert(
      fc.property(blobs, fc.nat(), fc.integer({ min: 0, max: 7 }), (column, position, bit) => {
        const bytes = Buffer.from(row[column]);
        const index = position % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
        expect(readEntry({ ...row, [column]: bytes })).toMatchObject({
          ok: false,
          fault: 'leaf-altered',
          name: 'housing-012@1',
        });
      }),
    );
  });

  it.each([
    ['kind', { kind: 'withdraw' }],
    ['item', { item: 'housing-013' }],
    ['version', { version: 2 }],
    ['digest', { model_digest: `sha256:${'00'.repeat(32)}` }],
    ['day', { effective_from: '2026-11-01' }],
    ['time', { recorded_at: '2026-11-01T09:00:00+08:00' }],
  ])('is refused with another %s in its columns, under its true name', (_name, change) => {
    expect(readEntry({ ...row, ...change } as EntryRow)).toMatchObject({
      fault: 'columns-differ',
      name: 'housing-012@1',
    });
  });

  it('is refused where the envelope is none, though its leaf hash is right', () => {
    const envelope = Buffer.from('另一份声明');
    expect(readEntry({ ...row, envelope, hashes: leafHash(envelope) } as EntryRow)).toMatchObject({
      fault: 'envelope-unreadable',
    });
  });
});

/** The release's envelope with its statement altered. */
function altered(change: (statement: string) => string): string {
  const text = change(canonicalJson(statementOf(claim)));
  const payload = Buffer.from(text).toString('base64');
  return JSON.stringify({ payload, payloadType: 'application/vnd.in-toto+json', signatures: [] });
}
