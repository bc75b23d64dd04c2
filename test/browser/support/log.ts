/** A log that holds the versions of some definitions, with a proof of each. */
import { canonicalJson, type JsonValue, sha256 } from '../../../src/base/digest.ts';
import { newPrivateKey, signerOf } from '../../../src/keys/signer.ts';
import { formatCheckpoint } from '../../../src/proof/checkpoint.ts';
import { leafHash } from '../../../src/proof/merkle-hash.ts';
import { inclusionProof, rootAt, treeOf } from '../../../src/proof/merkle-tree.ts';
import { formatNote, signNote } from '../../../src/proof/signed-note.ts';
import { formatProof } from '../../../src/proof/tlog-proof.ts';
import { formatVerifierKey, verifierKey } from '../../../src/proof/verifier-key.ts';
import type { DefinitionModel } from '../../../src/registry/definition.ts';

export interface TestLog {
  /** The log's public key, as one line. */
  readonly key: string;
  /** By item. */
  readonly proofs: ReadonlyMap<string, string>;
}

const ORIGIN = 'jieshou.example.gov.cn/guhua';

export function logOf(models: readonly DefinitionModel[], effectiveFrom: string): TestLog {
  const signer = signerOf(newPrivateKey());
  if (signer === undefined) throw new Error('no signer');
  const entries = models.map((model) => entryOf(model, effectiveFrom));
  const tree = treeOf(entries.map(leafHash));
  const size = entries.length;
  const text = formatCheckpoint({ origin: ORIGIN, size, root: rootAt(size, tree) });
  const checkpoint = formatNote({ text, signatures: [signNote(text, ORIGIN, signer)] });
  const proofs = entries.map((extra, index) =>
    formatProof({ extra, index, path: inclusionProof(index, size, tree), checkpoint }),
  );
  return {
    key: formatVerifierKey(verifierKey('note', ORIGIN, signer)),
    proofs: new Map(models.map(({ item }, index) => [item.item, proofs[index] ?? ''])),
  };
}

function entryOf(model: DefinitionModel, effectiveFrom: string): Uint8Array {
  const digest = sha256(canonicalJson(model as unknown as JsonValue)).slice('sha256:'.length);
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: `${model.item.item}@1`, digest: { sha256: digest } }],
    predicateType: 'urn:guhua:release:1',
    predicate: { item: model.item.item, version: 1, effectiveFrom },
  };
  const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
  return Buffer.from(JSON.stringify({ payloadType: 'application/vnd.in-toto+json', payload, signatures: [] }));
}
