/** Disclosures 7 to 9: materials, fees, and how a filled application looks. */
import { type Html, html } from '../html.ts';
import type { Attachment, DisclosureTable, Material } from '../table.ts';
import { countOf, sourceText } from '../table-wording.ts';
import { valueName, type Wording } from '../wording.ts';
import { attachmentLink, type Column, cell, lines, missing, rowHeader, said, saidOrMissing, table } from './parts.ts';
import type { PageWording } from './place.ts';
import { sampleDocument } from './sample-document.ts';

/** 7: what the applicant hands in. */
export function materialsPart({ materials }: DisclosureTable, words: PageWording): Html {
  if (materials === undefined) return html`<p>${missing(words)}</p>`;
  if (materials.length === 0) return html`<p>${words.say('materials-none')}</p>`;
  const columns = {
    number: { label: words.say('number'), look: 'ordinal' },
    material: { label: words.say('material') },
    kind: { label: words.say('kind'), look: 'whole' },
    originals: { label: words.say('originals'), look: 'number' },
    copies: { label: words.say('copies'), look: 'number' },
    source: { label: words.say('source') },
    necessity: { label: words.say('necessity'), look: 'whole' },
    basis: { label: words.say('demanded-by') },
  } satisfies Readonly<Record<string, Column>>;
  const rows = materials.map(
    (material, index) =>
      html`<tr role="row">${[
        cell(columns.number, index + 1),
        rowHeader([said(words, material.name), materialNotes(words, material)]),
        cell(columns.kind, saidOrMissing(words, valueName(words, 'kind', material.kind))),
        cell(columns.originals, countOf(material, 'originals') ?? missing(words)),
        cell(columns.copies, countOf(material, 'copies') ?? missing(words)),
        cell(columns.source, saidOrMissing(words, sourceText(words, material))),
        cell(columns.necessity, saidOrMissing(words, valueName(words, 'necessity', material.necessity))),
        cell(
          columns.basis,
          material.basis === undefined ? basisMissing(words, material) : lines(words, material.basis),
        ),
      ]}</tr>\n`,
  );
  return table({
    caption: words.say('subject.materials'),
    captionUnseen: true,
    columns: Object.values(columns),
    rows,
  });
}

/** What stands below a material's name: its form, when it is needed, notes and files. */
function materialNotes(words: PageWording, material: Material): Html {
  const { form, when, note, blank, sample } = material;
  const formName = valueName(words, 'form', form);
  return html`${formName !== undefined && html`<span class="line note">${formName}</span>`}${
    when !== undefined && html`<span class="line note">${said(words, words.say('when', { text: when }))}</span>`
  }${note !== undefined && html`<span class="line note">${said(words, note)}</span>`}${[
    blank && html`<span class="line note">${attachmentLink(words, blank, words.say('blank'))}</span>`,
    sample && html`<span class="line note">${attachmentLink(words, sample, words.say('filled'))}</span>`,
  ]}`;
}

/** 8: what it costs and by which law (行政许可法 Art. 58, 59). */
export function feePart({ fee }: DisclosureTable, words: Wording): Html {
  if (fee === undefined) return html`<p>${missing(words)}</p>`;
  if (!fee.charged) return html`<p>${words.say('free')}</p>`;
  const { rows = [] } = fee;
  if (rows.length === 0) return html`<p>${words.say('charged')} ${missing(words)}</p>`;
  const columns = {
    name: { label: words.say('fee-name') },
    standard: { label: words.say('fee-standard') },
    basis: { label: words.say('fee-basis') },
    reduction: { label: words.say('fee-reduction') },
  } satisfies Readonly<Record<string, Column>>;
  const body = rows.map(
    ({ name, standard, basis, reduction }) =>
      html`<tr role="row">${[
        rowHeader(said(words, name)),
        cell(columns.standard, said(words, standard)),
        cell(columns.basis, basis === undefined ? missing(words) : lines(words, basis)),
        cell(columns.reduction, reduction === undefined ? words.say('none') : said(words, reduction)),
      ]}</tr>\n`,
  );
  return table({
    caption: words.say('subject.fee'),
    captionUnseen: true,
    columns: Object.values(columns),
    rows: body,
  });
}

/** 9: the sample of a filled application, and those of the forms among the materials. */
export function samplePart({ sample, materials }: DisclosureTable, words: PageWording): Html {
  const { application, needsForm } = sample;
  const ofMaterials = (materials ?? []).flatMap(({ name, sample: filled }) => (filled ? [{ name, filled }] : []));
  if (application === undefined && ofMaterials.length === 0) {
    return html`<p>${needsForm === false ? words.say('no-form') : missing(words)}</p>`;
  }
  const links = [
    ...(application === undefined ? [] : [{ label: words.say('application-sample'), file: application }]),
    ...ofMaterials.map(({ name, filled }) => ({ label: name, file: filled })),
  ];
  // One file may be the sample of several things; its text stands once.
  const distinct = [...new Map(links.map(({ file }) => [file.file, file])).values()];
  return html`<ul class="plain">${links.map(
    ({ label, file }) => html`<li>${sampleLine(words, label, file)}</li>\n`,
  )}</ul>
${distinct.map((file) => sampleText(words, file))}`;
}

function sampleLine(words: PageWording, label: string, file: Attachment): Html {
  return html`${said(words, words.say('label', { label }))}${attachmentLink(words, file)}`;
}

function sampleText(words: Wording, { name, text }: Attachment): Html {
  if (text === undefined) return html``;
  const label = words.say('labelled', { label: words.say('sample-text'), text: name });
  return html`<figure class="sample"><figcaption>${said(words, label)}</figcaption>
${sampleDocument(name, text)}</figure>
`;
}

/** What applicants write or bring of their own needs no basis; for every other material its absence is told. */
function basisMissing(words: Wording, material: Material): Html | string {
  return material.source === 'applicant' ? '–' : missing(words);
}
