/** Which of the ten disclosures a definition leaves out or tells only in part (行政许可法 Art. 30): told, never hidden. */
import { type DisclosureTable, SUBJECTS, type Subject } from './table.ts';

type Unfinished = Omit<DisclosureTable, 'undisclosed'>;

const DISCLOSED: Readonly<Record<Subject, (table: Unfinished) => boolean>> = {
  duties: ({ duties }) => duties.office !== undefined && (duties.duties?.length ?? 0) > 0,
  item: ({ item }) => item.codes !== undefined && item.audience !== undefined && item.result !== undefined,
  basis: ({ basis }) => basis.length > 0,
  conditions: ({ conditions }) => conditions !== undefined,
  procedure: ({ procedure }) => procedure.rows.length > 0,
  limits: ({ limits }) => limits.promised !== undefined,
  materials: ({ materials }) => materials !== undefined,
  fee: ({ fee }) => fee !== undefined && (!fee.charged || (fee.rows ?? []).some((row) => row.basis !== undefined)),
  sample: ({ sample, materials }) =>
    sample.needsForm === false ||
    sample.application?.state === 'held' ||
    (materials ?? []).some((material) => material.sample?.state === 'held'),
  phones: ({ phones }) => phones.consultation !== undefined && phones.complaint !== undefined,
};

/** The subjects that are not disclosed, in the order of the ten. */
export function undisclosedSubjects(table: Unfinished): readonly Subject[] {
  return SUBJECTS.filter((subject) => !DISCLOSED[subject](table));
}
