/** The facts of an item: what is seen first, where to go, disclosure 2 (the item) and disclosure 6 (the limits). */
import { type Html, html, outwardLink, phoneLink } from '../html.ts';
import type { DisclosureTable, Phone } from '../table.ts';
import { savedText, statutoryText } from '../table-wording.ts';
import { valueName, type Wording, windowPlace, yesOrNo } from '../wording.ts';
import { attachmentLink, type Fact, facts, lines, missing, said, saidOrMissing } from './parts.ts';
import type { PageWording } from './place.ts';

/** The four things that people ask first: how long, how many papers, how many visits, how much. */
export function glance(item: DisclosureTable, words: Wording): Html {
  const { limits, totals, service, fee } = item;
  const counts = [
    (totals.originals ?? 0) > 0 && words.say('total.originals', { count: totals.originals ?? 0 }),
    (totals.copies ?? 0) > 0 && words.say('total.copies', { count: totals.copies ?? 0 }),
  ].filter((text) => text !== false);
  const entries: readonly (Fact & { readonly note?: string | false })[] = [
    {
      label: words.say('promised'),
      value: limits.promised && words.time(limits.promised),
      note: limitNote(item, words),
    },
    { label: words.say('subject.materials'), value: materialsText(item, words), note: words.list(counts) },
    { label: words.say('visits'), value: visitsText(item, words), note: service['visit-reason'] ?? false },
    {
      label: words.say('fee'),
      value: fee && words.say(fee.charged ? 'yes' : 'free-tag'),
      note: fee?.charged === true && words.list((fee.rows ?? []).map((row) => row.name)),
    },
  ];
  return html`<dl class="glance">
${entries.map(
  ({ label, value, note }) =>
    html`<div><dt>${label}</dt><dd>${value === undefined ? missing(words) : value}${
      typeof note === 'string' && note !== '' && html`<span class="line note">${said(words, note)}</span>`
    }</dd></div>\n`,
)}</dl>`;
}

/** The law's own limit beside the promise, and how much shorter the promise is. */
function limitNote({ limits }: DisclosureTable, words: Wording): string {
  const { statutory, saved } = limits;
  const limit = words.say('statutory-short', { time: statutoryText(words, limits) });
  if (statutory === undefined || saved.kind !== 'saved') return limit;
  return limit + words.say('comma') + words.say('saved-short', { percent: saved.percent });
}

function materialsText({ totals }: DisclosureTable, words: Wording): string | undefined {
  if (totals.materials === undefined) return undefined;
  return totals.materials === 0
    ? words.say('total.materials-none')
    : words.say('total.materials', { count: totals.materials });
}

function visitsText({ service }: DisclosureTable, words: Wording): string | undefined {
  return service.visits === undefined ? undefined : words.say('visits-count', { count: service.visits });
}

/**
 * Where and how one applies.
 * @param address where the center is: there the item's window stands, unless the item names a place of its own
 */
export function servicePart({ service }: DisclosureTable, words: Wording, address: string | undefined): Html {
  const windows = service.windows.map((window) => windowPlace(words, window));
  const online = yesOrNo(words, service.online);
  const depth = valueName(words, 'online-depth', service['online-depth']);
  return facts(words, [
    { label: words.say('window'), value: windows.length === 0 ? undefined : lines(words, windows) },
    {
      label: words.say('address'),
      value: saidOrMissing(words, service.address ?? (windows.length === 0 ? undefined : address)),
    },
    { label: words.say('hours'), value: saidOrMissing(words, service.hours) },
    { label: words.say('visits'), value: visitsFact(service, words) },
    {
      label: words.say('online'),
      value: online && (depth === undefined ? online : words.say('online-with-depth', { online, depth })),
    },
    service.url === undefined ? undefined : { label: words.say('url'), value: outwardLink(service.url) },
    { label: words.say('express'), value: yesOrNo(words, service.express) },
    optional(words.say('appointment'), yesOrNo(words, service.appointment)),
    optional(words.say('online-payment'), yesOrNo(words, service['online-payment'])),
    optional(words.say('coverage'), valueName(words, 'coverage', service.coverage)),
  ]);
}

function visitsFact(service: DisclosureTable['service'], words: Wording): Html | undefined {
  const { visits, 'visit-reason': reason } = service;
  if (visits === undefined) return undefined;
  const count = words.say('visits-count', { count: visits });
  if (visits === 0) return html`${count}`;
  return html`${count}${words.say('comma')}${saidOrMissing(words, reason)}`;
}

/** A fact that an item may do without: shown where it is there, and not missed where it is not. */
function optional(label: string, value: string | undefined): Fact | undefined {
  return value === undefined ? undefined : { label, value };
}

