/** The disclosure table of one item as rows of a sheet (一事一表): head, the ten disclosures, version. */
import { readableText } from '../html.ts';
import type { ProcedureRow } from '../procedure-rows.ts';
import { actorTexts, groupText, limitText, remarkTexts, uncountedText, variantTexts } from '../procedure-wording.ts';
import { type DisclosureTable, type Phone, SUBJECTS, type Subject } from '../table.ts';
import { countOf, savedText, sourceText, statutoryText, totalTexts } from '../table-wording.ts';
import { orMissing, subjectName, valueName, type Wording, windowPlace, withheldText, yesOrNo } from '../wording.ts';
import { type BlockCell, type BlockRow, type CellLook, partsOfText, type Span } from './block-row.ts';

const LAST = 7;
/** Columns that the parts of a row span. */
const ALL: Span = [0, LAST];
const NUMBER: Span = [0, 0];
const NAME: Span = [1, 1];
const AFTER_NUMBER: Span = [1, LAST];
const AFTER_NAME: Span = [2, LAST];

type Fact = readonly [label: string, value: string];

/**
 * All rows of an item. The first holds its name.
 * @param address where the center is: there the item's window stands, unless the item names a place of its own
 */
export function itemBlock(item: DisclosureTable, words: Wording, address: string | undefined): readonly BlockRow[] {
  const draft = item.draft ? `【${words.say('draft')}】` : '';
  return [
    row(cell(ALL, draft + item.name, 'title')),
    row(cell(ALL, totalTexts(words, item).join(words.say('sentence')), 'quiet')),
    ...factRows(headFacts(item, words, address)),
    ...SUBJECTS.flatMap((subject, index) => [
      row(cell(ALL, `${index + 1}  ${subjectName(words, subject)}`, 'subject')),
      ...PARTS[subject](item, words),
    ]),
    row(cell(ALL, words.say('version'), 'subject')),
    ...factRows(versionFacts(item, words)),
  ];
}

const PARTS: Readonly<Record<Subject, (item: DisclosureTable, words: Wording) => readonly BlockRow[]>> = {
  duties: ({ duties }, words) => [textRow(orMissing(words, duties.office)), ...listRows(duties.duties, words)],
  item: (item, words) => factRows(itemFacts(item, words)),
  basis: ({ basis }, words) => listRows(basis.length === 0 ? undefined : basis, words),
  conditions: ({ conditions }, words) =>
    conditions?.length === 0 ? [textRow(words.say('conditions-none'))] : listRows(conditions, words),
  procedure: procedureRows,
  limits: (item, words) => factRows(limitFacts(item, words)),
  materials: materialRows,
  fee: feeRows,
  sample: sampleRows,
  phones: (item, words) => factRows(phoneFacts(item, words)),
};

function headFacts({ service }: DisclosureTable, words: Wording, address: string | undefined): readonly Fact[] {
  const windows = service.windows.map((window) => windowPlace(words, window)).join('\n');
  const { visits, 'visit-reason': reason } = service;
  const count = visits === undefined ? undefined : words.say('visits-count', { count: visits });
  return [
    [words.say('window'), windows === '' ? words.say('missing') : windows],
    [words.say('hours'), orMissing(words, service.hours)],
    [words.say('address'), orMissing(words, service.address ?? (windows === '' ? undefined : address))],
    [
      words.say('visits'),
      count !== undefined && reason !== undefined ? count + words.say('comma') + reason : orMissing(words, count),
    ],
    [words.say('online'), orMissing(words, yesOrNo(words, service.online))],
    [words.say('express'), orMissing(words, yesOrNo(words, service.express))],
  ];
}

function itemFacts({ id, item, department, duties }: DisclosureTable, words: Wording): readonly Fact[] {
  const { codes, audience, result, joint } = item;
  const code = codes?.implementation ?? codes?.operation ?? codes?.basic;
  const who = audience && words.list(audience.map((one) => words.say(`audience.${one}`)));
  const kind = result && words.say(`result.${result.kind}`);
  return [
    [words.say('code.id'), id],
    [words.say('codes'), orMissing(words, code)],
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
    [words.say('quantity-limit'), item['quantity-limit'] ?? words.say('no-quantity-limit')],
    ...(joint === undefined
      ? []
      : [
          [words.say('joint-lead'), joint.lead] as const,
          [words.say('joint-partners'), joint.partners.join('\n')] as const,
        ]),
    ...(item.superior === undefined && item.handling !== 'report-upward'
      ? []
      : [[words.say('superior'), orMissing(words, item.superior)] as const]),
  ];
}

