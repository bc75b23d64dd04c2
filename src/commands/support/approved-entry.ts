/** An entry beside releases, such as a withdrawal: prepared by one call, approved by two people, entered by the next call. */
import { chinaDay } from '../../base/china-time.ts';
import { canonicalJson } from '../../base/digest.ts';
import { ExitCode } from '../../findings/exit-code.ts';
import type { Language } from '../../messages/catalog.ts';
import type { EntryDates } from '../../registry/admission.ts';
import type { Approved } from '../../registry/admit.ts';
import { type PendingRef, type PendingStatement, pendingFile, writePending } from '../../registry/approvals-folder.ts';
import { parseDefinition } from '../../registry/definition.ts';
import { readDated, readDefinitions } from '../../registry/log-queries.ts';
import type { Registry } from '../../registry/registry.ts';
import { type CorrectClaim, type UnrecordedClaim, unsignedEnvelopeOf, versionName } from '../../registry/statement.ts';
import { withoutAbsent } from '../../registry/without-absent.ts';
import { checkEnvelope } from '../../trust/check-envelope.ts';
import type { KeyRing } from '../../trust/key-ring.ts';
import { missingText } from './approval-text.ts';
import { CommandError } from './command-error.ts';
import { rootInForce } from './ring-edge.ts';
import { pendingStatement } from './sign-pending.ts';

export interface EntryRequest {
  readonly root: string;
  readonly registry: Registry;
  readonly ref: PendingRef & { readonly kind: 'withdraw' | 'restore' | 'correct' };
  /** What a correction is of; nothing else has it. */
  readonly corrects?: CorrectClaim['corrects'];
  /** What the command line says; left out, what was prepared, or today. */
  readonly asked: Partial<Omit<EntryDates, 'recordedAt'>> & { readonly reason?: string };
  readonly maker: { readonly author: string | undefined; readonly tool: string; readonly language: Language };
  readonly now: Date;
}

export type ApprovedEntry =
  | {
      readonly ok: true;
      readonly reason: string;
      readonly dates: Omit<EntryDates, 'recordedAt'>;
      /** Absent in a trial registry. */
      readonly approved?: Approved;
    }
  /** It waits, in a file; the lines say for whom. */
  | { readonly ok: false; readonly file: string; readonly lines: readonly string[] };

/** @throws CommandError where something is missing that has to be said, or where the author is unknown */
export async function approvedEntry(request: EntryRequest): Promise<ApprovedEntry> {
  const { root, registry, ref, corrects, asked, maker, now } = request;
  const day = chinaDay(now);
  const ring = (await rootInForce(registry))?.ring;
  if (ring === undefined) {
    if (asked.reason === undefined) throw new CommandError('registry/refused.no-reason', { ...ref }, ExitCode.usage);
    return { ok: true, reason: asked.reason, dates: { ...asked, effectiveFrom: asked.effectiveFrom ?? day } };
  }
  const waiting = pendingStatement(root, ref);
  const facts = await releasedFacts(registry, ref);
  if (facts === undefined) throw new CommandError('registry/refused.never-published', { ...ref }, ExitCode.refused);
  const isSame =
    waiting !== undefined &&
    // What was approved before another version was published was approved in another situation.
    waiting.claim.previousDigest === facts.previousDigest &&
    isSameCorrection(waiting, corrects) &&
    SAID.every((key) => asked[key] === undefined || asked[key] === said(waiting, key));
  const statement = isSame ? waiting : prepare(request, { facts, ring, day, waiting });
  if (!isSame) writePending(root, statement);
  const { claim, envelope } = statement;
  const check = checkEnvelope(envelope, { department: claim.department, author: claim.author }, ring, day);
  if (check.problems.length > 0) {
    const name = versionName(ref.item, ref.version);
    return { ok: false, file: pendingFile(ref), lines: missingText([{ name, check }], ring, maker.language) };
  }
  const { effectiveFrom, retroactiveReason } = claim;
  const dates = withoutAbsent({ effectiveFrom, retroactiveReason });
  return { ok: true, reason: said(statement, 'reason') ?? '', dates, approved: statement };
}

/** What a command line can say of an entry. */
const SAID = ['reason', 'effectiveFrom', 'retroactiveReason'] as const;

function said({ claim }: PendingStatement, key: (typeof SAID)[number]): string | undefined {
  return (claim as Partial<Record<(typeof SAID)[number], string>>)[key];
}

/** Whether a statement that waits corrects the same thing in the same way; other statements correct nothing. */
function isSameCorrection({ claim }: PendingStatement, corrects: CorrectClaim['corrects'] | undefined): boolean {
  if (claim.kind !== 'correct' || corrects === undefined) return claim.kind !== 'correct' && corrects === undefined;
  return canonicalJson({ ...claim.corrects }) === canonicalJson({ ...corrects });
}

interface Circumstances {
  readonly facts: ReleasedFacts;
  readonly ring: KeyRing;
  readonly day: string;
  /** The statement that it takes the place of: what the command line leaves out is said as there. */
  readonly waiting: PendingStatement | undefined;
}

/** The statement of an entry that nobody has signed yet. */
function prepare(request: EntryRequest, { facts, ring, day, waiting }: Circumstances): PendingStatement {
  const { registry, ref, corrects, asked, maker } = request;
  const before = (key: (typeof SAID)[number]) => asked[key] ?? (waiting && said(waiting, key));
  const [reason, effectiveFrom = day, retroactiveReason] = SAID.map(before);
  const author = maker.author ?? waiting?.claim.author;
  if (reason === undefined) throw new CommandError('registry/refused.no-reason', { ...ref }, ExitCode.usage);
  if (author === undefined) throw new CommandError('lock.no-author', {}, ExitCode.usage);
  if (!Object.hasOwn(ring.root.people, author)) {
    throw new CommandError('lock.unknown-author', { author }, ExitCode.refused);
  }
  const { kind, item, version } = ref;
  const dates = withoutAbsent({ effectiveFrom, retroactiveReason });
  const made = { kind, item, version, reason, author, tool: maker.tool, log: registry.origin };
  // A correction has what it corrects and nothing else has: the kind and the request agree.
  const claim = { ...made, ...facts, ...dates, ...withoutAbsent({ corrects }) } as UnrecordedClaim;
  return { claim, envelope: unsignedEnvelopeOf(claim) };
}

type ReleasedFacts = Pick<UnrecordedClaim, 'modelDigest' | 'previousDigest' | 'department'>;

/** What the log knows of a released version. */
async function releasedFacts(registry: Registry, { item, version }: PendingRef): Promise<ReleasedFacts | undefined> {
  return registry.read(async (queries) => {
    const releases = (await readDated(queries, [item])).filter(({ kind }) => kind === 'release');
    const release = releases.find((entry) => entry.version === version);
    if (release === undefined) return undefined;
    const canonical = (await readDefinitions(queries, [release.model_digest])).get(release.model_digest);
    return {
      modelDigest: release.model_digest,
      previousDigest: releases.at(-1)?.model_digest ?? null,
      ...(canonical !== undefined && { department: parseDefinition(canonical).item.department }),
    };
  });
}