/** 2: the item. */
export function itemPart({ item, name, id, department, duties }: DisclosureTable, words: PageWording): Html {
  const { codes, audience, result, joint, handling } = item;
  const upward = handling === 'report-upward';
  return facts(words, [
    { label: words.say('name'), value: said(words, name) },
    { label: words.say('codes'), value: codeLines(words, id, codes) },
    { label: words.say('category'), value: valueName(words, 'category', item.category) },
    { label: words.say('handling'), value: valueName(words, 'handling', handling) },
    { label: words.say('department'), value: said(words, department.name) },
    { label: words.say('office'), value: saidOrMissing(words, duties.office) },
    {
      label: words.say('audience'),
      value: audience && words.list(audience.map((who) => words.say(`audience.${who}`))),
    },
    { label: words.say('decision'), value: valueName(words, 'decision', item.decision) },
    { label: words.say('result'), value: result && resultValue(words, result) },
    optional(words.say('level'), valueName(words, 'level', item.level)),
    optional(words.say('authority'), valueName(words, 'authority', item.authority)),
    item.themes && { label: words.say('themes'), value: said(words, words.list(item.themes)) },
    joint && { label: words.say('joint-lead'), value: said(words, joint.lead) },
    (joint ?? handling === 'joint')
      ? { label: words.say('joint-partners'), value: joint && lines(words, joint.partners) }
      : undefined,
    upward || item.superior !== undefined
      ? { label: words.say('superior'), value: saidOrMissing(words, item.superior) }
      : undefined,
    item['superior-item'] === undefined
      ? undefined
      : { label: words.say('superior-item'), value: said(words, item['superior-item']) },
    {
      label: words.say('quantity-limit'),
      value: said(words, item['quantity-limit'] ?? words.say('no-quantity-limit')),
    },
  ]);
}

function codeLines(words: Wording, id: string, codes: DisclosureTable['item']['codes']): Html {
  const known = (['basic', 'implementation', 'operation'] as const).flatMap((kind) => {
    const code = codes?.[kind];
    return code === undefined ? [] : [[words.say(`code.${kind}`), code] as const];
  });
  const all = [[words.say('code.id'), id] as const, ...known];
  const lines = all.map(
    ([label, code]) => html`<span class="line">${words.say('label', { label })}<code>${code}</code></span>`,
  );
  return html`${lines}${
    known.length === 0 &&
    html`<span class="line">${words.say('label', { label: words.say('code.implementation') })}${missing(words)}</span>`
  }`;
}

function resultValue(words: PageWording, result: NonNullable<DisclosureTable['item']['result']>): Html {
  const { kind, name, validFor, sample } = result;
  const kindName = words.say(`result.${kind}`);
  return html`<span class="line">${
    name === undefined ? kindName : said(words, words.say('in-brackets', { text: name, more: kindName }))
  }</span>${
    validFor !== undefined &&
    html`<span class="line">${said(words, words.say('labelled', { label: words.say('valid-for'), text: validFor }))}</span>`
  }${sample && html`<span class="line">${attachmentLink(words, sample, words.say('result-sample'))}</span>`}`;
}

/** 6: the promised limit beside the statutory one, and what is computed from the two. */
export function limitsPart({ limits }: DisclosureTable, words: Wording): Html {
  const { promised, statutory, extension, basis, extensionBasis } = limits;
  const inWorkingDays = [promised, statutory].some(
    (limit) => limit?.unit === 'working-time' && limit.time.centidays > 0,
  );
  return html`${facts(words, [
    { label: words.say('promised'), value: promised && html`<strong>${words.time(promised)}</strong>` },
    { label: words.say('statutory'), value: statutoryText(words, limits) },
    statutory && { label: words.say('saved'), value: savedText(words, limits) },
    basis.length === 0 ? undefined : { label: words.say('limit-basis'), value: lines(words, basis) },
    extension && { label: words.say('extension'), value: words.time(extension) },
    extensionBasis.length === 0
      ? undefined
      : { label: words.say('extension-basis'), value: lines(words, extensionBasis) },
  ])}
${inWorkingDays && html`<p class="note">${words.say('working-days-note')}</p>`}`;
}

/** 10: whom to ask and where to complain. */
export function phonesPart({ phones }: DisclosureTable, words: Wording): Html {
  const value = (phone: Phone | undefined): Html | undefined =>
    phone &&
    html`${phoneLink(phone.number)}${phone.of !== 'item' && html` <span class="note">${words.say(`phone-of.${phone.of}`)}</span>`}`;
  return facts(words, [
    { label: words.say('consultation'), value: value(phones.consultation) },
    { label: words.say('complaint'), value: value(phones.complaint) },
  ]);
}
