/** Conflicts of a merge as findings at the cells that they come from, with what both sides say. */
import type { RawFinding } from '../findings/finding.ts';
import type { Data } from '../language/canonical-data.ts';
import { type KeyLanguage, valueName } from '../language/schema-names.ts';
import type { CatalogElement } from './columns/column-names.ts';
import { shorten } from './columns/read-records.ts';
import type { RowReader } from './item/row-reader.ts';
import type { Conflict, DataPath } from './merge/merge-data.ts';
import { nameOfPath } from './merge/path-name.ts';

/** Where the cells of an element come to stand in the item, where it is not under the element's own name. */
const PATHS: Readonly<Partial<Record<CatalogElement, string>>> = {
  'basic-code': 'codes/basic',
  'implementation-code': 'codes/implementation',
  'operation-code': 'codes/operation',
  'any-code': 'codes',
  statutory: 'limits/statutory',
  promised: 'limits/promised',
  'limit-basis': 'limits/basis',
  extension: 'limits/extension',
  charged: 'fee/charged',
  fees: 'fee/rows',
  'fee-name': 'fee/rows',
  partners: 'joint',
  result: 'result',
  'result-kind': 'result/kind',
  validity: 'result/valid-for',
  consultation: 'contacts/consultation',
  complaint: 'contacts/complaint',
  window: 'service/window',
  visits: 'service/visits',
  'visit-reason': 'service/visit-reason',
  online: 'service/online',
  'online-depth': 'service/online-depth',
  url: 'service/url',
  express: 'service/express',
  appointment: 'service/appointment',
  'online-payment': 'service/online-payment',
  coverage: 'service/coverage',
  address: 'service/address',
  hours: 'service/hours',
  review: 'remedies/review',
  litigation: 'remedies/litigation',
};

interface ConflictContext {
  readonly file: string;
  readonly id: string;
  readonly language: KeyLanguage;
  readonly reader: RowReader;
}

/** One finding a conflict. */
export function conflictFindings(
  conflicts: readonly Conflict[],
  { file, id, language, reader }: ConflictContext,
): readonly RawFinding[] {
  const findings: RawFinding[] = [];
  for (const conflict of conflicts) {
    const { path } = conflict;
    const params = {
      file,
      id,
      key: nameOfPath(path, language),
      mine: sayValue(conflict.mine, path, language),
      theirs: sayValue(conflict.theirs, path, language),
      base: sayValue(conflict.base, path, language),
    };
    findings.push(reader.findingAt('catalog/conflict', 'both', elementAt(path, reader), params));
  }
  return findings;
}

/** A value on one line, as a file of that language writes it; `—` where there is none. */
export function sayValue(value: Data | undefined, path: DataPath, language: KeyLanguage): string {
  if (value === undefined) return '—';
  if (typeof value === 'string') return shorten(valueName('item', path, value, language));
  if (typeof value === 'boolean' && language === 'zh') return value ? '是' : '否';
  return shorten(JSON.stringify(value));
}

/** The element whose cell a path comes from. */
function elementAt(path: DataPath, reader: RowReader): CatalogElement {
  const written = path.join('/');
  const elements = [...reader.record.cells.keys(), ...reader.record.columns.keys()];
  const depth = (element: CatalogElement): number => {
    const own = PATHS[element] ?? element;
    return written === own || written.startsWith(`${own}/`) || own.startsWith(`${written}/`) ? own.length : 0;
  };
  const best = elements.toSorted((one, other) => depth(other) - depth(one))[0];
  return best !== undefined && depth(best) > 0 ? best : 'name';
}
