import { readFileSync } from 'node:fs';
import { publicKeyFile, readKeyFile, readPublicKey } from '../../keys/key-file.ts';
import { openPrivateKey } from '../../keys/private-key.ts';
import type { PublicKey } from '../../keys/public-key.ts';
import type { Signer } from '../../keys/signer.ts';
import { CommandError } from './command-error.ts';
import { passphraseFor } from './passphrase.ts';

/** Opens private keys for a command: each once, whatever is signed with it, since opening one is made slow on purpose. */
export interface SignerRequest {
  /** The private key's file. */
  readonly file: string;
  readonly passphraseFile: string | undefined;
  readonly question: string;
}

/** @throws CommandError where the file, its rights or the passphrase is not as it should be */
export async function openSigner({ file, passphraseFile, question }: SignerRequest): Promise<Signer> {
  const reading = readKeyFile(file);
  if (!reading.ok) throw new CommandError(`keys.file.${reading.fault}`, { file, detail: reading.detail });
  const opened = openPrivateKey(reading.text, await passphraseFor({ file: passphraseFile, question }));
  if (!opened.ok) throw new CommandError(`keys.file.${opened.fault}`, { file, detail: '' });
  return opened.signer;
}

/**
 * The public key of a file: a public key's own, or the one beside a private key.
 * @throws CommandError where there is none
 */
export function openPublicKey(file: string): PublicKey {
  const text = readText(file);
  const isPrivate = text.includes('PRIVATE KEY-----');
  const key = readPublicKey(isPrivate ? readText(publicKeyFile(file)) : text);
  if (key === undefined)
    throw new CommandError('keys.file.no-public-key', { file: isPrivate ? publicKeyFile(file) : file });
  return key;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const fault = code === 'ENOENT' ? 'missing' : 'unreadable';
    throw new CommandError(`keys.file.${fault}`, { file, detail: code });
  }
}
