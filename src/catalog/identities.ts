/** Which rows are the same item: of a hundred thousand only the first place of each is kept, and the second. */

export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

export class Identities {
  readonly #sheets: string[] = [];
  /** Sheet and row of the first by id, the number of the sheet times what no sheet has as rows. */
  readonly #first = new Map<string, number>();
  readonly #second = new Map<string, RowPlace>();

  add(id: string, place: RowPlace): void {
    if (this.#first.has(id)) {
      if (!this.#second.has(id)) this.#second.set(id, place);
      return;
    }
    let sheet = this.#sheets.indexOf(place.sheet);
    if (sheet === -1) sheet = this.#sheets.push(place.sheet) - 1;
    this.#first.set(id, sheet * ROWS + place.row);
  }

  of(id: string): { readonly first: RowPlace | undefined; readonly second: RowPlace | undefined } {
    const first = this.#first.get(id);
    if (first === undefined) return { first: undefined, second: undefined };
    const place = { sheet: this.#sheets[Math.floor(first / ROWS)] ?? '', row: first % ROWS };
    return { first: place, second: this.#second.get(id) };
  }
}

/** More rows than any sheet has. */
const ROWS = 2 ** 24;
