import { Command, Flags } from '@oclif/core';
import { ExitCode } from '../../findings/exit-code.ts';
import type { readDocument } from '../../language/documents.ts';
import { findWorkspaceRoot, readFolder } from '../../language/read-folder.ts';
import { buildWorkspace, type SourceFile, type Workspace } from '../../language/workspace.ts';
import { hasMessage, type Language, message } from '../../messages/catalog.ts';
import { RegistryError } from '../../registry/registry-error.ts';
import { CommandError } from './command-error.ts';
import { chooseLanguage } from './language.ts';

/** A workspace as a command opens it: its folder and its documents. */
export interface OpenWorkspace {
  readonly root: string;
  readonly workspace: Workspace;
}

/** The same with the files that it was put together from. */
export interface OpenFolder extends OpenWorkspace {
  readonly files: readonly SourceFile[];
}

interface WorkspaceFlags {
  readonly workspace?: string | undefined;
  readonly lang?: string | undefined;
}

/** Where items lie; most files of a workspace are there. */
export const ITEMS_FOLDER = 'items';

/**
 * What all commands share: the language, the workspace, where output goes and how an error ends the process. Data goes to
 * stdout, talk to stderr.
 */
export abstract class GuhuaCommand extends Command {
  static override baseFlags = {
    lang: Flags.option({ options: ['zh', 'en'] as const, helpGroup: 'GLOBAL', summary: 'Language of the output.' })(),
    workspace: Flags.string({
      char: 'w',
      helpGroup: 'GLOBAL',
      helpValue: 'DIR',
      summary: 'The workspace: a folder with guhua.yaml; the nearest one above when left out.',
    }),
  };

  protected language: Language = 'en';
  #json = false;

  /** Takes in the flags that all commands have. */
  protected useFlags(flags: { readonly lang?: string | undefined; readonly json?: boolean | undefined }): void {
    this.language = chooseLanguage(flags.lang, process.env, undefined);
    this.#json = flags.json ?? false;
  }

  /**
   * Opens the workspace that a flag names or the current folder belongs to, and takes its language where none is set.
   * @param leaveOut folders that are not read
   * @param read how a document is read, for who opens the workspace again and again
   */
  protected openWorkspace(
    flags: WorkspaceFlags,
    leaveOut: readonly string[] = [],
    read?: typeof readDocument,
  ): OpenFolder {
    const start = flags.workspace ?? process.cwd();
    const root = findWorkspaceRoot(start);
    if (root === undefined) throw new CommandError('cli.no-workspace', { folder: start });
    const { files, attachments } = readFolder(root, leaveOut);
    const workspace = buildWorkspace(files, attachments, read);
    this.language = chooseLanguage(flags.lang, process.env, workspace.config?.data.language);
    return { root, files, workspace };
  }

  /** The same for the process of a name: the hundreds of items are read only where no process is called so. */
  protected openForProcess(flags: WorkspaceFlags, id: string): OpenWorkspace {
    const open = this.openWorkspace(flags, [ITEMS_FOLDER]);
    const { processes } = open.workspace;
    const isProcess = processes.has(id) || [...processes.values()].some(({ data }) => data.name === id);
    return isProcess ? open : this.openWorkspace(flags);
  }

  /** Text of a message in the user's language. */
  protected text(id: string, params: Readonly<Record<string, string | number>> = {}): string {
    return message(this.language, id, params);
  }

  /** Writes a line of the answer. */
  protected out(line: string): void {
    process.stdout.write(`${line}\n`);
  }

  /** Writes a line of talk. */
  protected note(line: string): void {
    process.stderr.write(`${line}\n`);
  }

  /** Writes the answer as JSON. */
  protected outJson(value: unknown): void {
    this.out(JSON.stringify(value, undefined, 2));
  }

  protected override async catch(error: Error & { oclif?: { exit?: number }; exitCode?: number }): Promise<void> {
    if (error instanceof CommandError) {
      this.#failWith(error.exitCode, error.id, error.params);
      return;
    }
    if (error instanceof RegistryError) {
      this.#failWith(error.exitCode, error.messageId, error.params);
      return;
    }
    if (error.oclif?.exit === 0) throw error;
    if (isFileSystemError(error)) {
      this.#failWith(ExitCode.unreadable, 'cli.file-system', { path: error.path ?? '', code: error.code });
      return;
    }
    if (error.oclif !== undefined) {
      const [line = '', ...rest] = error.message.split('\n').filter((part) => !/^See more help/.test(part));
      const hint = this.text('cli.usage.hint', { command: (this.id ?? '').replaceAll(':', ' ') });
      this.#fail(ExitCode.usage, 'cli.usage', [line, ...rest].join('\n').trimEnd(), hint);
      return;
    }
    this.#fail(ExitCode.bug, 'cli.bug', this.text('cli.bug', { reason: error.stack ?? error.message }), undefined);
  }

  #failWith(exitCode: ExitCode, id: string, params: Readonly<Record<string, string | number>>): void {
    const hint = hasMessage(`${id}.hint`) ? this.text(`${id}.hint`, params) : undefined;
    this.#fail(exitCode, id, this.text(id, params), hint);
  }

  #fail(exitCode: ExitCode, code: string, text: string, hint: string | undefined): void {
    process.exitCode = exitCode;
    if (this.#json || this.argv.includes('--json'))
      this.outJson({ error: { code, message: text, ...(hint && { hint }) } });
    this.note(`${this.text('cli.error')} ${text}`);
    if (hint !== undefined) this.note(`  ${hint}`);
  }
}

/** What the system refuses: rights, disk space, a file where a folder should be. Anything else would be a bug of ours. */
const FILE_SYSTEM_CODES = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'ENOTDIR',
  'EISDIR',
  'EBUSY',
  'EMFILE',
  'ENAMETOOLONG',
]);

function isFileSystemError(error: NodeJS.ErrnoException): error is NodeJS.ErrnoException & { code: string } {
  return error.code !== undefined && FILE_SYSTEM_CODES.has(error.code);
}
