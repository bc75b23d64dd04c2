/** Random documents of scalars, lists and mappings, written in random styles, with what was written for each node. */
import fc from 'fast-check';

export type Written =
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null; readonly source: string }
  | { readonly kind: 'list'; readonly items: readonly Written[]; readonly flow: boolean }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [Written, Written])[]; readonly flow: boolean };

const WORDS = [
  '受理',
  '商品房预售许可证核发',
  '《行政许可法》第四十二条',
  'housing/window',
  '建筑面积 > 2000',
  '𠮷野👍',
  'a b',
  '第一：甲',
  'x#y',
];
const FREE_TEXT = fc.oneof(
  fc.constantFrom(...WORDS, '', ' ', '5wd', '007', 'true', '是', '- 甲', '甲: 乙', '“引号”', '# 注'),
  fc.string(),
);

/** A value and one way of writing it on one line. */
const scalar: fc.Arbitrary<Written> = fc.oneof(
  fc.constantFrom(...WORDS).map((value) => ({ kind: 'scalar' as const, value, source: value })),
  FREE_TEXT.map((value) => ({ kind: 'scalar' as const, value, source: JSON.stringify(value) })),
  FREE_TEXT.filter((text) => /^[^\p{Cc}]*$/u.test(text)).map((value) => ({
    kind: 'scalar' as const,
    value,
    source: `'${value.replaceAll("'", "''")}'`,
  })),
  fc.integer().map((value) => ({ kind: 'scalar' as const, value, source: String(value) })),
  fc.boolean().map((value) => ({ kind: 'scalar' as const, value, source: String(value) })),
  fc.constantFrom('null', '~').map((source) => ({ kind: 'scalar' as const, value: null, source })),
);

const key: fc.Arbitrary<Written> = fc
  .tuple(fc.constantFrom('名称', 'name', '期限', 'at-most', '键 一', 'a'), fc.nat(999), fc.boolean())
  .map(([word, number, quoted]) => {
    const value = `${word}${number}`;
    return { kind: 'scalar', value, source: quoted ? JSON.stringify(value) : value };
  });

const { node } = fc.letrec<{ node: Written }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(tie('node'), { maxLength: 4 }),
      flow: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('map' as const),
      entries: fc.uniqueArray(fc.tuple(key, tie('node')), {
        maxLength: 4,
        selector: ([name]) => (name as { value: string }).value,
      }),
      flow: fc.boolean(),
    }),
  ),
}));

export const randomDocument: fc.Arbitrary<Written> = node;

/** The YAML text of a document. */
export function writeYaml(document: Written): string {
  return block(document, '', '\n').replace(/^\n/u, '');
}

/** A node that may take lines of its own, each indented; begins with a space or a line break. */
function block(written: Written, indent: string, lineBreak: string): string {
  if (written.kind === 'scalar' || written.flow || isEmpty(written)) return ` ${flow(written)}${lineBreak}`;
  const deeper = `${indent}  `;
  const lines =
    written.kind === 'list'
      ? written.items.map((item) => `${indent}-${block(item, deeper, lineBreak)}`)
      : written.entries.map(([name, value]) => `${indent}${flow(name)}:${block(value, deeper, lineBreak)}`);
  return `\n${lines.join(`${indent}# 说明：第${lines.length}行\n`)}`;
}

function flow(written: Written): string {
  if (written.kind === 'scalar') return written.source;
  if (written.kind === 'list') return `[${written.items.map(flow).join(', ')}]`;
  return `{${written.entries.map(([name, value]) => `${flow(name)}: ${flow(value)}`).join(',\n ')}}`.replaceAll(
    '\n',
    '',
  );
}

function isEmpty(written: Written): boolean {
  return written.kind === 'list' ? written.items.length === 0 : written.kind === 'map' && written.entries.length === 0;
}
