/** The reference page of the language, from the schemas: every key in both languages, what may stand there, and who looks at it. */
import {
  childSchema,
  type DocumentKind,
  documentSchema,
  keyNames,
  resolveSchema,
  type Schema,
  type SchemaPlace,
} from '../language/schema-names.ts';
import { type Examples, readExamples } from './reference/examples.ts';
import { type RulePlaces, readRulePlaces } from './reference/rule-places.ts';
import { anchor, readSections, type Section, type Sections } from './reference/sections.ts';
import { cell, formLabel, valueWords } from './reference/value-words.ts';
import { DOCUMENT_KINDS, readSchema } from './schemas.ts';

const HEAD = `<!-- Generated from schemas/ by \`npm run generate\`. Do not edit; a test fails when it is stale. -->

# Reference of the definition language · 定义语言参考

A workspace holds documents of these kinds, one a file. Keys and named values are written in English or in Chinese, and
\`guhua fmt --keys zh|en\` turns a file from one into the other. The order of the tables is the order in which \`guhua fmt\`
writes the keys; «●» marks a key that must be there.

工作区由以下几种文件组成，一个文件一个定义。键和取值可以写中文，也可以写英文，用 \`guhua fmt --keys zh|en\` 互换。表中的次序就是
\`guhua fmt\` 整理后的次序，「●」表示必须写。

A rule stands at the keys at which its findings stand; those of the families \`source\` and \`wording\` look at every key and every
text and are not repeated. What a rule means: \`guhua explain RULE\`.

规则列在它报告问题的键上；\`source\` 和 \`wording\` 两类规则看所有的键和文字，不再重复。规则的含义见 \`guhua explain 规则\`。
`;

/** What the page is made of. */
interface Sources {
  readonly examples: Examples;
  readonly rules: RulePlaces;
  readonly sections: Sections;
}

/** The page as Markdown. */
export function generateReference(): string {
  const sources = { examples: readExamples(), rules: readRulePlaces(), sections: readSections() };
  const kinds = DOCUMENT_KINDS.flatMap((kind) => sources.sections.ofKind(kind));
  return [HEAD, contents(), ...kinds.map((section) => sectionText(section, sources)), forms()].join('\n');
}

function contents(): string {
  const lines = DOCUMENT_KINDS.map((kind: DocumentKind) => {
    const { title, description } = documentSchema(kind).schema;
    return `- [${title} · ${kind}](#${anchor(kind)}): ${description}`;
  });
  return `${[...lines, '- [取值的写法 · Forms of values](#forms)'].join('\n')}\n`;
}

function sectionText({ path, place }: Section, { examples, rules, sections }: Sources): string {
  const { schema } = place;
  const names = keyNames(schema);
  const link = (object: SchemaPlace): string => {
    const resolved = resolveSchema(object).schema;
    return `[${resolved.title ?? object.schema.title ?? '键'} ↓](#${sections.anchorOf(resolved)})`;
  };
  const rows = names.all('en').map((key) => {
    const property = childSchema(place, key) ?? { schema: {}, file: place.file };
    const example = examples(schema, key);
    return row([
      `\`${key}\``,
      `\`${names.inLanguage(key, 'zh')}\``,
      schema.required?.includes(key) === true ? '●' : '',
      valueWords(property, link),
      cell(descriptionOf(property)),
      example === undefined ? '' : `\`${cell(example)}\``,
      ruleLinks(rules.ofKey(schema, key)),
    ]);
  });
  const title = schema.title === undefined ? '' : `${schema.title} · `;
  return [
    `<a id="${anchor(path)}"></a>`,
    '',
    `${path.includes('.') ? '###' : '##'} ${title}${path.includes('.') ? `\`${path}\`` : path}`,
    '',
    ...(schema.description === undefined ? [] : [schema.description, '']),
    row(['key', '键', '', 'value · 取值', 'meaning · 含义', 'example · 例', 'rules · 规则']),
    row(Array.from({ length: 7 }, () => '---')),
    ...rows,
    ...choiceOfKeys(schema),
    ...keysOfVerbs(schema),
    ...aboutTheWhole(rules.ofWhole(schema)),
    '',
  ].join('\n');
}

/** `description` beside a reference, or what the schema referred to says of itself. */
function descriptionOf(property: SchemaPlace): string {
  const isForm = property.schema.$ref?.startsWith('common.') === true;
  return property.schema.description ?? (isForm ? '' : (resolveSchema(property).schema.description ?? ''));
}

function choiceOfKeys(schema: Schema): readonly string[] {
  const keys = (schema.oneOf ?? []).flatMap(({ required = [] }) => required);
  if (keys.length === 0) return [];
  return ['', `Exactly one of these is written · 以下只写一个：${inBothLanguages(keys, schema)}`];
}

/** A step's verb decides which other keys it takes. */
function keysOfVerbs(schema: Schema): readonly string[] {
  const rows = (schema.allOf ?? []).flatMap(({ if: condition, then: consequence }) => {
    const verb = condition?.required?.[0];
    const allowed = (consequence as { propertyNames?: { enum?: readonly string[] } } | undefined)?.propertyNames?.enum;
    if (verb === undefined || allowed === undefined) return [];
    const others = allowed.filter((key) => key !== verb);
    return [row([inBothLanguages([verb], schema), inBothLanguages(others, schema)])];
  });
  if (rows.length === 0) return [];
  return ['', row(['one of · 其一', 'goes with · 可以同写']), row(['---', '---']), ...rows];
}

function aboutTheWhole(rules: readonly string[]): readonly string[] {
  return rules.length === 0 ? [] : ['', `Rules about the whole · 关于整体的规则：${ruleLinks(rules)}`];
}

function inBothLanguages(keys: readonly string[], schema: Schema): string {
  const names = keyNames(schema);
  return keys.map((key) => `\`${key}\` ${names.inLanguage(key, 'zh')}`).join(', ');
}

/** Forms that the values of many keys share. */
function forms(): string {
  const definitions = (readSchema('common').$defs ?? {}) as Readonly<Record<string, Schema>>;
  const rows = Object.entries(definitions).map(([name, form]) => {
    const expected = form['x-expected'];
    return row([
      `<a id="form-${name}"></a>${formLabel(name)}`,
      cell(form.description ?? ''),
      expected === undefined ? '' : cell(`${expected.zh} · ${expected.en}`),
      (form.examples ?? []).map((example) => `\`${cell(String(example))}\``).join(', '),
    ]);
  });
  return [
    '<a id="forms"></a>',
    '',
    '## 取值的写法 · Forms of values',
    '',
    row(['form · 写法', 'meaning · 含义', 'expected · 要求', 'example · 例']),
    row(['---', '---', '---', '---']),
    ...rows,
    '',
  ].join('\n');
}

function ruleLinks(rules: readonly string[]): string {
  return rules.map((rule) => `[${rule}](../rules/${rule}.md)`).join(' ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
