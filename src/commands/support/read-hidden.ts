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
  // Before the question: who types as soon as they see it must not see what they type.
  input.setRawMode(true);
  output.write(question);
  try {
    return await lineFrom(input);
  } finally {
    input.setRawMode(false);
    input.pause();
    output.write('\n');
  }
}

async function lineFrom(input: NodeJS.ReadStream): Promise<string | undefined> {
  const decoder = new StringDecoder('utf8');
  return new Promise((resolve) => {
    let line = '';
    const finish = (result: string | undefined): void => {
      input.off('data', take);
      input.off('end', end);
      resolve(result);
    };
    const end = (): void => finish(line);
    const take = (chunk: Buffer | string): void => {
      const keys = Array.from(typeof chunk === 'string' ? chunk : decoder.write(chunk));
      for (const [index, key] of keys.entries()) {
        const press = pressed(line, key);
        if (typeof press !== 'string') {
          line = press.line;
          continue;
        }
        finish(press === 'enter' ? line : undefined);
        // What was typed or pasted ahead answers the next question.
        const ahead = keys.slice(index + 1).join('');
        if (ahead !== '') input.unshift(Buffer.from(ahead));
        return;
      }
    };
    input.on('data', take);
    input.once('end', end);
    input.resume();
  });
}

function pressed(line: string, key: string): Press {
  if (ENTER.has(key) || key === END_OF_INPUT) return 'enter';
  if (key === INTERRUPT) return 'interrupt';
  if (ERASE.has(key)) return { line: Array.from(line).slice(0, -1).join('') };
  if (key === ERASE_LINE) return { line: '' };
  // Other controls, such as the first byte of an arrow key, are no part of a passphrase.
  return { line: key < ' ' ? line : line + key };
}
