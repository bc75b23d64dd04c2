/** The texts that the cells of a workbook share, kept as bytes: a million short strings of JavaScript take five times as much. */
import { elementsOf, plainText } from './xml-parts.ts';

const FIRST_CAPACITY = 64 * 1024;
const TEXT = /<t(?:\s[^>]*)?>([^<]*)<\/t>/gu;
/** How a word is pronounced, which Excel keeps beside Japanese and some Chinese texts. */
const PHONETIC = /<rPh[\s>][\s\S]*?<\/rPh>/gu;

export class SharedStrings {
  #bytes = new Uint8Array(FIRST_CAPACITY);
  #length = 0;
  #ends = new Float64Array(1024);
  #count = 0;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  /** @param chunks the part `xl/sharedStrings.xml` */
  constructor(chunks: Iterable<string>) {
    for (const element of elementsOf(chunks, 'si')) this.#add(textOf(element));
  }

  /** The text of a number; absent where the workbook has none. */
  at(index: number): string | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) return undefined;
    const start = index === 0 ? 0 : (this.#ends[index - 1] ?? 0);
    return this.#decoder.decode(this.#bytes.subarray(start, this.#ends[index]));
  }

  #add(text: string): void {
    // A character takes at most three bytes for each of its units.
    while (this.#length + text.length * 3 > this.#bytes.length) this.#bytes = doubled(this.#bytes);
    this.#length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
    if (this.#count === this.#ends.length) {
      const ends = new Float64Array(this.#ends.length * 2);
      ends.set(this.#ends);
      this.#ends = ends;
    }
    this.#ends[this.#count] = this.#length;
    this.#count += 1;
  }
}

/** The text of `<si>` or `<is>`, its runs of one format put together. */
export function textOf(element: string): string {
  const shown = element.includes('<rPh') ? element.replace(PHONETIC, '') : element;
  let text = '';
  for (const [, run = ''] of shown.matchAll(TEXT)) text += run;
  return plainText(text);
}

function doubled(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}
