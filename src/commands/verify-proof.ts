import { readFileSync } from 'node:fs';
import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../findings/exit-code.ts';
import type { Proven } from '../registry/check-proven.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand } from './support/guhua-command.ts';
import { cosignedAt, proofLines } from './support/proof-text.ts';
import { verifierKeysOf, witnessFlag } from './support/verifier-keys.ts';

export default class VerifyProof extends GuhuaCommand {
  static override summary = 'Check a proof that guhua prove wrote, without its registry and without a workspace.';
  static override description =
    'Ends with 4 and says why when the proof is false, of another log, or not signed by the keys that are given. The key of the log must come from elsewhere than the proof.';
  static override args = {
    file: Args.string({ ignoreStdin: true, required: true, description: 'The proof, a C2SP tlog-proof.' }),
  };
  static override flags = {
    key: Flags.string({
      required: true,
      helpValue: 'VKEY',
      summary: 'The verifier key of the log, as guhua registry checkpoint shows it.',
    }),
    witness: witnessFlag,
    definition: Flags.string({
      helpValue: 'FILE',
      summary: 'The definition in canonical JSON, to see whether it is the one that was published.',
    }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    "<%= config.bin %> verify-proof housing-001.tlog-proof --key 'zwfw.fy.gov.cn/guhua+59b4dd59+AYqI4910…'",
    "<%= config.bin %> verify-proof housing-001.tlog-proof --key 'zwfw.fy.gov.cn/guhua+59b4dd59+AYqI4910…' --definition housing-001.json",
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(VerifyProof);
    this.useFlags(flags);
    const { checkProven } = await import('../registry/check-proven.ts');
    const [log] = verifierKeysOf([flags.key]);
    if (log === undefined) throw new CommandError('verify.bad-key', { key: flags.key }, ExitCode.usage);
    const trust = { log, witnesses: verifierKeysOf(flags.witness) };
    const definition = flags.definition === undefined ? undefined : readBytes(flags.definition);
    const proven = checkProven(readBytes(args.file).toString(), trust, definition);
    if (flags.json) this.outJson(this.#answer(proven, definition !== undefined));
    else {
      for (const line of proofLines(proven, args.file, definition !== undefined, (id, params) =>
        this.text(id, params),
      )) {
        this.out(line);
      }
    }
    process.exitCode = proven.ok ? ExitCode.clean : ExitCode.refused;
  }

  #answer(proven: Proven, withDefinition: boolean): unknown {
    if (!proven.ok) {
      const { fault, params } = proven;
      return { ok: false, fault, message: this.text(`proof/fault.${fault}`, params) };
    }
    const { claim, seq, checkpoint, times } = proven;
    const witnesses = [...times].map(([name, time]) => ({ name, time: cosignedAt(time) }));
    const { origin, size } = checkpoint;
    return { ok: true, origin, size, entry: seq, claim, witnesses, definition: withDefinition ? true : null };
  }
}

/** @throws CommandError where the file cannot be read */
function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CommandError('cli.file-system', { path: file, code: (error as NodeJS.ErrnoException).code ?? '' });
  }
}
