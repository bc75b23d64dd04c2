/**
 * `node src/build/hit-rates.ts [CSV]`: measures every rule on a real catalog and on definitions/, and renews the table of
 * docs/rules/hit-rates.md. Without a catalog its column stays as it is. Ends with 1 where a rule that speaks often has no
 * paragraph that justifies it; `--samples RULE` prints what it found, to write one from.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSpreadsheet } from '../catalog/sheets/read-spreadsheet.ts';
import { readFolder } from '../language/read-folder.ts';
import { buildWorkspace } from '../language/workspace.ts';
import { allRuleInfos } from '../rules/index.ts';
import { checkWorkspace } from '../rules/run-rules.ts';
import { type Measure, type RuleRate, rates, samples } from './hit-rates/hits.ts';
import { measureCatalog } from './hit-rates/real-catalog.ts';
import { readTable, unjustified, withTable } from './hit-rates/table.ts';
import { ROOT } from './schemas.ts';

const PAGE = join(ROOT, 'docs', 'rules', 'hit-rates.md');
/** So many hits of a rule show what it speaks about. */
const SAMPLES = 25;

const NEVER: RuleRate = { hits: 0, rate: 0 };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { samples: { type: 'string' } } });
const [file] = positionals;
const definitions = measureDefinitions();
const catalog = file === undefined ? undefined : await measureFile(file);

if (values.samples === undefined) renewPage();
else for (const measure of [catalog, definitions]) printSamples(measure, values.samples);

function renewPage(): void {
  const page = readFileSync(PAGE, 'utf8');
  const onDefinitions = rates(definitions);
  const onCatalog = catalog === undefined ? ratesOfPage(page) : rates(catalog);
  const lines = allRuleInfos()
    .map(({ id, severity }) => ({
      rule: id,
      severity,
      catalog: onCatalog.get(id) ?? NEVER,
      definitions: onDefinitions.get(id) ?? NEVER,
    }))
    .filter((line) => line.catalog.hits + line.definitions.hits > 0);
  const renewed = withTable(page, lines);
  writeFileSync(PAGE, renewed);
  const open = unjustified(renewed);
  process.stdout.write(`${lines.length} rules have hits; without a justification: ${open.join(', ') || 'none'}\n`);
  process.exitCode = open.length > 0 ? 1 : 0;
}

function ratesOfPage(page: string): ReadonlyMap<string, RuleRate> {
  return new Map(readTable(page).map(({ rule, catalog: rate }) => [rule, rate]));
}

function printSamples(measure: Measure | undefined, rule: string): void {
  if (measure !== undefined) process.stdout.write(`${samples(measure, rule, SAMPLES).join('\n')}\n\n`);
}

function measureDefinitions(): Measure {
  const { files, attachments } = readFolder(join(ROOT, 'definitions'));
  const workspace = buildWorkspace(files, attachments);
  return { hits: checkWorkspace(workspace), texts: workspace.texts };
}

async function measureFile(path: string): Promise<Measure> {
  const reading = await readSpreadsheet(readFileSync(path), basename(path));
  if (!reading.ok) throw new Error(`${path}: ${reading.fault}`);
  return measureCatalog(reading.sheets, basename(path));
}
