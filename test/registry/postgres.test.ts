/** The registry's tests once more, on a real PostgreSQL server: what a registry is must not depend on where it is kept. */
import { afterAll, describe } from 'vitest';
import { startPostgres } from './support/postgres-server.ts';
import { keepRegistriesAt } from './support/registry-folder.ts';

const server = await startPostgres();
keepRegistriesAt(() => server.url());
afterAll(() => server[Symbol.asyncDispose]());

describe('on PostgreSQL', async () => {
  await import('./registry.test.ts');
  await import('./verify.test.ts');
  await import('./approval.test.ts');
  await import('./prove.test.ts');
  await import('./export-log.test.ts');
  await import('./two-writers.test.ts');
  await import('./turned-values.test.ts');
});
