/** Whatever differs between two definitions is told: every key of the schema, and edits at random. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/base/digest.ts';
import type { Change } from '../../src/change/change.ts';
import { compareDefinitions } from '../../src/change/compare-definitions.ts';
import { isSame, type JsonObject } from '../../src/change/compare-values.ts';
import { partsOf, verdictOf } from '../../src/change/subjects.ts';
import {
  childSchema,
  documentSchema,
  resolveSchema,
  type Schema,
  type SchemaPlace,
  schemaForShape,
} from '../../src/language/schema-names.ts';
import { compared, fullCenter, modelOf, PROCESS } from './support/full-center.ts';

const MODEL = modelOf(fullCenter());
const MINUTES = 420;

function changesTo(after: JsonObject, before: JsonObject = MODEL): readonly Change[] {
  return compareDefinitions(compared(before), compared(after), MINUTES);
}

type Path = readonly (string | number)[];

function at(value: JsonValue | undefined, path: Path): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as JsonObject)[key] : undefined),
    value,
  );
}

/** The model with one value replaced, or taken away where it becomes `undefined`. */
function withValue(model: JsonValue, path: Path, value: JsonValue | undefined): JsonObject {
  const [key, ...rest] = path;
  if (key === undefined) return value as JsonObject;
  if (Array.isArray(model)) {
    const list = [...(model as readonly JsonValue[])];
    const inner = rest.length === 0 ? value : withValue(list[Number(key)] ?? null, rest, value);
    list.splice(Number(key), 1, ...(inner === undefined ? [] : [inner]));
    return list as unknown as JsonObject;
  }
  const { [key]: old, ...others } = model as JsonObject;
  const inner = rest.length === 0 ? value : withValue(old ?? null, rest, value);
  return inner === undefined ? others : { ...others, [key]: inner };
}

/** All properties that a schema allows below a place, with a path that the model has where it has one. */
function propertiesOf(place: SchemaPlace, path: Path): readonly Path[] {
  const value = at(MODEL, ['item', ...path]);
  const shape = Array.isArray(value) ? 'list' : typeof value === 'object' ? 'map' : 'scalar';
  const { schema, file } = schemaForShape(resolveSchema(place), shape);
  if (schema.items !== undefined) {
    const entries = Array.isArray(value) ? value : [];
    const inner = [...entries.keys()].flatMap((index) =>
      propertiesOf({ schema: schema.items as Schema, file }, [...path, index]),
    );
    return [path, ...inner];
  }
  const keys = Object.keys(schema.properties ?? {});
  if (keys.length === 0) return [path];
  return keys.flatMap((key) => {
    const child = childSchema({ schema, file }, key);
    return child === undefined ? [] : [[...path, key], ...propertiesOf(child, [...path, key])];
  });
}

const ITEM_PATHS = Object.keys(documentSchema('item').schema.properties ?? {})
  .filter((key) => key !== 'process')
  .flatMap((key) => propertiesOf(childSchema(documentSchema('item'), key) as SchemaPlace, [key]));

/** Property by property, whichever entry of a list it is in. */
function inGeneral(path: Path): string {
  return path.map((key) => (typeof key === 'number' ? '*' : key)).join('/');
}

const OTHER_DURATIONS: Readonly<Record<string, string>> = { '1wd': '2wd', '2wd': '3wd', '5wd': '4wd', '9wd': '10wd' };

/** Another value of the same kind. */
function anotherValue(value: JsonValue): JsonValue {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return OTHER_DURATIONS[value] ?? `${value}之二`;
  if (Array.isArray(value)) return value.slice(1);
  return {};
}

describe('every key of the item schema', () => {
  it('stands in the example', () => {
    const known = new Set(ITEM_PATHS.filter((path) => at(MODEL, ['item', ...path]) !== undefined).map(inGeneral));
    expect([...new Set(ITEM_PATHS.map(inGeneral))].filter((path) => !known.has(path))).toEqual([]);
    expect(known.size).toBeGreaterThan(70);
  });

  const present = ITEM_PATHS.filter((path) => at(MODEL, ['item', ...path]) !== undefined);

  it('is told when it changes, by an entry of the table', () => {
    for (const path of present) {
      const whole: Path = ['item', ...path];
      const changed = withValue(MODEL, whole, anotherValue(at(MODEL, whole) as JsonValue));
      expectTold(changesTo(changed), path);
    }
  });

  it('is told when it goes and when it comes', () => {
    for (const path of present) {
      const without = withValue(MODEL, ['item', ...path], undefined);
      expectTold(changesTo(without), path);
      expectTold(changesTo(MODEL, without), path);
    }
  });
});

function expectTold(changes: readonly Change[], path: Path): void {
  expect(changes, inGeneral(path)).not.toEqual([]);
  expect(changes.filter(({ id }) => id.startsWith('other.')).map(({ pointer }) => pointer)).toEqual([]);
}

