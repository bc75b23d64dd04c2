/** What is exported: complete definitions, from the workspace or from the registry, and the center whose they are. */
import type { Digest } from '../base/digest.ts';
import type { MinutesPerDay } from '../base/duration.ts';
import type { Process } from '../process/blocks.ts';
import type { DefinitionModel } from '../registry/definition.ts';

export interface ExportedItem {
  readonly definition: DefinitionModel;
  /** SHA-256 of the definition's canonical JSON. */
  readonly digest: Digest;
  /** The definition's process as a tree. */
  readonly process: Process;
  /** The version of the registry that this is; `undefined` where it is the workspace as it stands. */
  readonly version: PublishedVersion | undefined;
}

export interface PublishedVersion {
  readonly number: number;
  /** The day from which it holds. */
  readonly from: string;
  /** The first day on which it holds no more, as far as the registry knows. */
  readonly until: string | undefined;
  /** Its number in the registry's log. */
  readonly entry: number;
}

export interface ExportedCenter {
  readonly id: string;
  readonly name: string;
  /** 行政区划代码, six digits. */
  readonly region: string | undefined;
  readonly address: string | undefined;
  /** Business hours of a day, `09:00-12:00`. */
  readonly hours: readonly string[];
  readonly minutesPerDay: MinutesPerDay;
  /** The last day whose working days a notice of the State Council has settled; later ones are provisional. */
  readonly settledUntil: string | undefined;
}
