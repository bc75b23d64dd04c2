import { Args, Flags } from '@oclif/core';
import { chinaDay } from '../base/china-time.ts';
import { ExitCode } from '../findings/exit-code.ts';
import type { PendingStatement } from '../registry/approvals-folder.ts';
import type { KeyRing } from '../trust/key-ring.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand } from './support/guhua-command.ts';
import { passphraseFlag } from './support/passphrase.ts';
import { statementFlags } from './support/statement-flags.ts';

export default class Approve extends GuhuaCommand {
  static override summary = 'Approve releases and withdrawals: sign their statements with your key.';
  static override description =
    'Signs every statement of the items that waits, in approvals/: the locked version that is not published yet, and a withdrawal that somebody has prepared. The first to approve says from which day a version is to hold. It takes one person of the department and one of the center; nobody approves what they wrote.';
  static override strict = false;
  static override args = { items: Args.string({ ignoreStdin: true, description: 'Items by id, code or name.' }) };
  static override flags = {
    all: Flags.boolean({ summary: 'Everything that waits and that you may approve.' }),
    key: Flags.string({ required: true, helpValue: 'FILE', summary: 'Your private key.' }),
    'passphrase-file': passphraseFlag,
    role: Flags.option({
      options: ['department', 'center'] as const,
      summary: 'The role in which you mean to approve; refused where the root document gives you another.',
    })(),
    ...statementFlags,
    effective: Flags.string({
      helpValue: 'DATE',
      summary: 'The first day on which new versions hold; needed by the first to approve them.',
    }),
    anew: Flags.boolean({ summary: 'Make statements anew; signatures that they have are void.' }),
    'dry-run': Flags.boolean({ summary: 'Say what would be signed and write nothing.' }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> approve --all --key ~/keys/li-na.key --effective 2026-12-01',
    '<%= config.bin %> approve housing-012 --key ~/keys/zhao-min.key --role center',
    '<%= config.bin %> approve fire-003 --key li-na.key --effective 2027-01-01 --reason 新增现场核查 --basis 《中华人民共和国消防法》第十五条',
  ];

  async run(): Promise<void> {
    const { flags, argv } = await this.parse(Approve);
    this.useFlags(flags);
    const words = argv.map(String);
    if ((flags.all ?? false) === words.length > 0) throw new CommandError('approve.which', {}, ExitCode.usage);
    const open = this.openWorkspace(flags);
    const { lockOf, openForReading } = await import('./support/registry-edge.ts');
    const { rootInForce } = await import('./support/ring-edge.ts');
    const { openSigner } = await import('./support/open-signer.ts');
    const { askedItems, lockedDefinitions, pendingReleases } = await import('./support/pending-releases.ts');
    const { ReleaseStatements, refuseWithoutWaiver, waiverOf } = await import('./support/release-statements.ts');
    const { pendingStatement, releaseToSign, signable } = await import('./support/sign-pending.ts');
    const { pendingOthers, writePending } = await import('../registry/approvals-folder.ts');
    const { refuseClock } = await import('./support/refuse-clock.ts');
    const { withSignature } = await import('../trust/dsse.ts');

    const today = chinaDay(new Date());
    const lock = lockOf(open);
    await using registry = await openForReading(open);
    const ring = (await rootInForce(registry))?.ring;
    if (ring === undefined) throw new CommandError('approve.no-root', {}, ExitCode.refused);
    await refuseClock(registry, new Date());
    const others = pendingOthers(open.root);
    const asked = askedItems(open, lock, words, new Set(others.map(({ item }) => item)));
    const { pending, latest } = await pendingReleases(lockedDefinitions(open, lock, asked), registry);
    const statements = new ReleaseStatements(open, latest);
    const terms = {
      effectiveFrom: flags.effective,
      retroactiveReason: flags['retroactive-reason'],
      waiver: waiverOf(flags, today),
      tool: `guhua ${this.config.version}`,
      origin: registry.origin,
    };
    const request = { root: open.root, statements, terms, anew: flags.anew ?? false };
    const question = this.text('keys.ask', { file: flags.key });
    const signer = await openSigner({ file: flags.key, passphraseFile: flags['passphrase-file'], question });
    this.#refuseRole(ring, signer.keyId, flags.role);

    const prepared = others
      .filter(({ item }) => asked?.has(item) ?? true)
      .flatMap((ref) => pendingStatement(open.root, ref) ?? []);
    const releases = pending.flatMap((locked) => releaseToSign(locked, request) ?? []);
    const waiting: PendingStatement[] = [...releases, ...prepared];
    // Of all that waits, what nobody has given a day yet goes on waiting.
    if (releases.length < pending.length && (words.length > 0 || waiting.length === 0)) {
      throw new CommandError('approve.no-day', {}, ExitCode.usage);
    }
    const judged = waiting.map((statement) => signable(statement, signer.keyId, ring, today));
    const mine = judged.filter(({ refusal }) => refusal === undefined);
    const refused = judged.filter(({ refusal }) => refusal !== undefined);
    // Named items are all meant; of all that waits, everybody signs their own.
    const [first] = refused;
    if (first !== undefined && (words.length > 0 || mine.length === 0)) this.#refuse(first, ring, signer.keyId);
    refuseWithoutWaiver(mine.flatMap(({ claim }) => (claim.kind === 'release' ? [claim] : [])));
    const signed = mine.map(({ claim, envelope }) => ({ claim, envelope: withSignature(envelope, signer) }));
    if (!flags['dry-run']) for (const statement of signed) writePending(open.root, statement);
    await this.#answer(signed, refused.length, ring, { json: flags.json ?? false, keyId: signer.keyId, today });
  }

  /** @throws CommandError where the key is nobody's, or its owner has another role */
  #refuseRole(ring: KeyRing, keyId: string, role: 'department' | 'center' | undefined): void {
    const bound = ring.boundKey(keyId);
    if (bound === undefined)
      throw new CommandError('approve.unknown-key', { key: keyId.slice(0, 12) }, ExitCode.refused);
    if (role !== undefined && !bound.person.roles.includes(role)) {
      const params = { name: bound.person.name, role: this.text(`trust/role.${role}`) };
      throw new CommandError('approve.other-role', params, ExitCode.refused);
    }
  }

