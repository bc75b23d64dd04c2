/** What a rule is: data that says what it checks and why, and a small function. One rule a file. */
import type { MinutesPerDay } from '../base/duration.ts';
import type { MessageParams, Path, Place, Severity, TextEdit } from '../findings/finding.ts';
import type {
  BundleDocument,
  DepartmentDocument,
  ItemDocument,
  ProcessDocument,
  WorkspaceDocument,
} from '../language/documents.ts';
import type {
  BundleDefinition,
  DepartmentDefinition,
  ItemDefinition,
  ProcessDefinition,
  WorkspaceDefinition,
} from '../language/generated/types.ts';
import type { Workspace } from '../language/workspace.ts';
import type { Process } from '../process/blocks.ts';
import type { BundleFigures } from '../process/bundle.ts';

export const FAMILIES = [
  'source',
  'reference',
  'law',
  'time',
  'process',
  'people',
  'fee',
  'material',
  'disclosure',
  'wording',
  'code',
  'registry',
  'baseline',
] as const;
export type Family = (typeof FAMILIES)[number];

/** What is known of every rule, whether it runs here or in a lower floor. */
export interface RuleInfo {
  /** `family/name`. */
  readonly id: string;
  /** One sentence: «Checks that …» and «检查…». */
  readonly purpose: { readonly en: string; readonly zh: string };
  /** The article or fact that the rule stands on. */
  readonly source: string;
  /** Its severity in the `recommended` preset. */
  readonly severity: Severity;
  readonly fixable?: boolean;
}

/** Places in a rule's document, by canonical path. */
export interface At {
  /** The value at a path, or what is nearest to it. */
  value(...path: Path): Place;
  /** The key at a path, or what is nearest to it. */
  key(...path: Path): Place;
}

export interface Report {
  readonly at: Place;
  readonly params?: MessageParams;
  readonly related?: readonly Place[];
  readonly fix?: readonly TextEdit[];
}

interface BaseContext<Document> {
  readonly workspace: Workspace;
  readonly document: Document;
  readonly minutesPerDay: MinutesPerDay;
  readonly at: At;
  /** Reports a finding under the message `<rule id>.<message>`. */
  report(message: string, report: Report): void;
}

export interface ItemContext extends BaseContext<ItemDocument> {
  readonly item: ItemDefinition;
  /** The responsible department, where it exists. */
  readonly department: DepartmentDocument | undefined;
  /** The item's process with its parameters filled in, where it can be read. */
  readonly process: Process | undefined;
}

export interface ProcessContext extends BaseContext<ProcessDocument> {
  readonly definition: ProcessDefinition;
  readonly process: Process;
}

export interface DepartmentContext extends BaseContext<DepartmentDocument> {
  readonly department: DepartmentDefinition;
}

export interface WorkspaceContext extends BaseContext<WorkspaceDocument> {
  readonly config: WorkspaceDefinition;
  /** Every rule there is. */
  readonly rules: ReadonlyMap<string, RuleInfo>;
}

export interface BundleContext extends BaseContext<BundleDocument> {
  readonly bundle: BundleDefinition;
  readonly figures: BundleFigures;
}

interface Contexts {
  readonly item: ItemContext;
  readonly process: ProcessContext;
  readonly department: DepartmentContext;
  readonly bundle: BundleContext;
  readonly workspace: WorkspaceContext;
}

/** A rule for one kind of document. */
export interface RuleFor<Kind extends keyof Contexts> extends RuleInfo {
  readonly appliesTo: Kind;
  check(context: Contexts[Kind]): void;
}

export type Rule = { [Kind in keyof Contexts]: RuleFor<Kind> }[keyof Contexts];

/** Declares a rule; its type follows from what it applies to. */
export function rule<Kind extends keyof Contexts>(definition: RuleFor<Kind>): RuleFor<Kind> {
  return definition;
}
