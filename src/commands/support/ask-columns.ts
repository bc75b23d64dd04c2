import { createInterface } from 'node:readline/promises';
import { type CatalogElement, COLUMN_NAMES } from '../../catalog/columns/column-names.ts';
import { headerOf, meaningOfHeader } from '../../catalog/columns/headers.ts';
import type { Mapping } from '../../catalog/columns/mapping.ts';
import type { ColumnQuestion } from '../../catalog/recognise-sheets.ts';
import { columnName } from '../../catalog/sheets/sheet.ts';
import { type Language, message } from '../../messages/catalog.ts';
import type { ImportFlags } from './import-flags.ts';

type Answer = CatalogElement | 'keep' | 'ignore';

/** Where questions are asked. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks of each column that nobody is sure of what it holds.
 * @param mapping what is known already
 * @returns the mapping with the answers; `undefined` where the questions were broken off
 */
export async function askColumns(
  questions: readonly ColumnQuestion[],
  source: string,
  mapping: Mapping | undefined,
  language: Language,
  { input, output }: Terminal,
): Promise<Mapping | undefined> {
  const terminal = createInterface({ input, output });
  const broken = new AbortController();
  terminal.once('SIGINT', () => broken.abort()).once('close', () => broken.abort());
  const sheets = new Map(mapping?.sheets.map((sheet) => [sheet.name, sheet]) ?? []);
  try {
    for (const question of questions) {
      const answer = await ask(question, language, (text) => terminal.question(text, { signal: broken.signal }));
      const { sheet, column } = question;
      const known = sheets.get(sheet) ?? {
        ...(mapping?.sheets.find(({ name }) => name === undefined) ?? { columns: [] }),
        name: sheet,
      };
      const columns = [...known.columns, { column: columnName(column.number), is: answer }];
      sheets.set(sheet, { ...known, columns });
    }
  } catch (error) {
    if (broken.signal.aborted) return undefined;
    throw error;
  } finally {
    terminal.close();
  }
  return { mapping: mapping?.mapping ?? source, sheets: [...sheets.values()] };
}

async function ask(
  { sheet, column, samples }: ColumnQuestion,
  language: Language,
  question: (text: string) => Promise<string>,
): Promise<Answer> {
  const say = (id: string, params: Readonly<Record<string, string | number>> = {}): string =>
    message(language, `import.ask.${id}`, params);
  const lines = [
    say('column', { sheet, column: columnName(column.number), header: column.header }),
    ...samples.map((text) => `    ${text.replaceAll('\n', ' ').slice(0, 60)}`),
    ...column.likely.map((element, index) => `  ${index + 1}  ${headerOf(element)}`),
    say('others'),
  ];
  for (;;) {
    const answer = readAnswer((await question(`${lines.join('\n')}\n> `)).trim(), column.likely);
    if (answer !== undefined) return answer;
  }
}

/** The number of what was offered, `k` to keep, `i` to leave out, or the name of any element. */
function readAnswer(text: string, likely: readonly CatalogElement[]): Answer | undefined {
  if (/^(?:k|keep|保留)$/iu.test(text)) return 'keep';
  if (/^(?:i|ignore|不导入)$/iu.test(text)) return 'ignore';
  if (/^\d+$/u.test(text)) return likely[Number(text) - 1];
  if (Object.hasOwn(COLUMN_NAMES, text)) return text as CatalogElement;
  const meaning = meaningOfHeader([text]);
  return meaning.kind === 'element' ? meaning.element : undefined;
}

/** Questions go to a terminal; a program that wants JSON, or a plan, is asked nothing. */
export function canAsk({ json, plan }: Pick<ImportFlags, 'json' | 'plan'>): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true && json !== true && plan !== true;
}
