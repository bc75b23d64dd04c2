/**
 * A disclosure table in words and in order, without a layout: what the workbook, Markdown and CSV say of an item is said
 * here once. Pages of the site say it in their own way, for a screen.
 */
import type { Center } from './center.ts';
import { versionFacts } from './item-version.ts';
import { actorTexts, groupText, limitText, remarkTexts, uncountedText, variantTexts } from './procedure-wording.ts';
import { type DisclosureTable, type Phone, SUBJECTS, type Subject } from './table.ts';
import { countOf, savedText, sourceText, statutoryText, totalTexts } from './table-wording.ts';
import { orMissing, subjectName, valueName, type Wording, windowPlace, withheldText, yesOrNo } from './wording.ts';

/** A label and what it says; a fact may have several lines. */
export type Fact = readonly [label: string, value: string];
export type CellValue = string | number;

/** The tables of an item, by which a sheet knows how wide their columns are. */
export type TableId = 'procedure' | 'materials' | 'fee';

export type Part =
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** Texts of the definition, one below the other; numbered where each is one of several. */
  | { readonly kind: 'texts'; readonly texts: readonly string[]; readonly numbered: boolean }
  | {
      readonly kind: 'table';
      readonly id: TableId;
      readonly columns: readonly string[];
      readonly rows: readonly TableRow[];
    };

/** Cells, one for each column; or a heading over the rows below it, as deep as it nests. */
export type TableRow = readonly CellValue[] | { readonly heading: string; readonly depth: number };

export interface ItemSection {
  /** `head` stands above the ten, `further` and `version` below them. */
  readonly id: Subject | 'head' | 'further' | 'version';
  readonly title: string;
  readonly parts: readonly Part[];
}

/** All sections of an item: where and how one applies, the ten disclosures, what is told besides, the version. */
export function itemSections(table: DisclosureTable, center: Center, words: Wording): readonly ItemSection[] {
  const further = furtherPart(table, words);
  return [
    { id: 'head', title: words.say('where'), parts: [facts(headFacts(table, words, center.address))] },
    ...SUBJECTS.map((subject) => ({
      id: subject,
      title: subjectName(words, subject),
      parts: PARTS[subject](table, words),
    })),
    ...(further.length === 0 ? [] : [{ id: 'further', title: words.say('further'), parts: [facts(further)] } as const]),
    { id: 'version', title: words.say('version'), parts: [facts(versionFacts(table, center, words))] },
  ];
}

/** What an item asks and takes, in one line. */
export function totalsLine(table: DisclosureTable, words: Wording): string {
  return totalTexts(words, table).join(words.say('sentence'));
}

/** The name of an item; a draft says so before it. */
export function itemTitle({ name, draft }: DisclosureTable, words: Wording): string {
  return draft ? `【${words.say('draft')}】${name}` : name;
}

const PARTS: Readonly<Record<Subject, (table: DisclosureTable, words: Wording) => readonly Part[]>> = {
  duties: ({ duties }, words) => [text(orMissing(words, duties.office)), list(duties.duties, words)],
  item: (table, words) => [facts(itemFacts(table, words))],
  basis: ({ basis }, words) => [list(basis.length === 0 ? undefined : basis, words)],
  conditions: ({ conditions }, words) => [
    conditions?.length === 0 ? text(words.say('conditions-none')) : list(conditions, words),
  ],
  procedure: procedureParts,
  limits: (table, words) => [facts(limitFacts(table, words))],
  materials: (table, words) => [materialsPart(table, words)],
  fee: (table, words) => [feePart(table, words)],
  sample: (table, words) => [samplePart(table, words)],
  phones: (table, words) => [facts(phoneFacts(table, words))],
};

function headFacts({ service }: DisclosureTable, words: Wording, address: string | undefined): readonly Fact[] {
  const windows = service.windows.map((window) => windowPlace(words, window)).join('\n');
  const { visits, 'visit-reason': reason, url } = service;
  const count = visits === undefined ? undefined : words.say('visits-count', { count: visits });
  const depth = valueName(words, 'online-depth', service['online-depth']);
  const online = orMissing(words, yesOrNo(words, service.online));
  return [
    [words.say('window'), windows === '' ? words.say('missing') : windows],
    [words.say('hours'), orMissing(words, service.hours)],
    [words.say('address'), orMissing(words, service.address ?? (windows === '' ? undefined : address))],
    [
      words.say('visits'),
      count !== undefined && reason !== undefined ? count + words.say('comma') + reason : orMissing(words, count),
    ],
    [words.say('online'), depth === undefined ? online : words.say('online-with-depth', { online, depth })],
    ...told(words.say('url'), url),
    [words.say('express'), orMissing(words, yesOrNo(words, service.express))],
    ...told(words.say('appointment'), yesOrNo(words, service.appointment)),
    ...told(words.say('coverage'), valueName(words, 'coverage', service.coverage)),
  ];
}

