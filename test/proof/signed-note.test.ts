/** Examples of the C2SP specifications, of Go's own notes, of the Go checksum database, and a checkpoint that real witnesses signed. */
import { describe, expect, it } from 'vitest';
import { newPrivateKey, signerOf } from '../../src/keys/signer.ts';
import { checkNote } from '../../src/proof/check-note.ts';
import { formatCheckpoint, parseCheckpoint } from '../../src/proof/checkpoint.ts';
import { cosign, readCosignature } from '../../src/proof/cosignature.ts';
import { formatNote, mergeNotes, parseNote, type SignedNote, signNote } from '../../src/proof/signed-note.ts';
import { formatVerifierKey, parseVerifierKey, type VerifierKey, verifierKey } from '../../src/proof/verifier-key.ts';

const GO_TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETER =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const ENOCH =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';

const SUM_DATABASE =
  'go.sum database tree\n63512409\nF7eHRPqN/cqPtqti14NKdGGaI1Giw8coWP3KxihFZbg=\n\n' +
  '— sum.golang.org Az3gri1OBHKT87Xj8UXU8zjoHGy/X+7Nl94f8TZkELVaasolmGApUsWqwVG9vE6hgqYb/ph/w2vdkLIVRH7bMB/FPQ4=\n';

/** A log of Certificate Transparency with a signature of a kind unknown here, its Ed25519 signature and four cosignatures. */
const WITNESSED = `arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
— witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
— witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
`;

const KEYS = {
  example: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  peter: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  enoch: 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop',
  sumDatabase: 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
  arche: 'arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f',
  remora: 'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2',
} as const;

function key(name: keyof typeof KEYS): VerifierKey {
  const parsed = parseVerifierKey(KEYS[name]);
  if (parsed === undefined) throw new Error(`${name} is no key`);
  return parsed;
}

function note(text: string): SignedNote {
  const parsed = parseNote(text);
  if (parsed === undefined) throw new Error('no note');
  return parsed;
}

const newSigner = () => {
  const signer = signerOf(newPrivateKey());
  if (signer === undefined) throw new Error('no signer');
  return signer;
};

describe('keys as one line', () => {
  it.each(Object.entries(KEYS))('%s is read and written back', (_name, line) => {
    expect(formatVerifierKey(parseVerifierKey(line) as VerifierKey)).toBe(line);
  });

  it.each([
    ['the hash of another key', KEYS.example.replace('530d903a', '530d903b')],
    ['another name', KEYS.example.replace('example.com', 'example.org')],
    ['a kind that is unknown here', 'test+5893dc2c+BtMcFiao6ZOdU6LZ40tLKbsWpDOU8smRapXBIYI3lXyE'],
    ['a short key', 'rekor.sigstore.dev+12345678+AwEB'],
    ['padding too much', `${KEYS.example}=`],
    ['no key', 'bananas.sigstore.dev+12344556'],
    ['nothing', ''],
  ])('%s is refused', (_name, line) => {
    expect(parseVerifierKey(line)).toBeUndefined();
  });

  it.each(['', '阜阳 登记库', 'a+b', 'a\u3000b', 'a\nb'])('«%s» names no key', (name) => {
    expect(() => verifierKey('note', name, newSigner())).toThrow(TypeError);
  });
});

