import { startPostgres } from './support/postgres-server.ts';
import { accepted, allReleases, on } from './support/registry-folder.ts';
import { openRegistry } from '../../src/registry/registry.ts';
import { verifyRegistry } from '../../src/registry/verify.ts';
import { describeSchema } from '../../src/registry/postgres/server-catalog.ts';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { serverSchemaDifferences } from '../../src/registry/postgres/server-schema.ts';
console.time('start');
await using server = await startPostgres();
console.timeEnd('start');
const url = server.url();
try {
  await using r = await openRegistry(url);
  console.log(accepted(await r.publish(allReleases(), on('2026-12-01'))));
  console.log(await verifyRegistry(url));
} catch (e) { console.log(e);
  const pool = new pg.Pool({connectionString: url.split('?')[0]});
  const k = new Kysely<never>({dialect: new PostgresDialect({pool})});
  try { const m = await describeSchema(k, 'county_1'); console.log(m); console.log(serverSchemaDifferences(m)); } catch (e) {console.log(e)} finally { await k.destroy(); }
}
