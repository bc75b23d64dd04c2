import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { elementsOf, integer, octets, sequence } from '../../src/keys/der.ts';
import { publicKeyFile, readKeyFile, readPublicKey, writeKeyFiles } from '../../src/keys/key-file.ts';
import { openPrivateKey, sealFault, sealPrivateKey } from '../../src/keys/private-key.ts';
import { keyIdOf } from '../../src/keys/public-key.ts';
import { newPrivateKey, signerOf } from '../../src/keys/signer.ts';

const PASSPHRASE = '春江潮水连海平 1';
const KEY = newPrivateKey();
const SEALED = sealPrivateKey(KEY, PASSPHRASE);

const folder = mkdtempSync(join(tmpdir(), 'guhua-keys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a private key under a passphrase', () => {
  it('is opened with it, by OpenSSL as well, and is the same key', () => {
    const opened = openPrivateKey(SEALED, PASSPHRASE);
    if (!opened.ok) throw new Error(opened.fault);
    expect(opened.signer.keyId).toBe(signerOf(KEY)?.keyId);
    const plain = { format: 'der', type: 'pkcs8' } as const;
    expect(createPrivateKey({ key: SEALED, passphrase: PASSPHRASE }).export(plain)).toEqual(KEY.export(plain));
  });

  it('is not opened with another', () => {
    for (const passphrase of ['', '春江潮水连海平 2', `${PASSPHRASE} `]) {
      expect(openPrivateKey(SEALED, passphrase)).toEqual({ ok: false, fault: 'wrong-passphrase' });
    }
  });

  it('is derived by 600,000 rounds of PBKDF2 with a salt of its own', () => {
    const body = SEALED.split('\n').slice(1, -2).join('');
    const hex = Buffer.from(body, 'base64').toString('hex');
    // INTEGER 600000, then hmacWithSHA256.
    expect(hex).toContain('02030927c0300c06082a864886f70d0209');
    expect(sealPrivateKey(KEY, PASSPHRASE)).not.toBe(SEALED);
    expect(SEALED.split('\n').every((line) => line.length <= 64)).toBe(true);
  });

  it('is refused by every beginning of its text', () => {
    const faults = new Set<string>();
    for (let end = 0; end < SEALED.length - 1; end += 1) {
      const fault = sealFault(SEALED.slice(0, end));
      faults.add(fault ?? 'none');
      if (end > 40) expect(fault, SEALED.slice(0, end)).toBe('truncated');
    }
    expect([...faults].toSorted()).toEqual(['not-a-key', 'truncated']);
  });

  it('is refused where it is none, or not kept as it should be', () => {
    const pem = { format: 'pem', type: 'pkcs8' } as const;
    const open = (text: string) => openPrivateKey(text, PASSPHRASE);
    expect(open('')).toMatchObject({ fault: 'not-a-key' });
    expect(open(KEY.export(pem).toString())).toMatchObject({ fault: 'not-encrypted' });
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
    expect(open(sealPrivateKey(rsa, PASSPHRASE))).toMatchObject({ fault: 'unknown-algorithm' });
    const lines = SEALED.split('\n');
    expect(open([lines[0], ...lines.slice(2)].join('\n'))).toMatchObject({ fault: 'truncated' });
    // PBES2 (…0d) made into pbeWithMD5AndDES-CBC (…03).
    const der = Buffer.from(lines.slice(1, -2).join(''), 'base64').toString('hex');
    const other = Buffer.from(der.replace('06092a864886f70d01050d', '06092a864886f70d010503'), 'hex').toString(
      'base64',
    );
    const foreign = `${lines[0]}\n${other.match(/.{1,64}/g)?.join('\n')}\n${lines.at(-2)}\n`;
    expect(open(foreign)).toMatchObject({ fault: 'unknown-encryption' });
  });

  it('may be one that another program has encrypted', () => {
    const cipher = { cipher: 'aes-256-cbc', passphrase: PASSPHRASE } as const;
    const text = KEY.export({ format: 'pem', type: 'pkcs8', ...cipher }).toString();
    expect(openPrivateKey(text, PASSPHRASE)).toMatchObject({ ok: true });
  });
});

describe('a key file', () => {
  const file = join(folder, 'li-na.key');
  const written = writeKeyFiles(file, KEY, PASSPHRASE);

  it('is for its owner alone, and its public half for everybody', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(publicKeyFile(file)).mode & 0o777).toBe(0o644);
    expect(readKeyFile(file)).toMatchObject({ ok: true });
    const key = readPublicKey(readFileSync(publicKeyFile(file), 'utf8'));
    expect(key && keyIdOf(key)).toBe(written.ok && keyIdOf(written.key));
  });

  it('is never overwritten, nor is the public half of another', () => {
    const before = readFileSync(file, 'utf8');
    expect(writeKeyFiles(file, newPrivateKey(), PASSPHRASE)).toEqual({ ok: false, exists: file });
    rmSync(join(folder, 'other.key'), { force: true });
    writeFileSync(join(folder, 'other.key.pub'), 'another');
    expect(writeKeyFiles(join(folder, 'other.key'), KEY, PASSPHRASE)).toMatchObject({ ok: false });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it.each([0o640, 0o604, 0o660, 0o644])('is refused with the mode %o', (mode) => {
    chmodSync(file, mode);
    const detail = `0${mode.toString(8)}`;
    expect(readKeyFile(file)).toEqual({ ok: false, fault: 'readable-by-others', detail });
    chmodSync(file, 0o600);
  });

  it('is refused where it is missing, a folder, or a public key', () => {
    expect(readKeyFile(join(folder, 'nosuch.key'))).toMatchObject({ fault: 'missing' });
    expect(readKeyFile(folder)).toMatchObject({ fault: 'unreadable' });
    expect(readKeyFile(publicKeyFile(file))).toMatchObject({ fault: 'not-a-key' });
    expect(readPublicKey('-----BEGIN PUBLIC KEY-----\n')).toBeUndefined();
    expect(readPublicKey(SEALED)).toBeUndefined();
  });
});

describe('DER', () => {
  it('is written with the shortest lengths and whole numbers', () => {
    expect(integer(0).toString('hex')).toBe('020100');
    expect(integer(127).toString('hex')).toBe('02017f');
    expect(integer(128).toString('hex')).toBe('02020080');
    expect(octets(Buffer.alloc(127)).subarray(0, 2).toString('hex')).toBe('047f');
    expect(octets(Buffer.alloc(128)).subarray(0, 3).toString('hex')).toBe('048180');
    expect(octets(Buffer.alloc(256)).subarray(0, 4).toString('hex')).toBe('04820100');
  });

  it('is read back, and nothing that is cut off is', () => {
    const bytes = sequence(integer(5), octets(Buffer.alloc(300, 7)));
    const [outer] = elementsOf(bytes) ?? [];
    expect(elementsOf(outer?.content ?? Buffer.alloc(0))?.map(({ content }) => content.length)).toEqual([1, 300]);
    for (const end of [1, 2, 3, 10, bytes.length - 1]) expect(elementsOf(bytes.subarray(0, end))).toBeUndefined();
  });
});