function procedureRows({ procedure, totals }: DisclosureTable, words: Wording): readonly BlockRow[] {
  const { rows, process, variants, description } = procedure;
  if (rows.length === 0) return [textRow(words.say('missing'))];
  const spans = { number: NUMBER, step: NAME, limit: [2, 2], actor: [3, 3], remarks: [4, LAST] } as const;
  const head = row(
    cell(spans.number, words.say('number'), 'head'),
    cell(spans.step, words.say('step'), 'head'),
    cell(spans.limit, words.say('limit'), 'head'),
    cell(spans.actor, words.say('actor'), 'head'),
    cell(spans.remarks, words.say('remarks'), 'head'),
  );
  const indent = ({ depth }: ProcedureRow): string => '　'.repeat(depth);
  const body = rows.map((entry) => {
    if (entry.kind !== 'step' && entry.kind !== 'pause') {
      return row(cell(ALL, indent(entry) + groupText(words, entry), 'group'));
    }
    const limit = orMissing(words, limitText(words, entry));
    return row(
      cell(spans.number, entry.number, 'number'),
      cell(spans.step, indent(entry) + entry.name, 'cell'),
      cell(spans.limit, entry.kind === 'pause' ? `${limit}\n${words.say('not-counted')}` : limit, 'cell'),
      cell(spans.actor, actorTexts(words, entry).join('\n'), 'cell'),
      cell(spans.remarks, remarkTexts(words, entry).join('\n'), 'cell'),
    );
  });
  const counted = words.say('labelled', {
    label: words.say('counted-longest'),
    text: words.counted(totals.longest),
  });
  const uncounted = totals.uncounted.map((time) => uncountedText(words, time, process));
  return [
    ...(description === undefined ? [] : textRows(description)),
    head,
    ...body,
    textRow(counted),
    ...(uncounted.length === 0
      ? []
      : [
          textRow(
            words.say('labelled', { label: words.say('uncounted'), text: uncounted.join(words.say('sentence')) }),
          ),
        ]),
    ...variants.flatMap((variant) => {
      const label = words.say('variant', { name: variant.name });
      return textRows(words.say('labelled', { label, text: variantTexts(words, variant).join(words.say('sentence')) }));
    }),
  ];
}

function limitFacts({ limits }: DisclosureTable, words: Wording): readonly Fact[] {
  const { promised, statutory, extension, basis } = limits;
  return [
    [words.say('promised'), orMissing(words, promised && words.time(promised))],
    [words.say('statutory'), statutoryText(words, limits)],
    ...(statutory === undefined ? [] : [[words.say('saved'), savedText(words, limits)] as const]),
    ...(extension === undefined ? [] : [[words.say('extension'), words.time(extension)] as const]),
    ...(basis.length === 0 ? [] : [[words.say('limit-basis'), basis.join('\n')] as const]),
  ];
}

function materialRows({ materials }: DisclosureTable, words: Wording): readonly BlockRow[] {
  if (materials === undefined) return [textRow(words.say('missing'))];
  if (materials.length === 0) return [textRow(words.say('materials-none'))];
  const labels = ['number', 'material', 'kind', 'source', 'demanded-by', 'necessity', 'originals', 'copies'] as const;
  const head = row(...labels.map((label, index) => cell([index, index], words.say(label), 'head')));
  const body = materials.map((material, index) => {
    const { name, form, when, note, blank, sample } = material;
    const notes = [
      valueName(words, 'form', form),
      when && words.say('when', { text: when }),
      note,
      blank && words.say('labelled', { label: words.say('blank'), text: withheldText(words, blank) }),
      sample && words.say('labelled', { label: words.say('filled'), text: withheldText(words, sample) }),
    ].filter((text) => text !== undefined);
    return row(
      cell(NUMBER, index + 1, 'number'),
      cell(NAME, [name, ...notes].join('\n'), 'cell'),
      cell([2, 2], orMissing(words, valueName(words, 'kind', material.kind)), 'cell'),
      cell([3, 3], orMissing(words, sourceText(words, material)), 'cell'),
      cell(
        [4, 4],
        material.basis?.join('\n') ?? (material.source === 'applicant' ? '–' : words.say('missing')),
        'cell',
      ),
      cell([5, 5], orMissing(words, valueName(words, 'necessity', material.necessity)), 'cell'),
      cell([6, 6], countOf(material, 'originals') ?? words.say('missing'), 'number'),
      cell([7, 7], countOf(material, 'copies') ?? words.say('missing'), 'number'),
    );
  });
  return [head, ...body];
}

