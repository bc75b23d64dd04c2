import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readHidden, type Terminal } from '../../src/commands/support/read-hidden.ts';

/** A terminal whose keys are pressed by the test. */
function terminal() {
  const raw: boolean[] = [];
  const output = new PassThrough();
  const input = Object.assign(new PassThrough(), {
    setRawMode(mode: boolean) {
      raw.push(mode);
      return input;
    },
  });
  return { raw, input, output, both: { input, output } as unknown as Terminal };
}

async function typed(...chunks: readonly (string | Buffer)[]): Promise<string | undefined> {
  const { input, both } = terminal();
  const line = readHidden('口令：', both);
  for (const chunk of chunks) input.write(chunk);
  return line;
}

describe('a hidden line', () => {
  it.each<[string, readonly string[], string | undefined]>([
    ['what was typed', ['spring', 'tide\r'], 'springtide'],
    ['Chinese', ['春江潮水\n'], '春江潮水'],
    ['less what was erased', ['春江月\u007f\b潮\r'], '春潮'],
    ['less what was erased beyond its beginning', ['a\u007f\u007fb\r'], 'b'],
    ['less a line erased', ['wrong\u0015right\r'], 'right'],
    ['what was typed before the end of input', ['tide\u0004'], 'tide'],
    ['nothing', ['\r'], ''],
    ['no control characters', ['a\u0000\tb\r'], 'ab'],
    ['nothing after Ctrl-C', ['tide\u0003'], undefined],
  ])('is %s', async (_name, chunks, line) => {
    expect(await typed(...chunks)).toBe(line);
  });

  it('is put together from characters that arrive in pieces', async () => {
    const [one, other] = [Buffer.from('潮').subarray(0, 1), Buffer.from('潮').subarray(1)];
    expect(await typed(one, other, '\r')).toBe('潮');
  });

  it('is not shown, and leaves the terminal as it was', async () => {
    const { raw, input, output, both } = terminal();
    const line = readHidden('口令：', both);
    input.write('春江潮水\r');
    await line;
    expect(String(output.read())).toBe('口令：\n');
    expect(raw).toEqual([true, false]);
    expect(input.isPaused()).toBe(true);
  });

  it('leaves what was typed ahead to the next question', async () => {
    const { input, both } = terminal();
    const first = readHidden('口令：', both);
    input.write('春江潮水\r明月\r');
    expect(await first).toBe('春江潮水');
    expect(await readHidden('再输一遍：', both)).toBe('明月');
  });

  it('hides the keys before it asks', async () => {
    const { raw, input, output, both } = terminal();
    let hidden: readonly boolean[] = [];
    output.once('data', () => {
      hidden = [...raw];
    });
    const line = readHidden('口令：', both);
    input.write('\r');
    await line;
    expect(hidden).toEqual([true]);
  });

  it('ends with the input', async () => {
    const { input, both } = terminal();
    const line = readHidden('口令：', both);
    input.end('春江');
    expect(await line).toBe('春江');
  });
});
