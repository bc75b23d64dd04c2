/** Reads a line from a terminal without showing it. */
import { StringDecoder } from 'node:string_decoder';

/** What is needed of a terminal. */
export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WritableStream;
}

/** What a key press did to the line. */
type Press = { readonly line: string } | 'enter' | 'interrupt';

const ENTER = new Set(['\r', '\n']);
const ERASE = new Set(['\u007f', '\b']);
const END_OF_INPUT = '\u0004';
const INTERRUPT = '\u0003';
const ERASE_LINE = '\u0015';

/**
 * Asks for a secret. Nothing of it is shown, not even how long it is.
 * @returns the line without its end; `undefined` where the user pressed Ctrl-C
 */
export async function readHidden(question: string, { input, output }: Terminal): Promise<string | undefined> {
  output.write(question);
  input.setRawMode(true);
  input.resume();
  const decoder = new StringDecoder('utf8');
  try {
    let line = '';
    for await (const chunk of input.iterator({ destroyOnReturn: false })) {
      for (const key of Array.from(decoder.write(chunk as Buffer))) {
        const press = pressed(line, key);
        if (press === 'enter') return line;
        if (press === 'interrupt') return undefined;
        line = press.line;
      }
    }
    return line;
  } finally {
    input.setRawMode(false);
    input.pause();
    output.write('\n');
  }
}

function pressed(line: string, key: string): Press {
  if (ENTER.has(key) || key === END_OF_INPUT) return 'enter';
  if (key === INTERRUPT) return 'interrupt';
  if (ERASE.has(key)) return { line: Array.from(line).slice(0, -1).join('') };
  if (key === ERASE_LINE) return { line: '' };
  // Other controls, such as the first byte of an arrow key, are no part of a passphrase.
  return { line: key < ' ' ? line : line + key };
}
