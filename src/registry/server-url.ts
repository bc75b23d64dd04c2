/** URLs of registries on a PostgreSQL server, such as `postgres://clerk@db.fy.gov.cn/guhua?schema=fuyang`. */
import { RegistryError } from './registry-error.ts';

/** A registry on a server. */
export interface ServerLocation {
  /** What pg connects to: everything of the URL but the schema. */
  readonly connectionString: string;
  /** The PostgreSQL schema in which the registry's tables lie; one of its own for each registry. */
  readonly schema: string;
  /** The URL as messages show it. */
  readonly name: string;
}

const DEFAULT_SCHEMA = 'guhua';

/** Whether a registry's location is a URL and not a file. */
export function isServerUrl(location: string): boolean {
  return /^postgres(ql)?:\/\//i.test(location);
}

/**
 * Reads the URL of a registry. A password does not belong into it: it would stand in guhua.yaml, in version control, in the
 * list of processes and in messages. pg takes it from PGPASSWORD or ~/.pgpass.
 * @throws RegistryError where it is no URL, holds a password, or names a schema otherwise than in small letters and digits
 */
export function parseServerUrl(location: string): ServerLocation {
  const url = URL.canParse(location) ? new URL(location) : undefined;
  if (url === undefined) throw new RegistryError('no-url', { file: withoutSecrets(location) });
  const hasPassword = url.password !== '' || url.searchParams.has('password');
  if (hasPassword) throw new RegistryError('password-in-url', { file: withoutSecrets(location) });
  const schema = url.searchParams.get('schema') ?? DEFAULT_SCHEMA;
  if (!/^[a-z][a-z0-9_]{0,49}$/.test(schema)) throw new RegistryError('no-url', { file: withoutSecrets(location) });
  const name = url.href;
  url.searchParams.delete('schema');
  return { connectionString: url.href, schema, name };
}

/** A URL, or what was meant to be one, without what may be a password. */
function withoutSecrets(location: string): string {
  return location.replace(/:[^:/@]*@/, '@').replace(/([?&]password=)[^&]*/i, '$1…');
}
