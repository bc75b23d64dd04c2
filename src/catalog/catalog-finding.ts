/** Findings that point into a spreadsheet: sheet, row and column stand in the parameters and in the path. */
import type { Finding, MessageParams, RawFinding, Severity } from '../findings/finding.ts';
import { catalogSeverity } from './rules.ts';
import { columnName } from './sheets/sheet.ts';

/** A place in a spreadsheet; rows and columns count from 1. */
export interface SheetPlace {
  readonly sheet: string;
  readonly row?: number;
  readonly column?: number;
  readonly header?: string;
}

/**
 * A finding at a place of a spreadsheet. Its parameters hold `sheet`, `row`, `column` (a letter) and `where`, the place
 * as spreadsheets write it: `投资项目审批区!H12`.
 */
export function sheetFinding(
  file: string,
  rule: string,
  message: string,
  { sheet, row, column, header, ...params }: SheetPlace & MessageParams,
): RawFinding {
  const letter = column === undefined ? undefined : columnName(column);
  const path = [sheet, ...(row === undefined ? [] : [row]), ...(letter === undefined ? [] : [letter])];
  const where = row === undefined ? sheet : `${sheet}!${letter ?? ''}${row}`;
  return {
    rule,
    message,
    file,
    path,
    params: {
      ...params,
      sheet,
      where,
      ...(row !== undefined && { row }),
      ...(letter !== undefined && { column: letter }),
      ...(header !== undefined && { header }),
    },
  };
}

/** Gives findings the severity that the configuration or `CATALOG_RULES` says; those switched off are left out. */
export function gradeFindings(
  findings: readonly RawFinding[],
  configured: Readonly<Record<string, Severity | 'off'>>,
): Finding[] {
  return findings.flatMap((finding): Finding[] => {
    const severity = configured[finding.rule] ?? catalogSeverity(finding.rule);
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}