function itemFacts({ id, item, department, duties }: DisclosureTable, words: Wording): readonly Fact[] {
  const { codes, audience, result, joint } = item;
  const who = audience && words.list(audience.map((one) => words.say(`audience.${one}`)));
  const kind = result && words.say(`result.${result.kind}`);
  const known = (['basic', 'implementation', 'operation'] as const).flatMap((code) =>
    told(words.say(`code.${code}`), codes?.[code]),
  );
  return [
    [words.say('code.id'), id],
    ...(known.length === 0 ? [[words.say('codes'), words.say('missing')] as const] : known),
    [words.say('department'), department.name],
    [words.say('office'), orMissing(words, duties.office)],
    [words.say('category'), words.say(`category.${item.category}`)],
    [words.say('handling'), words.say(`handling.${item.handling}`)],
    [words.say('audience'), orMissing(words, who)],
    [words.say('decision'), orMissing(words, valueName(words, 'decision', item.decision))],
    [
      words.say('result'),
      result?.name !== undefined && kind !== undefined
        ? words.say('in-brackets', { text: result.name, more: kind })
        : orMissing(words, kind),
    ],
    ...told(words.say('valid-for'), result?.validFor),
    ...told(words.say('level'), valueName(words, 'level', item.level)),
    ...told(words.say('authority'), valueName(words, 'authority', item.authority)),
    ...told(words.say('themes'), item.themes && words.list(item.themes)),
    [words.say('quantity-limit'), item['quantity-limit'] ?? words.say('no-quantity-limit')],
    ...told(words.say('joint-lead'), joint?.lead),
    ...told(words.say('joint-partners'), joint?.partners.join('\n')),
    ...(item.superior === undefined && item.handling !== 'report-upward'
      ? []
      : [[words.say('superior'), orMissing(words, item.superior)] as const]),
    ...told(words.say('superior-item'), item['superior-item']),
  ];
}

function procedureParts({ procedure, totals }: DisclosureTable, words: Wording): readonly Part[] {
  const { rows, process, variants, description } = procedure;
  if (rows.length === 0) return [text(words.say('missing'))];
  const body = rows.map((entry): TableRow => {
    if (entry.kind !== 'step' && entry.kind !== 'pause') {
      return { heading: groupText(words, entry), depth: entry.depth };
    }
    const limit = orMissing(words, limitText(words, entry));
    return [
      entry.number,
      '　'.repeat(entry.depth) + entry.name,
      entry.kind === 'pause' ? `${limit}\n${words.say('not-counted')}` : limit,
      actorTexts(words, entry).join('\n'),
      remarkTexts(words, entry).join('\n'),
    ];
  });
  const columns = ['number', 'step', 'limit', 'actor', 'remarks'].map((label) => words.say(label));
  const labelled = (label: string, value: string): string => words.say('labelled', { label, text: value });
  const uncounted = totals.uncounted.map((time) => uncountedText(words, time, process));
  const below = [
    labelled(words.say('counted-longest'), words.counted(totals.longest)),
    ...(uncounted.length === 0 ? [] : [labelled(words.say('uncounted'), uncounted.join(words.say('sentence')))]),
    ...variants.map((variant) =>
      labelled(words.say('variant', { name: variant.name }), variantTexts(words, variant).join(words.say('sentence'))),
    ),
  ];
  return [
    ...(description === undefined ? [] : [text(description)]),
    { kind: 'table', id: 'procedure', columns, rows: body },
    { kind: 'texts', texts: below, numbered: false },
  ];
}

function limitFacts({ limits }: DisclosureTable, words: Wording): readonly Fact[] {
  const { promised, statutory, extension, basis, extensionBasis } = limits;
  return [
    [words.say('promised'), orMissing(words, promised && words.time(promised))],
    [words.say('statutory'), statutoryText(words, limits)],
    ...(statutory === undefined ? [] : [[words.say('saved'), savedText(words, limits)] as const]),
    ...told(words.say('extension'), extension && words.time(extension)),
    ...(basis.length === 0 ? [] : [[words.say('limit-basis'), basis.join('\n')] as const]),
    ...(extensionBasis.length === 0 ? [] : [[words.say('extension-basis'), extensionBasis.join('\n')] as const]),
  ];
}

