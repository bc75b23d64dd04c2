import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyIdOf, spkiOf } from '../../src/keys/public-key.ts';
import { signerOf, verifierOf, verify } from '../../src/keys/signer.ts';
import { privateKeyOf, signerNamed } from '../trust/support/people.ts';

/** RFC 8032 §7.1, tests 1 to 3: secret key, public key, message, signature. */
const VECTORS = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const;

const hex = (text: string) => Buffer.from(text, 'hex');

describe('a signer', () => {
  it.each(VECTORS)('signs as RFC 8032 has it: %s', (secret, publicKey, message, signature) => {
    const signer = signerOf(privateKeyOf(hex(secret)));
    expect(Buffer.from(signer?.publicKey ?? []).toString('hex')).toBe(publicKey);
    expect(Buffer.from(signer?.sign(hex(message)) ?? []).toString('hex')).toBe(signature);
    expect(verify(hex(publicKey), 'ed25519', hex(message), hex(signature))).toBe(true);
  });

  it('is known by the SHA-256 of its public key in DER', () => {
    const signer = signerNamed('li-na');
    const spki = Buffer.concat([hex('302a300506032b6570032100'), signer.publicKey]);
    expect(spkiOf(signer)).toEqual(spki);
    expect(signer.keyId).toBe(createHash('sha256').update(spki).digest('hex'));
    expect(keyIdOf(signer)).toBe(signer.keyId);
  });

  it('shows nothing of its private key', () => {
    const signer = signerNamed('li-na');
    const seed = Buffer.alloc(32, 'li-na');
    const shown = JSON.stringify(signer) + Object.values(signer).map(String).join(' ');
    expect(Object.keys(signer).toSorted()).toEqual(['algorithm', 'keyId', 'publicKey', 'sign']);
    expect(shown).not.toContain(seed.toString('hex'));
    expect(shown).not.toContain(seed.toString('base64'));
  });

  it('is verified by its own key and for its own message only', () => {
    const [signer, other] = [signerNamed('li-na'), signerNamed('wang-fang')];
    const verifier = verifierOf(signer);
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 80 }),
        fc.nat(),
        fc.nat({ max: 7 }),
        (message, place, bit) => {
          const signature = signer.sign(message);
          expect(verifier.verify(message, signature)).toBe(true);
          expect(verifierOf(other).verify(message, signature)).toBe(false);
          const [bent, broken] = [Uint8Array.from(message), Uint8Array.from(signature)];
          bent.set([(bent.at(place % bent.length) ?? 0) ^ (1 << bit)], place % bent.length);
          broken.set([(broken.at(place % broken.length) ?? 0) ^ (1 << bit)], place % broken.length);
          expect(verifier.verify(bent, signature)).toBe(false);
          expect(verifier.verify(message, broken)).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([0, 1, 63, 65])('takes no signature of %i bytes', (length) => {
    expect(verifierOf(signerNamed('li-na')).verify(Buffer.from('一'), new Uint8Array(length))).toBe(false);
  });
});
