/** Documents written as people write them: any order of keys, any style, comments and blank lines wherever they may stand. */
import {
  childSchema,
  type DocumentKind,
  documentSchema,
  keyNames,
  type SchemaPlace,
  schemaForShape,
} from '../../../src/language/schema-names.ts';
import type { ChooseLanguage, Value } from './random-document.ts';

/** Gives a number below the one it is asked with: every choice of style is one question. */
export type Choose = (below: number) => number;

export interface StyledDocument {
  readonly text: string;
  /** Every comment in the text, each with words of its own. */
  readonly comments: readonly string[];
}

/**
 * Writes a document.
 * Comments tell where they stand: `# above name 3` stands above the key `name`, `# beside name 4` in its line.
 * @param mark what comments begin with
 */
export function styledDocument(
  kind: DocumentKind,
  data: Value,
  choose: Choose,
  language: ChooseLanguage,
  mark = '#',
): StyledDocument {
  const writer = new StyledWriter(choose, language, mark);
  const above = writer.loneComments('', 'top');
  const lines = writer.collection(data, documentSchema(kind), '', true);
  const below = writer.loneComments('', 'below');
  return { text: [...above, ...lines, ...below].join('\n'), comments: writer.comments };
}

class StyledWriter {
  readonly comments: string[] = [];
  readonly #choose: Choose;
  readonly #language: ChooseLanguage;
  readonly #mark: string;

  constructor(choose: Choose, language: ChooseLanguage, mark: string) {
    this.#choose = choose;
    this.#language = language;
    this.#mark = mark;
  }

  /** Comments on lines of their own, with or without blank lines above. */
  loneComments(indent: string, where: string): string[] {
    if (this.#choose(4) > 0) return [];
    const blank = this.#choose(3) === 0 ? ['', '  '].slice(0, 1 + this.#choose(2)) : [];
    return [...blank, ...Array.from({ length: 1 + this.#choose(2) }, () => indent + this.#comment(where))];
  }

  /** The lines of a list or a mapping, its first entry being the first that is no comment. */
  collection(value: Value, place: SchemaPlace | undefined, indent: string, isFirstOfFile = false): string[] {
    const lines: string[] = [];
    const isList = Array.isArray(value);
    const shaped = place && schemaForShape(place, isList ? 'list' : 'map');
    const names = keyNames(shaped?.schema ?? {});
    for (const [index, [key, entry]] of this.#entriesOf(value).entries()) {
      const child = shaped && childSchema(shaped, isList ? Number(key) : key);
      if (this.#choose(5) === 0) lines.push('');
      if (!isFirstOfFile || index > 0) lines.push(...this.loneComments(indent, isList ? 'item' : `above ${key}`));
      lines.push(...this.#entry(isList ? undefined : { key, names }, entry, child, indent));
    }
    if (!isFirstOfFile && this.#choose(5) === 0) lines.push(indent + this.#comment('end'));
    return lines;
  }

  #entriesOf(value: Value): [string, Value][] {
    const entries = Object.entries(value);
    if (Array.isArray(value)) return entries;
    return entries
      .map((entry) => ({ entry, at: this.#choose(100) }))
      .toSorted((one, other) => one.at - other.at)
      .map(({ entry }) => entry);
  }

  #entry(
    named: { readonly key: string; readonly names: ReturnType<typeof keyNames> } | undefined,
    value: Value,
    place: SchemaPlace | undefined,
    indent: string,
  ): string[] {
    const marker = named === undefined ? '-' : `${this.#key(named.key, named.names)}:`;
    const aside =
      this.#choose(5) === 0 ? ' '.repeat(1 + this.#choose(3)) + this.#comment(`beside ${named?.key ?? 'item'}`) : '';
    if (typeof value !== 'object') return this.#scalarEntry(value, place, indent, marker, aside);
    const isEmpty = Object.keys(value).length === 0;
    const style = this.#choose(4);
    if (isEmpty || style === 0) return [`${indent}${marker} ${this.#flow(value, place)}${aside}`];
    if (named === undefined && style === 1 && aside === '') return this.#besideDash(value, place, indent);
    const deeper = Array.isArray(value) && named !== undefined ? this.#choose(3) : 1 + this.#choose(4);
    return [`${indent}${marker}${aside}`, ...this.collection(value, place, indent + ' '.repeat(deeper))];
  }

  /** `- key: value`, the first line of the collection behind the dash. */
  #besideDash(value: Value, place: SchemaPlace | undefined, indent: string): string[] {
    const inner = `${indent}  `;
    const [first = '', ...others] = this.collection(value, place, inner);
    const isEntry = first.startsWith(inner) && !first.startsWith(`${inner}#`);
    return isEntry ? [`${indent}- ${first.slice(inner.length)}`, ...others] : [`${indent}-`, first, ...others];
  }

  #scalarEntry(value: Value, place: SchemaPlace | undefined, indent: string, marker: string, aside: string): string[] {
    const style = this.#choose(8);
    const isProse = typeof value === 'string' && /^\S(?:.*\S)?$/u.test(value);
    if (style === 0 && isProse)
      return [
        `${indent}${marker} ${['|-', '>-', '|2-'][this.#choose(3)]}${aside}`,
        `${indent}  ${value}`,
        ...['', ' '].slice(this.#choose(3)),
      ];
    const spaces = ' '.repeat(1 + this.#choose(2));
    if (style === 1) return [`${indent}${marker}${aside}`, `${indent}   ${this.#scalar(value, place)}`];
    return [`${indent}${marker}${spaces}${this.#scalar(value, place)}${aside}`];
  }

  #flow(value: Value, place: SchemaPlace | undefined): string {
    if (typeof value !== 'object') return this.#scalar(value, place);
    const isList = Array.isArray(value);
    const shaped = place && schemaForShape(place, isList ? 'list' : 'map');
    const names = keyNames(shaped?.schema ?? {});
    const parts = this.#entriesOf(value).map(([key, entry]) => {
      const written = this.#flow(entry, shaped && childSchema(shaped, isList ? Number(key) : key));
      return isList ? written : `${this.#key(key, names)}: ${written}`;
    });
    const comma = [', ', ' ,', ',  '][this.#choose(3)] ?? ', ';
    const padding = ['', ' '][this.#choose(2)] ?? '';
    const inside = `${padding}${parts.join(comma)}${padding}`;
    return isList ? `[${inside}]` : `{${inside}}`;
  }

  #key(key: string, names: ReturnType<typeof keyNames>): string {
    const isKnown = names.canonical(key) === key;
    const written = isKnown ? names.inLanguage(key, this.#language()) : key;
    return !isKnown || this.#choose(8) === 0 ? JSON.stringify(written) : written;
  }

  #scalar(value: Value, place: SchemaPlace | undefined): string {
    const schema = place === undefined ? {} : schemaForShape(place, 'scalar').schema;
    if (typeof value === 'boolean') return this.#language() === 'zh' ? (value ? '是' : '否') : String(value);
    if (typeof value !== 'string') return String(value);
    const written = (this.#language() === 'zh' ? schema['x-names']?.[value] : undefined) ?? value;
    const style = this.#choose(3);
    if (style === 0 && /^(?!true$|false$|null$)[\p{Script=Han}a-zⅠ-Ⅳ][\p{Script=Han}\w/.-]*$/u.test(written))
      return written;
    return style === 1 ? `'${written.replaceAll("'", "''")}'` : JSON.stringify(written);
  }

  #comment(where: string): string {
    const text = `${this.#mark} ${where} ${this.comments.length}`;
    this.comments.push(text);
    return text;
  }
}