describe('notes of others', () => {
  it('example.com/foo, the example of keys in signed-note', () => {
    const text =
      'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';
    expect(checkNote(note(text), [key('example')]).signed).toEqual([key('example')]);
    expect(formatNote(note(text))).toBe(text);
  });

  it('the example of the format in signed-note: empty lines belong to the text', () => {
    const text =
      'Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n\n— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n';
    expect(note(text).text).toMatch(/sole:\n\ned è subito sera\.\n$/);
    expect(note(text).signatures).toMatchObject([{ name: 'quasimodo.example/salvatore', keyId: '367ba04b' }]);
  });

  it('PeterNeumann and EnochRoot, the example of Go', () => {
    const both = note(`${GO_TEXT}\n${PETER}${ENOCH}`);
    expect(checkNote(both, [key('peter'), key('enoch')])).toMatchObject({
      signed: [key('peter'), key('enoch')],
      forged: [],
    });
    const merged = mergeNotes(note(`${GO_TEXT}\n${PETER}`), both) as SignedNote;
    expect(formatNote(merged)).toBe(`${GO_TEXT}\n${PETER}${ENOCH}`);
    expect(mergeNotes(both, note(`Another.\n\n${PETER}`))).toBeUndefined();
  });

  it('the Go checksum database', () => {
    const tree = note(SUM_DATABASE);
    expect(checkNote(tree, [key('sumDatabase')]).signed).toHaveLength(1);
    expect(parseCheckpoint(tree.text)).toMatchObject({ origin: 'go.sum database tree', size: 63512409 });
    const grown = note(SUM_DATABASE.replace('63512409', '63512410'));
    expect(checkNote(grown, [key('sumDatabase')])).toMatchObject({ signed: [], forged: [key('sumDatabase')] });
  });

  it('a log of Certificate Transparency and its witness', () => {
    const { signed, forged, times } = checkNote(note(WITNESSED), [key('arche'), key('remora')]);
    expect([signed, forged]).toEqual([[key('arche'), key('remora')], []]);
    expect(new Date(Number(times.get('remora.n621.de')) * 1000).toISOString()).toBe('2026-05-23T21:50:24.000Z');
    const later = note(WITNESSED.replace('2net5wAAAABqEiEg', '2net5wAAAABqEiEh'));
    expect(checkNote(later, [key('remora')]).forged).toEqual([key('remora')]);
  });

  it('the example of tlog-cosignature, of which only the frame can be read: its keys are not published', () => {
    const line =
      '— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==';
    const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
    const [signature] = note(`${text}\n${line}\n`).signatures;
    const { time, message } = readCosignature(text, signature?.bytes ?? new Uint8Array()) ?? {};
    expect(time).toBe(1679315147n);
    expect(Buffer.from(message ?? []).toString()).toBe(`cosignature/v1\ntime 1679315147\n${text}`);
  });
});

describe('own notes', () => {
  const signer = newSigner();
  const witness = newSigner();
  const origin = 'zwfw.fy.gov.cn/guhua';
  const text = formatCheckpoint({ origin, size: 609, root: new Uint8Array(32).fill(7) });
  const log = verifierKey('note', origin, signer);
  const observer = verifierKey('cosignature', '阜阳市数据资源管理局', witness);
  const signed: SignedNote = {
    text,
    signatures: [signNote(text, origin, signer), cosign(text, observer.name, witness, 1_796_000_000)],
  };

  it('are checked after they were written and read', () => {
    const again = note(formatNote(signed));
    expect(again).toEqual(signed);
    expect(checkNote(again, [log, observer]).signed).toEqual([log, observer]);
    expect(checkNote(again, [log, observer]).times.get(observer.name)).toBe(1_796_000_000n);
  });

  it('do not take a cosignature for a signature, though the key is the same', () => {
    const same = verifierKey('note', observer.name, witness);
    expect(checkNote(signed, [same])).toMatchObject({ signed: [], forged: [] });
    const renamed = { ...signed, signatures: [{ ...cosign(text, origin, signer, 0), keyId: log.keyId }] };
    expect(checkNote(renamed, [log]).forged).toEqual([log]);
  });

  it('pass over keys that are unknown', () => {
    expect(checkNote(signed, [verifierKey('note', origin, newSigner())])).toMatchObject({ signed: [], forged: [] });
  });
});

describe('what is no note', () => {
  const line = PETER.trimEnd();
  it.each([
    ['no signature', 'text\n\n'],
    ['no empty line', `text\n${line}\n`],
    ['no last newline', `text\n\n${line}`],
    ['a tab', `te\txt\n\n${line}\n`],
    ['a carriage return', `text\r\n\n${line}\n`],
    ['a hyphen for the dash', `text\n\n${line.replace('—', '-')}\n`],
    ['two spaces', `text\n\n${line.replace('PeterNeumann ', 'PeterNeumann  ')}\n`],
    ['loose base 64', `text\n\n${line.replace('nAM=', 'nAM')}\n`],
    ['a hundred and one signatures', `text\n\n${`${line}\n`.repeat(101)}`],
  ])('%s', (_name, text) => {
    expect(parseNote(text)).toBeUndefined();
  });
});

describe('what is no checkpoint', () => {
  const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
  it.each([
    ['no origin', `\n1\n${root}\n`],
    ['a leading zero', `log\n01\n${root}\n`],
    ['a sign', `log\n-1\n${root}\n`],
    ['a size beyond what can be counted', `log\n9007199254740993\n${root}\n`],
    ['a short root', 'log\n1\nCsUYapGG\n'],
    ['an empty line after it', `log\n1\n${root}\n\n`],
    ['no newline', `log\n1\n${root}`],
  ])('%s', (_name, text) => {
    expect(parseCheckpoint(text)).toBeUndefined();
  });

  it('but extension lines are allowed', () => {
    expect(parseCheckpoint(`log\n1\n${root}\nmore\n`)).toMatchObject({ origin: 'log', size: 1 });
  });
});
