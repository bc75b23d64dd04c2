import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifierOf } from '../../src/keys/signer.ts';
import {
  payloadOf,
  preAuthEncoding,
  readEnvelopeValue,
  signersOf,
  unsignedEnvelope,
  withSignature,
} from '../../src/trust/dsse.ts';
import { SIGNERS } from './support/people.ts';

/** protocol.md, «Test Vectors»: ECDSA over P-256 and SHA-256. */
const VECTOR = {
  type: 'http://example.com/HelloWorld',
  body: 'hello world',
  x: 46950820868899156662930047687818585632848591499744589407958293238635476079160n,
  y: 5640078356564379163099075877009565129882514886557779369047442380624545832820n,
  envelope: {
    payload: 'aGVsbG8gd29ybGQ=',
    payloadType: 'http://example.com/HelloWorld',
    signatures: [{ sig: 'A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA==' }],
  },
};

const TYPE = 'application/vnd.in-toto+json';

describe('the pre-authentication encoding', () => {
  it('is that of the specification', () => {
    expect(preAuthEncoding(VECTOR.type, Buffer.from(VECTOR.body)).toString()).toBe(
      'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
    );
    expect(preAuthEncoding('', new Uint8Array()).toString()).toBe('DSSEv1 0  0 ');
  });

  it('is what the signature of the specification covers', () => {
    const coordinate = (value: bigint) =>
      Buffer.from(value.toString(16).padStart(64, '0'), 'hex').toString('base64url');
    const jwk = { kty: 'EC', crv: 'P-256', x: coordinate(VECTOR.x), y: coordinate(VECTOR.y) };
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    const envelope = readEnvelopeValue(VECTOR.envelope);
    if (envelope === undefined) throw new Error('no envelope');
    expect(envelope.signatures[0]?.keyid).toBe('');
    const bytes = preAuthEncoding(envelope.payloadType, payloadOf(envelope));
    const signature = Buffer.from(envelope.signatures[0]?.sig ?? '', 'base64');
    expect(verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
  });

  it('counts bytes, not characters, and tells every type and body apart', () => {
    expect(preAuthEncoding('类型', Buffer.from('固化')).toString()).toBe('DSSEv1 6 类型 6 固化');
    const part = fc.stringMatching(/^[ 0-9D]{0,6}$/);
    fc.assert(
      fc.property(part, part, part, part, (type, body, otherType, otherBody) => {
        const one = preAuthEncoding(type, Buffer.from(body));
        const other = preAuthEncoding(otherType, Buffer.from(otherBody));
        expect(one.equals(other)).toBe(type === otherType && body === otherBody);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an envelope', () => {
  const body = Buffer.from('{"事项":"housing-012"}');
  const signed = withSignature(withSignature(unsignedEnvelope(TYPE, body), SIGNERS['li-na']), SIGNERS['zhao-min']);
  const everybody = (keyId: string) => {
    const signer = Object.values(SIGNERS).find((one) => one.keyId === keyId);
    return signer && verifierOf(signer);
  };

  it('keeps one signature of a key, in the order of the keys', () => {
    const keyIds = signed.signatures.map(({ keyid }) => keyid);
    expect(keyIds).toEqual([SIGNERS['li-na'].keyId, SIGNERS['zhao-min'].keyId].toSorted());
    expect(withSignature(signed, SIGNERS['li-na'])).toEqual(signed);
    expect(payloadOf(signed)).toEqual(body);
  });

  it('tells who has signed it', () => {
    expect(signersOf(signed, everybody)).toEqual(new Set([SIGNERS['li-na'].keyId, SIGNERS['zhao-min'].keyId]));
    expect(
      signersOf(signed, (id) => (id === SIGNERS['li-na'].keyId ? verifierOf(SIGNERS['li-na']) : undefined)).size,
    ).toBe(1);
  });

  it('counts no signature of another payload, another type, or under another key', () => {
    const payload = Buffer.from('{"事项":"housing-013"}').toString('base64');
    const claimed = signed.signatures.map(({ sig }) => ({ keyid: SIGNERS['wang-fang'].keyId, sig }));
    for (const other of [
      { ...signed, payload },
      { ...signed, payloadType: 'text/plain' },
      { ...signed, signatures: claimed },
    ]) {
      expect(signersOf(other, everybody).size).toBe(0);
    }
  });

  it('is read in both alphabets of base64', () => {
    const bytes = Buffer.from([0xfb, 0xef, 0xff, 0x3e]);
    const envelope = unsignedEnvelope(TYPE, bytes);
    expect(envelope.payload).toMatch(/[+/]/);
    expect(payloadOf({ ...envelope, payload: bytes.toString('base64url') })).toEqual(bytes);
  });

  it('is read with fields that it does not know, which mean nothing', () => {
    const value = {
      ...signed,
      recordedAt: '2026-12-01',
      signatures: signed.signatures.map((one) => ({ ...one, extra: 1 })),
    };
    expect(readEnvelopeValue(JSON.parse(JSON.stringify(value)))).toEqual(signed);
  });

  it.each([
    [null],
    [[]],
    ['text'],
    [{ payload: '', payloadType: TYPE }],
    [{ payload: 1, payloadType: TYPE, signatures: [] }],
    [{ payload: '', signatures: [] }],
    [{ payload: '', payloadType: TYPE, signatures: [null] }],
    [{ payload: '', payloadType: TYPE, signatures: [{ keyid: 'a' }] }],
    [{ payload: '', payloadType: TYPE, signatures: [{ keyid: 1, sig: '' }] }],
  ])('is none in %j', (value) => {
    expect(readEnvelopeValue(value)).toBeUndefined();
  });
});