describe('every key of a step', () => {
  it('stands in the example', () => {
    const { schema } = resolveSchema({ schema: { $ref: '#/$defs/step' }, file: 'process.schema.json' });
    const unused = Object.keys(schema.properties ?? {}).filter((key) => !new RegExp(`\\b${key}:`, 'u').test(PROCESS));
    // Verbs differ in nothing but their name.
    expect(unused).toEqual(['report', 'issue', 'announce']);
  });
});

/** Paths of all values of a model, but for what makes a block a block. */
function pathsOf(value: JsonValue, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: (readonly [string | number, JsonValue])[] = Array.isArray(value)
    ? [...(value as readonly JsonValue[]).entries()]
    : Object.entries(value as JsonObject);
  return [...(path.length > 1 ? [path] : []), ...entries.flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

const PATHS = pathsOf(MODEL).filter((path) => path[0] !== 'form');

/** What a process may do without; without the rest of its keys it would be none. */
const DISPENSABLE = new Set<string | number | undefined>([
  'within',
  'warn',
  'staff',
  'note',
  'result',
  'procedure',
  'at-most',
  'lead',
  'description',
  'promised',
]);
const OPTIONAL_PATHS = PATHS.filter((path) => path[0] !== 'process' || DISPENSABLE.has(path.at(-1)));

const LISTS = PATHS.filter((path) => Array.isArray(at(MODEL, path)));

/** One edit of a model. */
const edit = fc.oneof(
  fc.constantFrom(...PATHS.filter((path) => path.at(-1) !== 'kind')).map((path) => ({ path, how: 'other' as const })),
  fc.constantFrom(...OPTIONAL_PATHS).map((path) => ({ path, how: 'gone' as const })),
  fc.constantFrom(...LISTS).map((path) => ({ path, how: 'turned' as const })),
  fc.constantFrom(...LISTS.filter(([root]) => root === 'item')).map((path) => ({ path, how: 'doubled' as const })),
);

interface Edit {
  readonly path: Path;
  readonly how: 'other' | 'gone' | 'turned' | 'doubled';
}

function edited(model: JsonObject, { path, how }: Edit): JsonObject {
  const old = at(model, path);
  if (old === undefined) return model;
  if (how === 'turned' && Array.isArray(old)) return withValue(model, path, old.toReversed());
  if (how === 'doubled' && Array.isArray(old)) return withValue(model, path, [...old, ...old.slice(0, 1)]);
  if (how === 'gone') return withValue(model, path, undefined);
  // A block or a list of blocks cannot become anything else.
  if (typeof old === 'object' && path[0] === 'process' && !Array.isArray(old)) return model;
  return withValue(model, path, anotherValue(old));
}

const INVERSE = { worse: 'better', better: 'worse', neutral: 'neutral', internal: 'internal' } as const;
const INVERSE_HOW = {
  added: 'removed',
  removed: 'added',
  more: 'less',
  less: 'more',
  changed: 'changed',
  unlike: 'unlike',
  restated: 'restated',
  reordered: 'reordered',
} as const;

/** What a change is when it is made undone. */
function inverse({ id, tier, proven }: Change): string {
  const { subject, how } = partsOf(id);
  return `${subject}.${INVERSE_HOW[how]} ${proven ? INVERSE[tier] : tier} ${proven}`;
}

describe('models edited at random', () => {
  it('have no change where nothing was edited', () => {
    expect(changesTo(structuredClone(MODEL) as JsonObject)).toEqual([]);
  });

  it('have one at least where something was', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const after = edits.reduce(edited, MODEL);
        expect(changesTo(after).length > 0).toBe(!isSame(MODEL, after));
      }),
      { numRuns: 1200 },
    );
  });

  it('have the opposite changes the other way round', () => {
    // An id that nothing else follows is no process any more: what refers to it leads nowhere.
    const sound = edit.filter(({ path }) => path[0] !== 'process' || path.at(-1) !== 'id');
    fc.assert(
      fc.property(fc.array(sound, { minLength: 1, maxLength: 3 }), (edits) => {
        const after = edits.reduce(edited, MODEL);
        const forth = changesTo(after).map(inverse);
        const back = changesTo(MODEL, after).map(({ id, tier, proven }) => `${id} ${tier} ${proven}`);
        expect(back.toSorted()).toEqual(forth.toSorted());
      }),
      { numRuns: 800 },
    );
  });

  it('have the verdicts of the table', () => {
    fc.assert(
      fc.property(edit, (one) => {
        for (const { id, tier, proven } of changesTo(edited(MODEL, one))) {
          const { subject, how } = partsOf(id);
          expect(verdictOf(subject, how)).toBe(proven ? tier : 'unproven');
        }
      }),
      { numRuns: 300 },
    );
  });
});
