/**
 * What import wrote last: for each file the row it came from and what it said then. By it the changes of a person are
 * told from those of the spreadsheet. It is read entry by entry: that of a large catalog is never whole in memory.
 */
import { type Digest, digestOf } from '../base/digest.ts';
import type { Data } from '../language/canonical-data.ts';
import type { CatalogRecord } from './columns/read-records.ts';
import { type ByteSource, bytesInMemory, chunksOf } from './sheets/byte-source.ts';

/** Where the record lies in the workspace, beside the spreadsheet. */
export const IMPORT_RECORD_FILE = 'catalog/.import.json';

/** Where a file came from. */
export interface RowOrigin {
  /** The spreadsheet's name. */
  readonly source: string;
  readonly sheet: string;
  readonly row: number;
}

export interface ImportedFile extends RowOrigin {
  /** What import read in the row, in canonical keys: the base of the next merge. Absent in records of version 1. */
  readonly item?: Data;
  /** What the row says beside the item: its number in the list, and cells that say that there is nothing. */
  readonly beside?: Readonly<Record<string, string>>;
  /** In version 1: digests of the row's texts and of the file that import wrote. */
  readonly cells?: Digest;
  readonly text?: Digest;
}

/** A line of a record: `    "items/housing/housing-012.yaml": {"source":…},` */
const LINE = /^ {4}("(?:[^"\\]|\\.)*"): (\{.*\}),?\r?$/u;
const ORIGIN = /^\{"source":("(?:[^"\\]|\\.)*"),/u;
const HEAD = /^\{\s*"version": (1|2),\s*"files": \{/u;

interface EntryPlace {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

export class ImportRecord {
  readonly #source: ByteSource;
  readonly #places: ReadonlyMap<string, EntryPlace>;

  private constructor(source: ByteSource, places: ReadonlyMap<string, EntryPlace>) {
    this.#source = source;
    this.#places = places;
  }

  /** A record of nothing. */
  static empty(): ImportRecord {
    return new ImportRecord(bytesInMemory(new Uint8Array()), new Map());
  }

  /**
   * Opens a record.
   * @returns `undefined` where the text is none
   */
  static open(source: ByteSource): ImportRecord | undefined {
    return openByLines(source) ?? openWhole(source);
  }

  /** The files that it knows, each with the spreadsheet that it came from. */
  *sources(): Generator<readonly [file: string, source: string]> {
    for (const [file, { source }] of this.#places) yield [file, source];
  }

  get(file: string): ImportedFile | undefined {
    const text = this.entryText(file);
    return text === undefined ? undefined : readEntry(text);
  }

  /** The JSON of an entry as it stands. */
  entryText(file: string): string | undefined {
    const place = this.#places.get(file);
    return place === undefined ? undefined : new TextDecoder().decode(this.#source.read(place.start, place.end));
  }

  /** @internal */
  static at(source: ByteSource, places: ReadonlyMap<string, EntryPlace>): ImportRecord {
    return new ImportRecord(source, places);
  }
}

/** Writes a record, piece by piece: one file a line. */
export function* formatImportRecord(entries: Iterable<readonly [file: string, json: string]>): Generator<string> {
  yield '{\n  "version": 2,\n  "files": {';
  let separator = '\n';
  for (const [file, json] of entries) {
    yield `${separator}    ${JSON.stringify(file)}: ${json}`;
    separator = ',\n';
  }
  yield '\n  }\n}\n';
}

/** The digest of all that a row says, as version 1 had it. */
export function digestOfRecord({ cells, unknown }: CatalogRecord): Digest {
  const pairs = [...cells.values(), ...unknown].map(({ header, text }) => [header, text] as const);
  return digestOf(pairs.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function openByLines(source: ByteSource): ImportRecord | undefined {
  if (!HEAD.test(new TextDecoder().decode(source.read(0, 100)))) return undefined;
  const places = new Map<string, EntryPlace>();
  let number = 0;
  let closed = false;
  for (const { text, start } of linesOf(source)) {
    number += 1;
    if (number <= 3) continue;
    const entry = LINE.exec(text);
    if (entry === null) {
      closed ||= text.trim() === '}';
      if (!/^[\s}]*$/u.test(text)) return undefined;
      continue;
    }
    const [, name = '', json = ''] = entry;
    const from = ORIGIN.exec(json)?.[1];
    if (from === undefined || closed) return undefined;
    const offset = start + Buffer.byteLength(text.slice(0, text.indexOf(json)));
    const place = { source: JSON.parse(from) as string, start: offset, end: offset + Buffer.byteLength(json) };
    places.set(JSON.parse(name) as string, place);
  }
  return closed ? ImportRecord.at(source, places) : undefined;
}

/** A record that somebody has formatted. */
function openWhole(source: ByteSource): ImportRecord | undefined {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(source.read(0, source.size)));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (!isObject(data) || (data.version !== 1 && data.version !== 2) || !isObject(data.files)) return undefined;
  const entries = Object.entries(data.files).map(([file, entry]): [string, string] => {
    const source = isObject(entry) ? entry.source : undefined;
    return [file, JSON.stringify(isObject(entry) ? { source, ...entry } : entry)];
  });
  if (entries.some(([, json]) => readEntry(json) === undefined)) return undefined;
  const text = [...formatImportRecord(entries)].join('');
  return openByLines(bytesInMemory(new TextEncoder().encode(text)));
}

function readEntry(json: string): ImportedFile | undefined {
  const data: unknown = JSON.parse(json);
  if (!isObject(data)) return undefined;
  const texts = [data.source, data.sheet];
  if (!texts.every((text) => typeof text === 'string') || typeof data.row !== 'number') return undefined;
  // The parts that are not looked at here are compared as data only.
  return data as unknown as ImportedFile;
}

function* linesOf(source: ByteSource): Generator<{ readonly text: string; readonly start: number }> {
  const decoder = new TextDecoder();
  let rest: Uint8Array = new Uint8Array();
  let at = 0;
  for (const chunk of chunksOf(source)) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
      yield { text: decoder.decode(bytes.subarray(start, end)), start: at + start };
      start = end + 1;
    }
    rest = bytes.subarray(start);
    at += start;
  }
  if (rest.length > 0) yield { text: decoder.decode(rest), start: at };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
