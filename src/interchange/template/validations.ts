/** Drop-downs and hints of a template's cells, as data validations of the format (ECMA-376 Part 1, 18.3.1.33). */
import type { DataValidation } from 'exceljs';
import type { WorkspaceChoices } from './choices.ts';
import type { TemplateColumn } from './template-columns.ts';

/** The sheet that holds the names of the workspace; it is hidden, and import leaves hidden sheets out. */
export const CHOICES_SHEET = '选项';

/** Columns of that sheet: departments; offices and windows, each behind its department. */
export const CHOICE_COLUMNS = {
  department: 'A',
  officeOf: 'B',
  office: 'C',
  windowOf: 'D',
  window: 'E',
} as const;

/** The words of a hint: at most 32 and 255 characters. */
export interface Hint {
  readonly title: string;
  readonly text: string;
  /** What is said when something else is typed. */
  readonly refusal: string;
}

const LONGEST_TITLE = 32;
const LONGEST_HINT = 255;

/**
 * The validation of a column's cells.
 * @param department the letter of the column that names the department, whose offices and windows are offered
 */
export function validationOf(
  { choice }: TemplateColumn,
  hint: Hint,
  choices: WorkspaceChoices,
  department: string,
): DataValidation {
  const message = {
    showInputMessage: true,
    promptTitle: hint.title.slice(0, LONGEST_TITLE),
    prompt: hint.text.slice(0, LONGEST_HINT),
  };
  const formula = choice && formulaOf(choice, choices, department);
  // The library's type does not know `any`, a validation that only shows its message.
  if (formula === undefined) return { ...message, type: 'any' as 'custom', formulae: [] };
  return {
    ...message,
    type: 'list',
    allowBlank: true,
    formulae: [formula],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: hint.title.slice(0, LONGEST_TITLE),
    error: hint.refusal.slice(0, LONGEST_HINT),
  };
}

function formulaOf(
  choice: NonNullable<TemplateColumn['choice']>,
  choices: WorkspaceChoices,
  department: string,
): string | undefined {
  switch (choice.kind) {
    case 'words':
      return `"${choice.words.join(',')}"`;
    case 'department':
      return listed(CHOICE_COLUMNS.department, choices.departments.length);
    case 'office':
      return ofDepartment(CHOICE_COLUMNS.officeOf, CHOICE_COLUMNS.office, department);
    case 'window':
      return ofDepartment(CHOICE_COLUMNS.windowOf, CHOICE_COLUMNS.window, department);
  }
}

function listed(column: string, count: number): string | undefined {
  return count === 0 ? undefined : `'${CHOICES_SHEET}'!$${column}$1:$${column}$${count}`;
}

/** The names that stand behind the department which the same row names. */
function ofDepartment(of: string, names: string, department: string): string {
  const all = `'${CHOICES_SHEET}'!$${of}:$${of}`;
  const chosen = `$${department}2`;
  return `OFFSET('${CHOICES_SHEET}'!$${names}$1,MATCH(${chosen},${all},0)-1,0,COUNTIF(${all},${chosen}),1)`;
}
