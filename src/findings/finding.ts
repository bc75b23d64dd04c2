/**
 * The one type that every check returns. A finding is a value: it says which rule, what message with which parameters,
 * and where; line, column and wording are computed when it is printed.
 */

/** How grave a finding is. The configuration owns it, not the rule. */
export type Severity = 'error' | 'warning' | 'info';

/** Keys and indices from the root of a document to a place in it, with keys in their canonical (English) form. */
export type Path = readonly (string | number)[];

/** A stretch of a text in UTF-16 code units, end excluded. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A place in a file. */
export interface Place {
  readonly file: string;
  /** Where the document's structure says it is; absent for faults of the text itself. */
  readonly path?: Path;
  readonly range?: TextRange;
}

/** What a message's placeholders are filled with. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** An edit that mends a finding: the range of the file's text is replaced. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

export interface Finding extends Place {
  /** Rule id, `family/name`. */
  readonly rule: string;
  /** Message id below the rule's: the catalogs hold it under `<rule>.<message>`. */
  readonly message: string;
  readonly params: MessageParams;
  readonly severity: Severity;
  readonly related?: readonly Place[];
  /** Whether the catalogs hold a hint, under `<rule>.<message>.hint`. */
  readonly fix?: readonly TextEdit[];
}

/** A finding before the configuration has given it its severity. */
export type RawFinding = Omit<Finding, 'severity'>;

/** Findings in the order in which they are printed: by file, place, rule and message. */
export function sortFindings<Given extends RawFinding>(findings: readonly Given[]): Given[] {
  return findings.toSorted(
    (one, other) =>
      compare(one.file, other.file) ||
      (one.range?.start ?? 0) - (other.range?.start ?? 0) ||
      compare(one.rule, other.rule) ||
      compare(one.message, other.message),
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
