import { existsSync } from 'node:fs';
import { ExitCode } from '../../findings/exit-code.ts';
import { CommandError } from './command-error.ts';

export const FORMATS = ['xlsx', 'csv', 'json', 'jsonld'] as const;
export type ExportFormat = (typeof FORMATS)[number];

export const LAYOUTS = ['center', 'gbt39046'] as const;
export type ExportLayout = (typeof LAYOUTS)[number];

/** A file name that means the standard output. */
export const STDOUT = '-';

/** What of the command line decides where an export goes. */
export interface ExportFlags {
  readonly out?: string | undefined;
  readonly layout?: ExportLayout | undefined;
  readonly like?: string | undefined;
  readonly 'base-iri'?: string | undefined;
  readonly template?: boolean;
  readonly item?: readonly string[] | undefined;
  readonly 'as-of'?: string | undefined;
  readonly 'published-only'?: boolean;
  readonly json?: boolean;
}

/** The format that is asked for; a template is a workbook. @throws CommandError where none is named, or flags do not fit it */
export function exportFormat(named: ExportFormat | undefined, flags: ExportFlags): ExportFormat {
  const format = named ?? (flags.template === true ? 'xlsx' : undefined);
  if (format === undefined) throw new CommandError('export.no-format', {}, ExitCode.usage);
  if (flags.template === true) {
    const alone = (['item', 'layout', 'like', 'as-of', 'published-only', 'base-iri'] as const).find(
      (flag) => flags[flag],
    );
    if (alone !== undefined) throw new CommandError('export.template-alone', { flag: alone }, ExitCode.usage);
    if (format !== 'xlsx') throw onlyFor('template', 'xlsx');
  }
  const isSheet = format === 'xlsx' || format === 'csv';
  if (flags.layout !== undefined && !isSheet) throw onlyFor('layout', 'xlsx, csv');
  if (flags.like !== undefined && !isSheet) throw onlyFor('like', 'xlsx, csv');
  if (flags.like !== undefined && flags.layout === 'gbt39046') throw onlyFor('like', '--layout center');
  if (flags['base-iri'] !== undefined && format !== 'jsonld') throw onlyFor('base-iri', 'jsonld');
  return format;
}

/**
 * Where the export goes: the file named, or one called after the center, which must not be there yet.
 * @throws CommandError where it cannot go there
 */
export function exportTarget(format: ExportFormat, center: string, flags: ExportFlags): string {
  const { out, json } = flags;
  if (out === STDOUT && format === 'xlsx') throw new CommandError('export.binary-stdout', {}, ExitCode.usage);
  if (out === STDOUT && json === true) throw new CommandError('export.json-stdout', {}, ExitCode.usage);
  if (out !== undefined) return out;
  const what = flags.template === true ? 'template' : flags.layout === 'gbt39046' ? 'gbt39046' : 'items';
  const file = `${center}-${what}.${format}`;
  if (existsSync(file)) throw new CommandError('export.exists', { file }, ExitCode.usage);
  return file;
}

function onlyFor(flag: string, formats: string): CommandError {
  return new CommandError('export.only-for', { flag, formats }, ExitCode.usage);
}
