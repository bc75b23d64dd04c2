import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyTree, DEFINITIONS, ROOT, temporaryFolder } from './guhua.ts';

const MEGABYTE = 1024 * 1024;

function npm(args: readonly string[], folder: string): void {
  const run = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(run.status, run.stderr).toBe(0);
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

describe('the package', () => {
  it('installs from its tarball elsewhere, in at most 60 MB, and runs', () => {
    const folder = temporaryFolder();
    npm(['pack', ROOT, '--ignore-scripts', '--pack-destination', folder], folder);
    const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
    expect(tarball).toBeDefined();
    writeFileSync(join(folder, 'package.json'), '{"private": true}');
    npm(['install', `./${tarball}`, '--prefer-offline'], folder);
    expect(sizeOf(join(folder, 'node_modules'))).toBeLessThan(60 * MEGABYTE);

    const workspace = join(folder, 'workspace');
    mkdirSync(workspace);
    copyTree(DEFINITIONS, workspace, ['items', 'guhua.lock', 'registry.sqlite', 'catalog']);
    const run = (...args: string[]): ReturnType<typeof spawnSync> =>
      spawnSync(process.execPath, [join(folder, 'node_modules', '.bin', 'guhua'), ...args], {
        cwd: workspace,
        encoding: 'utf8',
      });
    const time = run('time', 'project-chain', '--variant', 'green-channel', '--json');
    expect(time.stderr).toBe('');
    expect(JSON.parse(String(time.stdout))).toMatchObject({ counted: { longest: '50wd' } });
    expect(run('import', join(DEFINITIONS, 'catalog', 'fuyang-609.xlsx'), '--summary').status).toBe(0);
    expect(run('lock', 'housing-012').status).toBe(0);
    expect(run('publish').status).toBe(0);
    expect(run('verify').status).toBe(0);
    expect(run('draw', 'housing-012', '--format', 'svg').stdout).toContain('<svg');
    expect(run('explain', 'time/promised-within-statutory').status).toBe(0);
  });

  it('ships the manifest, so that a start loads one command only', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'oclif.manifest.json'), 'utf8')) as { commands: object };
    expect(Object.keys(manifest.commands)).toContain('check');
  });

  it('says in one line what an old Node lacks', () => {
    const script = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); import('${join(ROOT, 'bin', 'run.js')}');`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(run.status).toBe(3);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stderr).toContain('guhua needs Node 24');
  });
});
