/** The objects of the language, each explained in a section of its own. */
import {
  childSchema,
  type DocumentKind,
  documentSchema,
  keyNames,
  resolveSchema,
  type Schema,
  type SchemaPlace,
} from '../../language/schema-names.ts';
import { DOCUMENT_KINDS } from '../schemas.ts';

export interface Section {
  /** Where the object stands: `item.materials[]`. */
  readonly path: string;
  readonly place: SchemaPlace;
}

export interface Sections {
  /** A kind's document, and every object in it where it is met first. */
  ofKind(kind: DocumentKind): readonly Section[];
  /** The name by which a link leads to an object's section. */
  anchorOf(object: Schema): string;
}

/** Finds all objects. One that several kinds use is explained with the kind whose schema holds it. */
export function readSections(): Sections {
  const kinds = new Map(DOCUMENT_KINDS.map((kind) => [kind, sectionsOf(kind)]));
  const paths = new Map([...kinds.values()].flat().map(({ path, place }) => [place.schema, path]));
  return {
    ofKind: (kind) => kinds.get(kind) ?? [],
    anchorOf: (object) => anchor(paths.get(object) ?? ''),
  };
}

/** `item.materials[]` as the name of a place in a page. */
export function anchor(path: string): string {
  return path.replaceAll(/[^a-z-]+/gu, '-').replace(/-$/u, '');
}

function sectionsOf(kind: DocumentKind): readonly Section[] {
  const root = documentSchema(kind);
  const sections: Section[] = [{ path: kind, place: root }];
  const seen = new Set<Schema>([root.schema]);
  // The list grows while it is walked.
  for (const { path, place } of sections) {
    for (const key of keyNames(place.schema).all('en')) {
      for (const object of objectsIn(childSchema(place, key), `${path}.${key}`)) {
        if (object.place.file !== root.file || seen.has(object.place.schema)) continue;
        seen.add(object.place.schema);
        sections.push(object);
      }
    }
  }
  return sections;
}

/** The objects that a value may be or hold without another object between. */
function objectsIn(given: SchemaPlace | undefined, path: string): Section[] {
  if (given === undefined) return [];
  const { schema, file } = resolveSchema(given);
  if (schema.properties !== undefined) return [{ path, place: { schema, file } }];
  const within = (part: Schema | undefined, step: string): Section[] =>
    part === undefined ? [] : objectsIn({ schema: part, file }, path + step);
  const named = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  return [
    ...within(schema.then, ''),
    ...within(schema.else, ''),
    ...(schema.oneOf ?? []).flatMap((form) => within(form, '')),
    ...within(schema.items, '[]'),
    ...within(named, '.*'),
  ];
}
