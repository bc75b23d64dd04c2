/**
 * `npm run quickstart`, after installing and building: the main job for a whole center, done with the built program in a
 * copy of `definitions/` below `out/`, as a user would do it by hand. Each command is shown before its answer.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './schemas.ts';

const OUT = join(ROOT, 'out');
const WORKSPACE = join(OUT, 'workspace');
const CATALOG = join(WORKSPACE, 'catalog', 'fuyang-609.xlsx');

/** What is imported, locked or published is made anew: only what people write by hand is copied. */
const MADE_ANEW = ['items', 'guhua.lock', 'registry.sqlite', 'catalog/.import.json'];

interface StepOfJob {
  readonly title: string;
  readonly args: readonly string[];
  /** Exit codes that mean the step did its work; check ends with 1 because 21 items have true deficiencies. */
  readonly expected: readonly number[];
  /** How many of the last lines of the answer are shown; all when absent. */
  readonly tail?: number;
}

const JOB: readonly StepOfJob[] = [
  { title: 'Import the spreadsheet · 导入目录', args: ['import', CATALOG, '--summary'], expected: [0] },
  { title: 'Check everything · 检查', args: ['check', '--errors-only'], expected: [1], tail: 1 },
  { title: 'How long it takes · 时限', args: ['time', 'project-chain', '--brief'], expected: [0] },
  { title: '', args: ['time', 'project-chain', '--variant', 'green-channel', '--brief'], expected: [0] },
  { title: '', args: ['time', 'four-certificates', '--brief'], expected: [0] },
  {
    title: 'Draw · 绘图',
    args: ['draw', '--processes', '--format', 'svg', '--out', join(OUT, 'drawings')],
    expected: [0],
  },
  { title: 'Lock what has no error · 固化', args: ['lock', '--all'], expected: [0] },
  { title: 'Publish · 发布', args: ['publish'], expected: [0] },
  { title: 'Verify the registry · 核验', args: ['verify'], expected: [0] },
  { title: 'Write the public tables · 公示', args: ['disclose', '--out', join(OUT, 'portal')], expected: [0] },
  { title: 'The figures of the center · 指标', args: ['stats'], expected: [0] },
];

const started = performance.now();
rmSync(WORKSPACE, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
cpSync(join(ROOT, 'definitions'), WORKSPACE, {
  recursive: true,
  filter: (source) => !MADE_ANEW.includes(relative(join(ROOT, 'definitions'), source).replaceAll('\\', '/')),
});

for (const step of JOB) runStep(step);

process.stdout.write(
  [
    '',
    `Done in ${((performance.now() - started) / 1000).toFixed(1)} s. Where to look:`,
    '  out/portal/index.html         the public tables, 609 of them, with search',
    '  out/portal/*.xlsx             the same as one workbook',
    '  out/drawings/                 the processes as pictures',
    '  out/workspace/items/          one YAML file an item',
    '  out/workspace/guhua.lock      the locked versions',
    'Next: npm run guhua -- check -w out/workspace',
    '',
  ].join('\n'),
);

function runStep({ title, args, expected, tail }: StepOfJob): void {
  if (title !== '') process.stdout.write(`\n── ${title}\n`);
  const shown = args.map((arg) => (arg.startsWith(ROOT) ? relative(ROOT, arg) : arg)).join(' ');
  process.stdout.write(`$ guhua ${shown}\n`);
  const run = spawnSync(process.execPath, [join(ROOT, 'bin', 'run.js'), ...args, '-w', WORKSPACE], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1' },
  });
  const lines = `${run.stdout}${run.stderr}`.trimEnd().split('\n');
  process.stdout.write(`${(tail === undefined ? lines : lines.slice(-tail)).join('\n')}\n`);
  if (run.status === null || !expected.includes(run.status)) {
    process.stderr.write(`\nThis step ended with ${run.status ?? run.signal}; the quickstart stops here.\n`);
    process.exit(run.status ?? 70);
  }
}
