/** People of a small center and their keys, the same in every run. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { type Signer, signerOf } from '../../../src/keys/signer.ts';
import { KeyRing } from '../../../src/trust/key-ring.ts';
import { type Person, type PersonKey, ROOT_FORM, type RootDocument } from '../../../src/trust/root-document.ts';

/** RFC 8410 §7: what stands before the 32 bytes of an Ed25519 private key. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The private key of a seed of 32 bytes. */
export function privateKeyOf(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
}

/** A signer that is the same for the same name. */
export function signerNamed(name: string): Signer {
  const signer = signerOf(privateKeyOf(Buffer.alloc(32, name)));
  if (signer === undefined) throw new Error('no Ed25519 here');
  return signer;
}

export function keyOf(signer: Signer, days: Partial<Pick<PersonKey, 'from' | 'until'>> = {}): PersonKey {
  const encoded = Buffer.from(signer.publicKey).toString('base64');
  return { id: signer.keyId, algorithm: 'ed25519', public: encoded, from: '2026-01-01', until: '2027-12-31', ...days };
}

/** Their signers, by the ids of the people. */
export const SIGNERS = {
  'zhao-min': signerNamed('zhao-min'),
  'qian-wei': signerNamed('qian-wei'),
  'li-na': signerNamed('li-na'),
  'wang-fang': signerNamed('wang-fang'),
  'zhou-jie': signerNamed('zhou-jie'),
  stranger: signerNamed('stranger'),
} as const;

/** 赵敏 and 钱伟 for the center, 李娜 and 王芳 for housing, 周杰 for fire; 孙磊 only writes. */
export const PEOPLE: Readonly<Record<string, Person>> = {
  'zhao-min': { name: '赵敏', roles: ['root', 'center'], keys: [keyOf(SIGNERS['zhao-min'])] },
  'qian-wei': { name: '钱伟', roles: ['root', 'center'], keys: [keyOf(SIGNERS['qian-wei'])] },
  'li-na': {
    name: '李娜',
    roles: ['department'],
    department: 'housing',
    posts: ['housing/chief'],
    keys: [keyOf(SIGNERS['li-na'])],
  },
  'wang-fang': { name: '王芳', roles: ['department'], department: 'housing', keys: [keyOf(SIGNERS['wang-fang'])] },
  'zhou-jie': { name: '周杰', roles: ['department'], department: 'fire', keys: [keyOf(SIGNERS['zhou-jie'])] },
  'sun-lei': { name: '孙磊', roles: [], department: 'housing', keys: [] },
};

/** The root document of these people, some of it otherwise. */
export function rootWith(change: Partial<RootDocument> = {}): RootDocument {
  return {
    form: ROOT_FORM,
    version: 1,
    center: 'fuyang',
    issued: '2026-11-01',
    expires: '2027-10-31',
    threshold: 2,
    people: PEOPLE,
    ...change,
  };
}

export function ringWith(change: Partial<RootDocument> = {}): KeyRing {
  return new KeyRing(rootWith(change));
}
