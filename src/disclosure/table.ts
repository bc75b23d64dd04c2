/**
 * The disclosure table of one item (一事一表): the ten disclosures in the order in which the public knows them
 * (行政许可法 Art. 30; domain.md § 2), as data without wording or layout. Pages and the workbook are written from it.
 *
 * What a definition leaves out is `undefined` here and is told as «not disclosed»; what it says there is none of is an
 * empty list.
 */
import type { Digest } from '../base/digest.ts';
import type { Duration, MinutesPerDay, WorkingTime } from '../base/duration.ts';
import type { Names } from '../drawing/options.ts';
import type { ItemDefinition, ItemMaterial } from '../language/generated/types.ts';
import type { Process } from '../process/blocks.ts';
import type { UncountedTime } from '../process/time.ts';
import type { ProcedureRow, VariantRow } from './procedure-rows.ts';
import type { TimeSaved } from './time-saved.ts';

/** The ten disclosures, in their order. */
export const SUBJECTS = [
  'duties',
  'item',
  'basis',
  'conditions',
  'procedure',
  'limits',
  'materials',
  'fee',
  'sample',
  'phones',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Whether a definition is in force, and since when. */
export type Publication =
  | { readonly kind: 'draft' }
  | {
      readonly kind: 'effective';
      readonly version: number;
      /** The day from which it holds, `2026-12-01`. */
      readonly effectiveFrom: string;
      /** The first day on which it holds no more, as far as the registry knows. */
      readonly until?: string;
      /** Its number in the registry's log. */
      readonly entry?: number;
      /** The digest under which the registry holds it. */
      readonly modelDigest: Digest;
      /** The proof that the registry's log holds it (c2sp.org/tlog-proof), where the registry gives one. */
      readonly proof?: string;
    };

export interface DisclosureTable {
  readonly id: string;
  readonly name: string;
  readonly department: DepartmentName;
  /** Whether the definition is not in force: what is written from it must say so across the page. */
  readonly draft: boolean;
  readonly publication: Publication;
  readonly status: ItemDefinition['status'];
  /** SHA-256 of `canonical`. */
  readonly digest: Digest;
  /** The definition in canonical JSON: the bytes by which a reader checks the digest. */
  readonly canonical: string;
  readonly duties: Duties;
  readonly item: ItemFacts;
  readonly basis: readonly string[];
  readonly conditions: readonly string[] | undefined;
  readonly procedure: Procedure;
  readonly limits: Limits;
  readonly materials: readonly Material[] | undefined;
  readonly fee: ItemDefinition['fee'];
  readonly sample: Sample;
  readonly phones: Phones;
  readonly service: Service;
  readonly totals: Totals;
  /** Which of the ten are not disclosed, or only in part. */
  readonly undisclosed: readonly Subject[];
}

export interface DepartmentName {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

/** 1: what the licensing office that undertakes the item is there for. */
export interface Duties {
  readonly office: string | undefined;
  readonly duties: readonly string[] | undefined;
}

/** 2: the item itself, as its definition describes it. */
export type ItemFacts = Pick<
  ItemDefinition,
  | 'codes'
  | 'category'
  | 'handling'
  | 'level'
  | 'authority'
  | 'audience'
  | 'themes'
  | 'decision'
  | 'quantity-limit'
  | 'superior'
  | 'superior-item'
  | 'intermediaries'
  | 'remedies'
  | 'faq'
  | 'note'
> & {
  readonly joint: { readonly lead: string; readonly partners: readonly string[] } | undefined;
  readonly result: Result | undefined;
};

/** What the applicant gets. */
export interface Result {
  readonly kind: NonNullable<ItemDefinition['result']>['kind'];
  readonly name: string | undefined;
  readonly validFor: string | undefined;
  readonly sample: Attachment | undefined;
}

/** 5: how the item is handled. */
export interface Procedure {
  readonly process: Process;
  /** Names of departments and posts, and the length of a working day: what a drawing needs besides. */
  readonly names: Names;
  readonly minutesPerDay: MinutesPerDay;
  readonly description: string | undefined;
  readonly rows: readonly ProcedureRow[];
  readonly variants: readonly VariantRow[];
}

/** 6: how long it takes at most. A statutory limit that is left out is one that the law does not set. */
export interface Limits {
  readonly promised: Duration | undefined;
  readonly statutory: Duration | undefined;
  readonly basis: readonly string[];
  readonly extension: Duration | undefined;
  readonly extensionBasis: readonly string[];
  readonly saved: TimeSaved;
}

/** 7: one thing that the applicant hands in. */
export interface Material
  extends Pick<
    ItemMaterial,
    'name' | 'kind' | 'form' | 'necessity' | 'source' | 'issuer' | 'originals' | 'copies' | 'basis' | 'when' | 'note'
  > {
  readonly blank: Attachment | undefined;
  readonly sample: Attachment | undefined;
}

/** 9: how a filled application looks. */
export interface Sample {
  readonly application: Attachment | undefined;
  /** Whether there is any form to fill in; `undefined` where the materials are not disclosed. */
  readonly needsForm: boolean | undefined;
}

/** A file that a definition hands out to applicants. */
export interface Attachment {
  /** Where it stands in the workspace. */
  readonly file: string;
  /** Its name for readers: the last part of `file`. */
  readonly name: string;
  /** Its digest in the definition; absent where the definition has none. */
  readonly digest: Digest | undefined;
  /** `altered`: there is such a file, but not the one that was locked; it is not handed out. */
  readonly state: 'held' | 'missing' | 'altered';
  /** Where a held file stands in the site. */
  readonly path: string | undefined;
  /** The content of a held file that is short plain text. */
  readonly text: string | undefined;
}

/** 10: whom to ask and where to complain. */
export interface Phones {
  readonly consultation: Phone | undefined;
  readonly complaint: Phone | undefined;
}

export interface Phone {
  readonly number: string;
  /** Whose number it is: the item's own, its window's or its department's. */
  readonly of: 'item' | 'window' | 'department';
}

/** Where and how one applies. */
export type Service = Omit<NonNullable<ItemDefinition['service']>, 'window' | 'hours' | 'address'> & {
  readonly windows: readonly ServiceWindow[];
  readonly address: string | undefined;
  readonly hours: string | undefined;
};

export interface ServiceWindow {
  /** Its key in its department. */
  readonly id: string;
  readonly name: string;
  readonly counter: string;
  readonly zone: string | undefined;
  readonly floor: string | undefined;
  readonly hours: string | undefined;
  readonly phone: string | undefined;
}

/** The item in figures, as UNCTAD's eRegulations sum up a procedure (domain.md § 8). */
export interface Totals {
  readonly steps: number;
  readonly departments: number;
  readonly materials: number | undefined;
  readonly originals: number | undefined;
  readonly copies: number | undefined;
  /** Materials whose number is not disclosed. */
  readonly unstated: number;
  /** Counted time of the process: the longest and the shortest way through it, and all steps one after another. */
  readonly longest: WorkingTime;
  readonly shortest: WorkingTime;
  readonly serial: WorkingTime;
  readonly uncounted: readonly UncountedTime[];
  /** Rows of the fee; 0 where nothing is charged. */
  readonly fees: number | undefined;
}
