/** What a PostgreSQL server or the way to it complains of, as a RegistryError. */
import { RegistryError, type RegistryFault } from '../registry-error.ts';

/** How long a writer waits for another one, in milliseconds. */
export const LOCK_TIMEOUT = 10_000;

/** SQLSTATE codes (PostgreSQL manual, appendix A), by their beginnings; the longest that fits counts. */
const FAULTS: readonly (readonly [string, RegistryFault])[] = [
  ['08', 'unreachable'],
  ['28', 'unreachable'],
  ['3D000', 'unreachable'],
  ['53300', 'unreachable'],
  ['57P', 'unreachable'],
  ['55P03', 'busy'],
  ['40001', 'busy'],
  ['40P01', 'busy'],
  ['XX001', 'damaged'],
  ['XX002', 'damaged'],
  ['42P01', 'damaged'],
  ['42703', 'damaged'],
  ['25006', 'unusable'],
  ['42501', 'unusable'],
  ['53', 'unusable'],
  ['54', 'unusable'],
  ['58', 'unusable'],
];

/** @returns the error itself where it is a bug */
export function asServerError(name: string, error: unknown): unknown {
  if (error instanceof RegistryError || !(error instanceof Error)) return error;
  const code = codeOf(error);
  const fault = FAULTS.find(([beginning]) => code.startsWith(beginning))?.[1] ?? connectionFault(error, code);
  if (fault === undefined) return error;
  return new RegistryError(fault, { file: name, detail: detailOf(error, code), seconds: LOCK_TIMEOUT / 1000 }, error);
}

/** Whether another writer has crossed a transaction, so that it may well succeed when it is run again. */
export function isCrossed(error: unknown): boolean {
  const code = error instanceof Error ? codeOf(error) : '';
  return code === '40001' || code === '40P01' || code === '23505';
}

function codeOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  return code ?? (error instanceof AggregateError ? codeOf(error.errors[0] as Error) : '');
}

/** What pg says without a code of the server: no connection, or one that broke; a password that is asked for and not given. */
function connectionFault(error: Error, code: string): RegistryFault | undefined {
  if (/^E[A-Z_]+$/.test(code) || /^(ERR_TLS|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO)/.test(code)) return 'unreachable';
  return /connection|timeout|password|SASL|SSL|certificate/i.test(error.message) && code === ''
    ? 'unreachable'
    : undefined;
}

function detailOf(error: Error, code: string): string {
  return error.message === '' ? code : error.message;
}