function materialsPart({ materials }: DisclosureTable, words: Wording): Part {
  if (materials === undefined) return text(words.say('missing'));
  if (materials.length === 0) return text(words.say('materials-none'));
  const labels = ['number', 'material', 'kind', 'source', 'demanded-by', 'necessity', 'originals', 'copies'];
  const rows = materials.map((material, index): TableRow => {
    const { name, form, when, note, blank, sample } = material;
    const notes = [
      valueName(words, 'form', form),
      when && words.say('when', { text: when }),
      note,
      blank && words.say('labelled', { label: words.say('blank'), text: withheldText(words, blank) }),
      sample && words.say('labelled', { label: words.say('filled'), text: withheldText(words, sample) }),
    ].filter((line) => line !== undefined);
    return [
      index + 1,
      [name, ...notes].join('\n'),
      orMissing(words, valueName(words, 'kind', material.kind)),
      orMissing(words, sourceText(words, material)),
      material.basis?.join('\n') ?? (material.source === 'applicant' ? '–' : words.say('missing')),
      orMissing(words, valueName(words, 'necessity', material.necessity)),
      countOf(material, 'originals') ?? words.say('missing'),
      countOf(material, 'copies') ?? words.say('missing'),
    ];
  });
  return { kind: 'table', id: 'materials', columns: labels.map((label) => words.say(label)), rows };
}

function feePart({ fee }: DisclosureTable, words: Wording): Part {
  if (fee === undefined) return text(words.say('missing'));
  if (!fee.charged) return text(words.say('free'));
  const rows = (fee.rows ?? []).map(
    ({ name, standard, basis, reduction }, index): TableRow => [
      index + 1,
      name,
      standard,
      orMissing(words, basis?.join('\n')),
      reduction ?? words.say('none'),
    ],
  );
  const labels = ['number', 'fee-name', 'fee-standard', 'fee-basis', 'fee-reduction'];
  if (rows.length === 0) return text(words.say('missing'));
  return { kind: 'table', id: 'fee', columns: labels.map((label) => words.say(label)), rows };
}

function samplePart({ sample, materials }: DisclosureTable, words: Wording): Part {
  const { application, needsForm } = sample;
  const label = words.say('application-sample');
  const lines = [
    ...(application === undefined ? [] : [words.say('labelled', { label, text: withheldText(words, application) })]),
    ...(materials ?? []).flatMap(({ name, sample: filled }) =>
      filled === undefined ? [] : [words.say('labelled', { label: name, text: withheldText(words, filled) })],
    ),
  ];
  if (lines.length === 0) return text(words.say(needsForm === false ? 'no-form' : 'missing'));
  return { kind: 'texts', texts: lines, numbered: false };
}

function phoneFacts({ phones }: DisclosureTable, words: Wording): readonly Fact[] {
  const number = (phone: Phone | undefined): string => {
    if (phone === undefined || phone.of === 'item') return orMissing(words, phone?.number);
    return words.say('in-brackets', { text: phone.number, more: words.say(`phone-of.${phone.of}`) });
  };
  return [
    [words.say('consultation'), number(phones.consultation)],
    [words.say('complaint'), number(phones.complaint)],
  ];
}

/** What some items tell besides the ten. */
function furtherPart({ item }: DisclosureTable, words: Wording): readonly Fact[] {
  const { intermediaries = [], remedies, faq = [], note } = item;
  return [
    ...intermediaries.map(
      ({ name, basis }): Fact => [words.say('intermediaries'), [name, ...(basis ?? [])].join('\n')],
    ),
    ...told(words.say('review'), remedies?.review),
    ...told(words.say('litigation'), remedies?.litigation),
    ...told(words.say('note'), note),
    ...faq.map(({ question, answer }): Fact => [question, answer]),
  ];
}

/** A fact that an item may do without. */
function told(label: string, value: string | undefined): readonly Fact[] {
  return value === undefined ? [] : [[label, value]];
}

function facts(entries: readonly Fact[]): Part {
  return { kind: 'facts', facts: entries };
}

function text(line: string): Part {
  return { kind: 'texts', texts: [line], numbered: false };
}

function list(texts: readonly string[] | undefined, words: Wording): Part {
  return texts === undefined ? text(words.say('missing')) : { kind: 'texts', texts, numbered: true };
}