function feeRows({ fee }: DisclosureTable, words: Wording): readonly BlockRow[] {
  if (fee === undefined) return [textRow(words.say('missing'))];
  if (!fee.charged) return [textRow(words.say('free'))];
  const spans = { number: NUMBER, name: NAME, standard: [2, 3], basis: [4, 4], reduction: [5, LAST] } as const;
  const head = row(
    cell(spans.number, words.say('number'), 'head'),
    cell(spans.name, words.say('fee-name'), 'head'),
    cell(spans.standard, words.say('fee-standard'), 'head'),
    cell(spans.basis, words.say('fee-basis'), 'head'),
    cell(spans.reduction, words.say('fee-reduction'), 'head'),
  );
  const body = (fee.rows ?? []).map(({ name, standard, basis, reduction }, index) =>
    row(
      cell(spans.number, index + 1, 'number'),
      cell(spans.name, name, 'cell'),
      cell(spans.standard, standard, 'cell'),
      cell(spans.basis, orMissing(words, basis?.join('\n')), 'cell'),
      cell(spans.reduction, reduction ?? words.say('none'), 'cell'),
    ),
  );
  return body.length === 0 ? [textRow(words.say('missing'))] : [head, ...body];
}

function sampleRows({ sample, materials }: DisclosureTable, words: Wording): readonly BlockRow[] {
  const { application, needsForm } = sample;
  const label = words.say('application-sample');
  const lines = [
    ...(application === undefined ? [] : [words.say('labelled', { label, text: withheldText(words, application) })]),
    ...(materials ?? []).flatMap(({ name, sample: filled }) =>
      filled === undefined ? [] : [words.say('labelled', { label: name, text: withheldText(words, filled) })],
    ),
  ];
  if (lines.length === 0) return [textRow(words.say(needsForm === false ? 'no-form' : 'missing'))];
  return lines.map(textRow);
}

function phoneFacts({ phones }: DisclosureTable, words: Wording): readonly Fact[] {
  const told = (phone: Phone | undefined): string => {
    if (phone === undefined || phone.of === 'item') return orMissing(words, phone?.number);
    return words.say('in-brackets', { text: phone.number, more: words.say(`phone-of.${phone.of}`) });
  };
  return [
    [words.say('consultation'), told(phones.consultation)],
    [words.say('complaint'), told(phones.complaint)],
  ];
}

function versionFacts({ publication, digest }: DisclosureTable, words: Wording): readonly Fact[] {
  const effective = publication.kind === 'effective' ? publication : undefined;
  const version = effective ? words.say('version-name', { version: effective.version }) : words.say('draft');
  return [
    [words.say('version-number'), version],
    [words.say('digest'), digest.slice('sha256:'.length)],
    ...(effective === undefined ? [] : [[words.say('effective'), effective.effectiveFrom] as const]),
  ];
}

function factRows(facts: readonly Fact[]): readonly BlockRow[] {
  return facts.flatMap(([label, value]) =>
    partsOfText(value, AFTER_NAME).map((part, index) =>
      row(cell(NAME, index === 0 ? label : '', 'label'), cell(AFTER_NAME, part, 'text')),
    ),
  );
}

function listRows(texts: readonly string[] | undefined, words: Wording): readonly BlockRow[] {
  if (texts === undefined) return [textRow(words.say('missing'))];
  return texts.flatMap((text, index) =>
    partsOfText(text, AFTER_NUMBER).map((part, position) =>
      row(cell(NUMBER, position === 0 ? index + 1 : '', 'ordinal'), cell(AFTER_NUMBER, part, 'text')),
    ),
  );
}

function textRows(text: string): readonly BlockRow[] {
  return partsOfText(text, AFTER_NUMBER).map(textRow);
}

function textRow(text: string): BlockRow {
  return row(cell(AFTER_NUMBER, text, 'text'));
}

function row(...cells: readonly BlockCell[]): BlockRow {
  return cells;
}

function cell(span: Span, value: string | number, look: CellLook): BlockCell {
  return { span, value: typeof value === 'string' ? readableText(value) : value, look };
}
