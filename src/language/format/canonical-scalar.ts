/** How a scalar is written: its meaning stays, its spelling becomes the usual one in the language that is wanted. */
import type { Path } from '../../findings/finding.ts';
import { type DocumentKind, type KeyLanguage, type SchemaPlace, schemaForShape } from '../schema-names.ts';
import { spellDuration } from './duration-spelling.ts';
import type { ScalarLayout } from './layout.ts';

export interface ScalarPlace {
  readonly kind: DocumentKind;
  readonly path: Path;
  /** The schema of the value; absent where anything may stand. */
  readonly place: SchemaPlace | undefined;
  readonly keys: KeyLanguage | undefined;
}

/** The characters that a scalar is written with. */
export function canonicalScalar(scalar: ScalarLayout, at: ScalarPlace): string {
  const { source, value, plain } = scalar;
  const schema = at.place && schemaForShape(at.place, 'scalar').schema;
  if (schema?.type === 'boolean' && plain) return truth(scalar, at.keys);
  if (typeof value !== 'string' || source.includes('\n')) return source;
  const spelled =
    (isDuration(at) ? spellDuration(value, at.keys) : undefined) ?? named(value, schema?.['x-names'], at.keys);
  if (spelled === undefined || spelled === value) return inDoubleQuotes(source);
  return plain ? spelled : JSON.stringify(spelled);
}

function truth({ source, value }: ScalarLayout, keys: KeyLanguage | undefined): string {
  const isChinese = value === '是' || value === '否';
  if (!isChinese && typeof value !== 'boolean') return source;
  const isTrue = value === true || value === '是';
  if (keys === 'zh' || (keys === undefined && isChinese)) return isTrue ? '是' : '否';
  return String(isTrue);
}

/** The name of an enumerated value in the wanted language. */
function named(
  value: string,
  names: Readonly<Record<string, string>> | undefined,
  keys: KeyLanguage | undefined,
): string | undefined {
  if (names === undefined || keys === undefined) return undefined;
  const [canonical, name] = Object.entries(names).find((pair) => pair.includes(value)) ?? [];
  return keys === 'zh' ? name : canonical;
}

/** A limit, or what a parameter of a template is given: a length of time or a post, which never looks like one. */
function isDuration({ kind, path, place }: ScalarPlace): boolean {
  if (/\/duration(OrParameter)?$/u.test(place?.schema.$ref ?? '')) return true;
  const [first, second, third] = path;
  if (kind === 'item') return first === 'process' && second === 'with' && path.length === 3;
  return kind === 'process' && first === 'parameters' && third === 'default' && path.length === 3;
}

/** `'甲'` as `"甲"`, where nothing in it has to be escaped. */
function inDoubleQuotes(source: string): string {
  if (!source.startsWith("'")) return source;
  const inside = source.slice(1, -1).replaceAll("''", "'");
  return /["\\\n]/u.test(inside) ? source : `"${inside}"`;
}