  #refuse(
    { claim, refusal }: { claim: PendingStatement['claim']; refusal: string | undefined },
    ring: KeyRing,
    keyId: string,
  ): never {
    const name = `${claim.item}@${claim.version}`;
    const who = ring.boundKey(keyId)?.person.name ?? keyId.slice(0, 12);
    throw new CommandError(
      'approve.refused',
      { name, who, why: this.text(`trust/signature.${refusal}`) },
      ExitCode.refused,
    );
  }

  async #answer(
    signed: readonly PendingStatement[],
    skipped: number,
    ring: KeyRing,
    { json, keyId, today }: { readonly json: boolean; readonly keyId: string; readonly today: string },
  ): Promise<void> {
    const { checkEnvelope } = await import('../trust/check-envelope.ts');
    const { versionName } = await import('../registry/statement.ts');
    const { missingText, signedText } = await import('./support/approval-text.ts');
    const checked = signed.map(({ claim, envelope }) => {
      const { item, version, department, author } = claim;
      return { name: versionName(item, version), check: checkEnvelope(envelope, { department, author }, ring, today) };
    });
    const waiting = checked.filter(({ check }) => check.problems.length > 0);
    const person = ring.boundKey(keyId);
    if (json) {
      const missing = waiting.flatMap(({ name, check }) => check.missing.map((one) => ({ entry: name, ...one })));
      const names = checked.map(({ name }) => name);
      this.outJson({
        person: person?.personId,
        signed: names,
        skipped,
        ready: checked.length - waiting.length,
        missing,
      });
      return;
    }
    const ready = checked.length - waiting.length;
    if (checked.length === 0) {
      this.out(this.text('approve.nothing'));
      return;
    }
    this.out(this.text('approve.done', { name: person?.person.name ?? '', count: checked.length, ready }));
    const claims = signed.map(({ claim }) => claim);
    for (const line of signedText(claims, ring, this.language)) this.out(line);
    if (skipped > 0) this.out(this.text('approve.skipped', { count: skipped }));
    for (const line of missingText(waiting, ring, this.language)) this.out(line);
    if (waiting.length > 0) return;
    if (signed.some(({ claim }) => claim.kind === 'release')) this.out(this.text('approve.next'));
    const other = signed.find(({ claim }) => claim.kind !== 'release')?.claim.item;
    if (other !== undefined) this.out(this.text('approve.next-other', { item: other }));
  }
}
