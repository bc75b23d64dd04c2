/**
 * A sheet of character cells on which text and lines are put. Lines know in which directions they leave a cell, so that
 * where two meet the right joint is drawn.
 */
import { cellWidth } from './cell-metrics.ts';
import { charactersOf } from './wrap-text.ts';

export type Weight = 1 | 2;
type Direction = 'up' | 'down' | 'left' | 'right';

/** All joints of light and heavy lines (U+2500–257F), by the weights up, down, left and right as digits to base 3. */
const JOINTS = ' ╶╺╴─╼╸╾━╷┌┍┐┬┮┑┭┯╻┎┏┒┰┲┓┱┳╵└┕┘┴┶┙┵┷│├┝┤┼┾┥┽┿╽┟┢┧╁╆┪╅╈╹┖┗┚┸┺┛┹┻╿┞┡┦╀╄┩╃╇┃┠┣┨╂╊┫╉╋';
const PLACES: Readonly<Record<Direction, number>> = { up: 27, down: 9, left: 3, right: 1 };

export class CellCanvas {
  readonly #texts: string[][];
  readonly #joints: number[][];

  constructor(width: number, height: number) {
    this.#texts = Array.from({ length: height }, () => new Array<string>(width).fill(' '));
    this.#joints = Array.from({ length: height }, () => new Array<number>(width).fill(0));
  }

  /** Puts a text, which covers what is below it. */
  text(x: number, y: number, text: string): void {
    const row = this.#texts[y];
    const joints = this.#joints[y];
    if (row === undefined || joints === undefined) return;
    let column = x;
    for (const character of charactersOf(text)) {
      const width = cellWidth(character);
      if (width === 0) {
        row[column - 1] = (row[column - 1] ?? '') + character;
        continue;
      }
      for (let cell = 0; cell < width; cell += 1) {
        row[column + cell] = cell === 0 ? character : '';
        joints[column + cell] = 0;
      }
      column += width;
    }
  }

  /** Empties a rectangle. */
  clear(x: number, y: number, width: number, height: number): void {
    for (let row = y; row < y + height; row += 1) this.text(x, row, ' '.repeat(width));
  }

  /** Draws a line straight across or down, from the middle of one cell to the middle of another. */
  line(fromX: number, fromY: number, toX: number, toY: number, weight: Weight): void {
    for (let x = Math.min(fromX, toX); x < Math.max(fromX, toX); x += 1) {
      this.joint(x, fromY, 'right', weight);
      this.joint(x + 1, fromY, 'left', weight);
    }
    for (let y = Math.min(fromY, toY); y < Math.max(fromY, toY); y += 1) {
      this.joint(fromX, y, 'down', weight);
      this.joint(fromX, y + 1, 'up', weight);
    }
  }

  /** Draws half a line, from the middle of a cell to its edge. */
  joint(x: number, y: number, direction: Direction, weight: Weight): void {
    const row = this.#joints[y];
    if (row === undefined) return;
    const place = PLACES[direction];
    const known = row[x] ?? 0;
    const before = Math.floor(known / place) % 3;
    row[x] = known + (Math.max(before, weight) - before) * place;
  }

  /** The sheet as lines of text, without blanks at their ends. */
  toString(): string {
    return this.#texts
      .map((row, y) => {
        const joints = this.#joints[y] ?? [];
        const cells = row.map((text, x) => (joints[x] ? (JOINTS[joints[x]] ?? ' ') : text));
        return cells.join('').trimEnd();
      })
      .join('\n');
  }
}
