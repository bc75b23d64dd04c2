/**
 * Reads a JSON-LD document as its context says (JSON-LD 1.1, expansion), as far as exports use it: prefixes, terms, links,
 * typed values and language maps. What the context does not define is an error: a processor would drop it in silence.
 */
export interface Value {
  readonly id?: string;
  readonly text?: string;
  readonly language?: string;
  readonly datatype?: string;
}

export interface Expanded {
  readonly id: string;
  readonly types: readonly string[];
  readonly properties: ReadonlyMap<string, readonly Value[]>;
}

type Term = string | { readonly '@id': string; readonly '@type'?: string; readonly '@container'?: string };
type Context = Readonly<Record<string, Term>>;

export function expanded(text: string): readonly Expanded[] {
  const document = JSON.parse(text) as {
    '@context': Context;
    '@graph': readonly Readonly<Record<string, unknown>>[];
  };
  const context = document['@context'];
  return document['@graph'].map(({ '@id': id, '@type': type, ...rest }) => ({
    id: String(id),
    types: listOf(type).map((name) => iriOf(String(name), context)),
    properties: new Map(
      Object.entries(rest).map(([key, value]) => [iriOf(key, context), valuesOf(key, value, context)]),
    ),
  }));
}

function valuesOf(key: string, value: unknown, context: Context): readonly Value[] {
  const term = context[key];
  if (typeof term === 'string') return listOf(value).map((text) => ({ text: String(text) }));
  if (term?.['@container'] === '@language') {
    return Object.entries(value as Record<string, unknown>).flatMap(([language, texts]) =>
      listOf(texts).map((text) => ({ text: String(text), language })),
    );
  }
  const type = term?.['@type'];
  if (type === '@id') return listOf(value).map((id) => ({ id: String(id) }));
  return listOf(value).map((text) => ({ text: String(text), datatype: iriOf(type ?? '', context) }));
}

function iriOf(name: string, context: Context): string {
  const term = context[name];
  const written = typeof term === 'string' ? term : term?.['@id'];
  if (written === undefined && !name.includes(':')) throw new Error(`the context does not define ${name}`);
  const [prefix = '', local = ''] = (written ?? name).split(/:(.*)/su);
  const namespace = context[prefix];
  return typeof namespace === 'string' && !local.startsWith('//') ? namespace + local : (written ?? name);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
