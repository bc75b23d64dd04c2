/** Where the items of a workspace lie and which codes they have, seen from the first lines of their texts. */

const ID = /^(?:item|事项)[ \t]*:[ \t]*["']?([a-z][a-z0-9-]*)/mu;
const CODES = /^[ \t]+(?:implementation|operation|实施编码|业务办理项编码)[ \t]*:[ \t]*["']?([\dA-Za-z]{8,})/gmu;

/** As much of a text is looked at: an item begins with its id, and its codes follow soon. */
export const INDEXED_CHARACTERS = 4000;

export class ItemIndex {
  readonly #files = new Map<string, string>();
  readonly #codes = new Map<string, string | undefined>();

  /** Takes in a file by the beginning of its text; one that is no item is left aside. */
  add(file: string, text: string): void {
    const head = text.slice(0, INDEXED_CHARACTERS);
    const id = ID.exec(head)?.[1];
    if (id === undefined || this.#files.has(id)) return;
    const own = copyOf(id);
    this.#files.set(own, file);
    for (const [, found = ''] of head.matchAll(CODES)) {
      const code = copyOf(found);
      // A code of several items names none of them.
      this.#codes.set(code, this.#codes.has(code) ? undefined : own);
    }
  }

  fileOf(id: string): string | undefined {
    return this.#files.get(id);
  }

  idOfCode(code: string): string | undefined {
    return this.#codes.get(code);
  }
}

/** A part of a text keeps all of it in memory: of a hundred thousand texts that is too much. */
function copyOf(part: string): string {
  return Buffer.from(part, 'latin1').toString('latin1');
}
