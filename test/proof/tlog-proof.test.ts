import { describe, expect, it } from 'vitest';
import { newPrivateKey, signerOf } from '../../src/keys/signer.ts';
import { checkProof } from '../../src/proof/check-proof.ts';
import { formatCheckpoint } from '../../src/proof/checkpoint.ts';
import { cosign } from '../../src/proof/cosignature.ts';
import { leafHash } from '../../src/proof/merkle-hash.ts';
import { inclusionProof, rootAt, treeOf } from '../../src/proof/merkle-tree.ts';
import { formatNote, signNote } from '../../src/proof/signed-note.ts';
import { formatProof, parseProof } from '../../src/proof/tlog-proof.ts';
import { verifierKey } from '../../src/proof/verifier-key.ts';

const signer = () => {
  const made = signerOf(newPrivateKey());
  if (made === undefined) throw new Error('no signer');
  return made;
};

const ORIGIN = 'zwfw.fy.gov.cn/guhua';
const entries = ['燃气经营许可证核发', '建筑工程施工许可证核发', '商品房预售许可'].map((name) => Buffer.from(name));
const tree = treeOf(entries.map(leafHash));
const [logSigner, witnessSigner] = [signer(), signer()];
const log = verifierKey('note', ORIGIN, logSigner);
const witness = verifierKey('cosignature', 'sjj.fy.gov.cn', witnessSigner);
const text = formatCheckpoint({ origin: ORIGIN, size: 3, root: rootAt(3, tree) });
const note = formatNote({
  text,
  signatures: [signNote(text, ORIGIN, logSigner), cosign(text, witness.name, witnessSigner, 1_796_000_000)],
});
const proof = { extra: new Uint8Array(entries[1] ?? []), index: 1, path: inclusionProof(1, 3, tree), checkpoint: note };

/** Cases of the proof format in github.com/transparency-dev/formats, which implements the specification. */
describe('the format', () => {
  const [one, two] = ['9AEhIqyX5YfpBcLR4SaPU8KPB9g2q6DbPcPLOBfjbJg=', 'bxtnH2U9mJYKDi1+GH6aSgMrj0WWVa+YOpJXNI8DTXM='];

  it.each([
    ['without extra data', `c2sp.org/tlog-proof@v1\nindex 5\n${one}\n${two}\n\ntest checkpoint\n`],
    [
      'with extra data',
      `c2sp.org/tlog-proof@v1\nextra ZXh0cmEgaW5mb3JtYXRpb24=\nindex 10\n${one}\n\ncheckpoint data\n`,
    ],
    ['without hashes', 'c2sp.org/tlog-proof@v1\nindex 0\n\ncheckpoint\n'],
  ])('%s is read and written back', (_name, written) => {
    const parsed = parseProof(written);
    expect(parsed && formatProof(parsed)).toBe(written);
  });

  it.each([
    ['another header', 'wrong-header\nindex 0\n\ncheckpoint\n'],
    ['extra data that is no base 64', 'c2sp.org/tlog-proof@v1\nextra !!notbase64!!\nindex 0\n\ncheckpoint\n'],
    ['no index', 'c2sp.org/tlog-proof@v1\n\n\ncheckpoint\n'],
    ['an index that is no number', 'c2sp.org/tlog-proof@v1\nindex notanumber\n\ncheckpoint\n'],
    ['a negative index', 'c2sp.org/tlog-proof@v1\nindex -5\n\ncheckpoint\n'],
    ['a leading zero', 'c2sp.org/tlog-proof@v1\nindex 05\n\ncheckpoint\n'],
    ['a hash that is no base 64', 'c2sp.org/tlog-proof@v1\nindex 0\n!!notbase64!!\n\ncheckpoint\n'],
    ['a hash too long', `c2sp.org/tlog-proof@v1\nindex 0\n${Buffer.alloc(64).toString('base64')}\n\ncheckpoint\n`],
    ['a path too long', `c2sp.org/tlog-proof@v1\nindex 0\n${`${one}\n`.repeat(54)}\ncheckpoint\n`],
    ['no checkpoint', 'c2sp.org/tlog-proof@v1\nindex 0\n'],
  ])('%s is refused', (_name, written) => {
    expect(parseProof(written)).toBeUndefined();
  });
});

describe('a proof', () => {
  it('proves its entry to who has the key', () => {
    const check = checkProof(formatProof(proof), { log, witnesses: [witness] });
    expect(check).toMatchObject({ ok: true, index: 1, checkpoint: { origin: ORIGIN, size: 3 } });
    expect(check.ok && Buffer.from(check.entry).toString()).toBe('建筑工程施工许可证核发');
    expect(check.ok && check.times.get('sjj.fy.gov.cn')).toBe(1_796_000_000n);
  });

  const other = verifierKey('note', 'zwfw.hf.gov.cn/guhua', signer());
  it.each([
    ['another entry', { extra: new Uint8Array(entries[0] ?? []) }, 'not-included'],
    ['another index', { index: 0 }, 'not-included'],
    ['another path', { path: proof.path.toReversed() }, 'not-included'],
    ['no entry', { extra: undefined }, 'no-entry'],
    ['another size', { checkpoint: note.replace('\n3\n', '\n4\n') }, 'forged'],
    ['no signature', { checkpoint: `${text}\n` }, 'no-checkpoint'],
    ['no checkpoint in the note', { checkpoint: note.replace('\n3\n', '\n\n') }, 'no-checkpoint'],
  ])('with %s proves nothing', (_name, change, fault) => {
    expect(checkProof(formatProof({ ...proof, ...change }), { log })).toMatchObject({ ok: false, fault });
  });

  it.each([
    ['of another log', { log: other }, 'other-log'],
    ['of a log of the same name with another key', { log: verifierKey('note', ORIGIN, signer()) }, 'unsigned'],
    [
      'without the witness that was asked for',
      { log, witnesses: [verifierKey('cosignature', 'sjj.fy.gov.cn', signer())] },
      'witness-missing',
    ],
  ])('%s proves nothing', (_name, trust, fault) => {
    expect(checkProof(formatProof(proof), trust)).toMatchObject({ ok: false, fault });
  });

  it('that is none is told so', () => {
    expect(checkProof('%PDF-1.7\n', { log })).toMatchObject({ ok: false, fault: 'no-proof' });
  });
});
