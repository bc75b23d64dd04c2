/**
 * Whether what a page shows is what the registry's log holds: the proof, the statement in it, the definition that it names,
 * and what of the definition the page shows. It is the program's own check of proofs (docs/guide/proofs.md), in the browser.
 */
import { createHash } from 'node:crypto';
import { checkProof } from '../../proof/check-proof.ts';
import { parseVerifierKey } from '../../proof/verifier-key.ts';

export interface PageFacts {
  readonly item: string;
  readonly version: number;
  readonly effectiveFrom: string;
  /** SHA-256 of the definition, 64 hexadecimal digits. */
  readonly digest: string;
  readonly name: string;
  /** The text of a disclosure's section. */
  readonly sections: Readonly<Record<ComparedSection, string>>;
}

/** The disclosures that are texts of the definition, word for word. */
export const COMPARED_SECTIONS = ['basis', 'conditions', 'materials'] as const;
export type ComparedSection = (typeof COMPARED_SECTIONS)[number];

export interface VerifyRequest {
  /** The definition in canonical JSON. */
  readonly definition: string;
  /** A tlog-proof. */
  readonly proof: string;
  /** The log's public key, as one line. */
  readonly key: string;
  readonly page: PageFacts;
}

/** The questions, in the order in which they are asked: none means anything before those above it are answered. */
export const STEPS = ['key', 'log', 'statement', 'definition', 'page'] as const;
export type Step = (typeof STEPS)[number];

export interface StepResult {
  readonly step: Step;
  readonly ok: boolean;
  /** What is wrong, in the words of the formats; for those who look into it. */
  readonly detail: string;
}

/** Checks a page; ends with the first step that fails. */
export function verifyPage(request: VerifyRequest): readonly StepResult[] {
  const results: StepResult[] = [];
  for (const { step, detail } of detailsOf(request)) {
    results.push({ step, ok: detail === undefined, detail: detail ?? '' });
    if (detail !== undefined) break;
  }
  return results;
}

/** Each step with what is wrong in it; later steps are computed only when they are asked for. */
function* detailsOf({ definition, proof, key, page }: VerifyRequest): Generator<{ step: Step; detail?: string }> {
  const log = parseVerifierKey(key.trim());
  if (log === undefined) {
    yield { step: 'key', detail: 'no verifier key' };
    return;
  }
  yield { step: 'key' };
  const check = checkProof(proof, { log });
  if (!check.ok) {
    yield { step: 'log', detail: [check.fault, ...Object.values(check.params)].join(' ') };
    return;
  }
  yield { step: 'log' };
  const statement = readStatement(check.entry);
  yield { step: 'statement', ...wrong(statement === undefined ? 'no statement' : statementFault(statement, page)) };
  const digest = createHash('sha256').update(Buffer.from(definition)).digest('hex');
  yield { step: 'definition', ...wrong(digest === statement?.digest ? undefined : digest) };
  yield { step: 'page', ...wrong(pageFault(definition, page)) };
}

function wrong(detail: string | undefined): { readonly detail?: string } {
  return detail === undefined ? {} : { detail };
}

interface Statement {
  readonly name: string;
  readonly digest: string;
  readonly kind: string;
  readonly effectiveFrom: string;
}

/** What an entry states (in-toto, in a DSSE envelope); its signature in the log has been checked before. */
function readStatement(entry: Uint8Array): Statement | undefined {
  try {
    const envelope = JSON.parse(Buffer.from(entry).toString('utf8')) as { readonly payload: string };
    const statement = JSON.parse(Buffer.from(envelope.payload, 'base64').toString('utf8')) as {
      readonly subject: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[];
      readonly predicateType: string;
      readonly predicate: { readonly effectiveFrom: string };
    };
    const [subject] = statement.subject;
    if (subject === undefined) return undefined;
    return {
      name: subject.name,
      digest: subject.digest.sha256,
      kind: statement.predicateType,
      effectiveFrom: statement.predicate.effectiveFrom,
    };
  } catch {
    return undefined;
  }
}

function statementFault({ name, digest, kind, effectiveFrom }: Statement, page: PageFacts): string | undefined {
  if (!/^urn:guhua:release:\d+$/u.test(kind)) return kind;
  if (name !== `${page.item}@${page.version}`) return name;
  if (effectiveFrom !== page.effectiveFrom) return effectiveFrom;
  return digest === page.digest ? undefined : digest;
}

/** The first text of the definition that the page does not show. */
function pageFault(definition: string, { item: id, name, sections }: PageFacts): string | undefined {
  const { item } = JSON.parse(definition) as {
    readonly item: {
      readonly item: string;
      readonly name: string;
      readonly basis?: readonly string[];
      readonly conditions?: readonly string[];
      readonly materials?: readonly { readonly name: string }[];
    };
  };
  const { basis = [], conditions = [], materials = [] } = item;
  if (item.item !== id) return item.item;
  if (bare(item.name) !== bare(name)) return item.name;
  const texts = { basis, conditions, materials: materials.map((material) => material.name) };
  for (const section of COMPARED_SECTIONS) {
    const shown = bare(sections[section]);
    const hidden = texts[section].find((text) => !shown.includes(bare(text)));
    if (hidden !== undefined) return hidden;
  }
  return undefined;
}

/** Text without spaces, controls and marks of direction, which pages leave out or lay out anew. */
function bare(text: string): string {
  return text.replace(/[\s\p{C}\ufffd]/gu, '');
}
