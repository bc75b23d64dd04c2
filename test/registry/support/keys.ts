/** Keys of tests and of the examples in the guides: anybody can make them again, so they are nobody's. */
import { createPrivateKey } from 'node:crypto';
import { newPrivateKey, type Signer, signerOf } from '../../../src/keys/signer.ts';
import { type VerifierKey, verifierKey } from '../../../src/proof/verifier-key.ts';

/** RFC 8410 §7: what stands before the 32 bytes of an Ed25519 private key in PKCS#8. */
const PKCS8_PREFIX = '302e020100300506032b657004220420';

/** The signer of the private key whose 32 bytes are all the same; without a byte, of a new key. */
export function testSigner(byte?: number): Signer {
  const key =
    byte === undefined
      ? newPrivateKey()
      : createPrivateKey({
          key: Buffer.concat([Buffer.from(PKCS8_PREFIX, 'hex'), Buffer.alloc(32, byte)]),
          format: 'der',
          type: 'pkcs8',
        });
  const signer = signerOf(key);
  if (signer === undefined) throw new Error('no signer');
  return signer;
}

/** The log and the witness of the examples. */
export const EXAMPLE_LOG = 'zwfw.fy.gov.cn/guhua';
export const EXAMPLE_WITNESS = 'sjj.fy.gov.cn';
export const logSigner: Signer = testSigner(1);
export const witnessSigner: Signer = testSigner(2);
export const logKey: VerifierKey = verifierKey('note', EXAMPLE_LOG, logSigner);
export const witnessKey: VerifierKey = verifierKey('cosignature', EXAMPLE_WITNESS, witnessSigner);
