/** The portal of the small center in memory, its items entered in a log; on demand with script in every text. */
import { canonicalJson, type JsonValue, sha256 } from '../../../src/base/digest.ts';
import { type Center, centerOf } from '../../../src/disclosure/center.ts';
import type { Change } from '../../../src/disclosure/changes.ts';
import { disclosureTable } from '../../../src/disclosure/make-table.ts';
import { oneStopServices } from '../../../src/disclosure/one-stop.ts';
import { renderSite, type SiteFile } from '../../../src/disclosure/site.ts';
import type { DisclosureTable } from '../../../src/disclosure/table.ts';
import { buildWorkspace } from '../../../src/language/workspace.ts';
import { type DefinitionModel, parseDefinition, resolveDefinition } from '../../../src/registry/definition.ts';
import { logOf, type TestLog } from './log.ts';
import { DRAFT, FILES, SOURCES } from './workspace.ts';

export type Site = ReadonlyMap<string, SiteFile['content']>;

const DAY = '2026-12-01';

/** Changes every text of a value that people write: those with Chinese characters, numbers to call and addresses. */
type Spoil = <Value>(value: Value) => Value;

const workspace = buildWorkspace(
  Object.entries(SOURCES).map(([file, text]) => ({ file, text })),
  new Set(Object.keys(FILES)),
);
const readBytes = (file: string): Uint8Array | undefined =>
  FILES[file] === undefined ? undefined : new TextEncoder().encode(FILES[file]);

/** Renders the portal. */
export async function portal(spoil: Spoil = (value) => value): Promise<{ readonly site: Site; readonly log: TestLog }> {
  const found = centerOf(workspace);
  if (found === undefined || workspace.findings.length > 0) throw new Error(JSON.stringify(workspace.findings));
  const center: Center = { ...spoil(found), baseUrl: 'https://jieshou.example.gov.cn/services' };
  const models = [...workspace.items.keys()].map((id) => spoil(definitionOf(id)));
  const log = logOf(models, DAY);
  const tables = models.map((model) => tableOf(model, log));
  const options = {
    language: 'zh',
    readBytes,
    madeOn: '2026-12-02',
    oneStop: spoil(oneStopServices(workspace)),
    changes: { since: '2026-11-01', until: DAY, changes: tables.map(changeOf) },
    logKey: log.key,
  } as const;
  const site = new Map<string, SiteFile['content']>();
  for await (const { path, content } of renderSite(tables, center, options)) site.set(path, content);
  return { site, log };
}

function definitionOf(id: string): DefinitionModel {
  const resolution = resolveDefinition(workspace, id, readBytes);
  if (!resolution.ok) throw new Error(`${id}: ${JSON.stringify(resolution.missing)}`);
  return parseDefinition(resolution.definition.canonical);
}

function tableOf(model: DefinitionModel, log: TestLog): DisclosureTable {
  const id = model.item.item;
  const modelDigest = sha256(canonicalJson(model as unknown as JsonValue));
  const proof = log.proofs.get(id);
  return disclosureTable(model, {
    publication:
      id === DRAFT || proof === undefined
        ? { kind: 'draft' }
        : { kind: 'effective', version: 1, effectiveFrom: DAY, modelDigest, entry: 1, proof },
    minutesPerDay: workspace.minutesPerDay,
    readBytes,
  });
}

function changeOf({ id, name, department }: DisclosureTable, place: number): Change {
  const kind = (['new', 'revised', 'withdrawn'] as const)[place % 3] ?? 'new';
  return {
    item: id,
    name,
    department,
    kind,
    version: 1,
    day: place < 6 ? DAY : '2026-11-20',
    entry: place + 1,
    recordedOn: DAY,
    reason: kind === 'withdrawn' ? `${name}：法规修订` : undefined,
    subjects: kind === 'revised' ? ['materials', 'limits'] : [],
  };
}
