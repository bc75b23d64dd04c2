/** Which version of an item a page shows, and how anybody can check that it is the registered one. */
import { type Html, html } from '../html.ts';
import { itemAddresses } from '../item-version.ts';
import { dataPath, proofPath, proofScriptPath, VERIFY_SCRIPT_PATH } from '../paths.ts';
import type { DisclosureTable } from '../table.ts';
import { digestGroups } from '../table-wording.ts';
import type { ItemPageOptions } from './item-options.ts';
import { facts } from './parts.ts';
import { fileLink, type PageWording } from './place.ts';
import { qrCode } from './qr-code.ts';

/** The last section of an item's page. */
export function versionPart(item: DisclosureTable, words: PageWording, options: ItemPageOptions): Html {
  const { publication, digest, id } = item;
  const data = dataPath(id);
  const file = data.split('/').at(-1) ?? data;
  const digestMarkup = digestGroups(digest).map((group) => html`<span>${group}</span>`);
  const effective = publication.kind === 'effective' ? publication : undefined;
  const day = (date: string): Html => html`<time datetime="${date}">${date}</time>`;
  return html`<section id="version"><h2>${words.say('version')}</h2>
${facts(words, [
  {
    label: words.say('version-number'),
    value: effective ? words.say('version-name', { version: effective.version }) : words.say('draft'),
  },
  effective && { label: words.say('effective'), value: day(effective.effectiveFrom) },
  effective?.until === undefined ? undefined : { label: words.say('until'), value: day(effective.until) },
  effective?.entry === undefined ? undefined : { label: words.say('entry'), value: effective.entry },
  { label: words.say('digest'), value: html`<code class="digest">${digestMarkup}</code>` },
  { label: words.say('data'), value: html`<a href="${fileLink(words, data)}" download>${file}</a>` },
  effective?.proof === undefined
    ? undefined
    : {
        label: words.say('proof-address'),
        value: html`<a href="${fileLink(words, proofPath(id))}" download>${proofPath(id).split('/').at(-1)}</a>`,
      },
  { label: words.say('verify'), value: words.say(effective ? 'verify-file' : 'verify-draft', { file }) },
])}
${codes(item, words, options)}${canVerify(item, options) && verifyPart(item, words, options.logKey)}</section>
`;
}

/** Whether a page can be checked in the browser: its version is proved, and there is a key to check the proof by. */
export function canVerify({ publication }: DisclosureTable, { logKey }: ItemPageOptions): boolean {
  return publication.kind === 'effective' && publication.proof !== undefined && logKey !== undefined;
}

/** Codes that lead from paper to the page and its proof. */
function codes(item: DisclosureTable, words: PageWording, { center }: ItemPageOptions): Html | false {
  const { page, proof } = itemAddresses(item, center);
  const known = [
    page !== undefined && { label: words.say('page-address'), address: page },
    proof !== undefined && { label: words.say('proof-address'), address: proof },
  ].filter((code) => code !== false);
  return (
    known.length > 0 &&
    html`<ul class="codes">${known.map(
      ({ label, address }) => html`<li>${qrCode(address)}<span class="note">${label}</span></li>`,
    )}</ul>
`
  );
}

const STEPS = ['key', 'log', 'statement', 'definition', 'page'] as const;

/** «Verify this page»; it stays hidden until its script shows it. */
function verifyPart(
  { id, publication, digest }: DisclosureTable,
  words: PageWording,
  logKey: string | undefined,
): Html | false {
  if (publication.kind !== 'effective') return false;
  const facts = {
    item: id,
    version: publication.version,
    effective: publication.effectiveFrom,
    digest: digest.slice('sha256:'.length),
    script: fileLink(words, VERIFY_SCRIPT_PATH),
    proof: fileLink(words, proofScriptPath(id)),
    right: words.say('verify-right'),
    wrong: words.say('verify-wrong'),
    unread: words.say('verify-unread'),
  };
  const told = STEPS.flatMap((step) =>
    (['right', 'wrong'] as const).map(
      (answer) => [`${step}-${answer}`, words.say(`verify-${step}.${answer}`)] as const,
    ),
  );
  return html`<div id="verify" hidden${[...Object.entries(facts), ...told].map(
    ([name, value]) => html` data-${name}="${value}"`,
  )}>
<h3>${words.say('verify-page')}</h3>
<p>${words.say('verify-explained')}</p>
<p><label for="log-key">${words.say('verify-key-label')}</label>
<input id="log-key" type="text" autocomplete="off" spellcheck="false" value="${logKey}" aria-describedby="log-key-note"></p>
<p id="log-key-note" class="note">${words.say('verify-key-note')}</p>
<p><button type="button">${words.say('verify-page')}</button></p>
<p role="status" class="answer"></p>
<ol class="plain"></ol>
</div>
`;
}
