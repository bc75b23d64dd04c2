/** The table of one item in one format, for a command. */
import type { Center } from '../../disclosure/center.ts';
import { itemCsv } from '../../disclosure/formats/csv-files.ts';
import type { Format } from '../../disclosure/formats/formats.ts';
import { itemJson } from '../../disclosure/formats/json.ts';
import { itemMarkdown } from '../../disclosure/formats/markdown.ts';
import type { DisclosureTable } from '../../disclosure/table.ts';
import { wordingIn } from '../../disclosure/wording.ts';
import type { Language } from '../../messages/catalog.ts';
import { openPaper } from './disclosure-run.ts';

export interface ItemRequest {
  readonly format: Format;
  readonly language: Language;
  readonly madeOn: string;
  readonly browser: string | undefined;
}

/** Writes the table of an item: text, or bytes where the format is no text. */
export async function discloseItem(
  table: DisclosureTable,
  center: Center,
  { format, language, madeOn, browser }: ItemRequest,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'md':
      return itemMarkdown(table, center, { language, madeOn });
    case 'csv':
      return itemCsv(table, center, wordingIn(language));
    case 'json':
      return itemJson(table);
    case 'html': {
      const { printDocument } = await import('../../disclosure/pdf/print-document.ts');
      return printDocument(table, center, { language, madeOn });
    }
    case 'xlsx': {
      const { writeWorkbook } = await import('../../disclosure/workbook/write-workbook.ts');
      return writeWorkbook([table], center, { language, madeOn });
    }
    case 'pdf': {
      await using paper = await openPaper(center, { language, madeOn, browser });
      return await paper.print(table);
    }
  }
}
