/** The files that a definition hands out: samples and blank forms, each with the digest that was locked with it. */
import { type Digest, sha256 } from '../base/digest.ts';
import type { Attachment } from './table.ts';

/** The bytes of a file of the workspace, or `undefined` where there is none. */
export type ReadBytes = (file: string) => Uint8Array | undefined;

/** Longer texts are linked, not shown: a page stays small. */
const LONGEST_TEXT = 8000;
const TEXT_FILE = /\.(?:txt|md|text)$/iu;

/** Looks a file up and holds it against its digest: what was locked is handed out, and nothing else is. */
export function attachmentOf(file: string, digest: Digest | undefined, readBytes: ReadBytes): Attachment {
  const name = file.split(/[/\\]/u).at(-1) || file;
  const bytes = readBytes(file);
  if (bytes === undefined) return { file, name, digest, state: 'missing', path: undefined, text: undefined };
  if (digest === undefined || sha256(bytes) !== digest)
    return { file, name, digest, state: 'altered', path: undefined, text: undefined };
  const path = attachmentPath(name, digest);
  return { file, name, digest, state: 'held', path, text: shortText(name, bytes) };
}

/**
 * Where a file stands in the site: below its own digest, so that no name leads out of the folder and no two files share a
 * place.
 */
function attachmentPath(name: string, digest: Digest): string {
  return `files/${digest.slice('sha256:'.length, 'sha256:'.length + 16)}/${safeFileName(name)}`;
}

/** A name that every file system takes: no separators, controls, reserved marks or leading dots. */
export function safeFileName(name: string): string {
  const safe = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it replaces
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*#%\u202a-\u202e\u2066-\u2069]/gu, '_')
    .replace(/^\.+/u, '_')
    .replace(/[. ]+$/u, '');
  return [...safe].slice(0, 80).join('') || '_';
}

function shortText(name: string, bytes: Uint8Array): string | undefined {
  if (!TEXT_FILE.test(name) || bytes.length > LONGEST_TEXT) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/gu, '\n');
  } catch {
    return undefined;
  }
}
