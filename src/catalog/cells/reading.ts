/** What a cell's text means: a value, nothing at all (`无`), or something that nobody should guess at. */
export type CellReading<Value> =
  | {
      readonly kind: 'value';
      readonly value: Value;
      /** Parts of the text that were not understood; the cell is then kept beside the value. */
      readonly rest: readonly string[];
    }
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'unread';
      /** The part that could not be understood, where it is not the whole. */
      readonly about?: string;
    };

export const NOTHING = { kind: 'nothing' } as const;
export const UNREAD = { kind: 'unread' } as const;

/** A text that was understood, wholly or but for some parts. */
export function understood<Value>(value: Value, rest: readonly string[] = []): CellReading<Value> {
  return { kind: 'value', value, rest };
}

/** A value where there is one, unread where there is none. */
export function orUnread<Value>(value: Value | undefined): CellReading<Value> {
  return value === undefined ? UNREAD : understood(value);
}
