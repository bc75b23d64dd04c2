/** A check of wording looks at every text that the public reads, in all three kinds of document. */
import type { MessageParams, TextEdit } from '../../findings/finding.ts';
import type { AnyDocument } from '../../language/documents.ts';
import { type Report, type Rule, type RuleInfo, rule } from '../rule.ts';
import { phraseRange, textStart } from './phrase-place.ts';
import { type ReadableText, textsOfDepartment, textsOfItem, textsOfProcess } from './readable-texts.ts';

/** What is wrong in a text: where in it, and what to write instead where that is sure. */
export interface TextFault {
  readonly message: string;
  readonly index: number;
  readonly length: number;
  readonly params?: MessageParams;
  readonly instead?: string;
}

export interface TextCheck extends RuleInfo {
  faults(text: string): readonly TextFault[];
}

/** The rules of a check: for items, process files and departments. */
export function textRules({ faults, ...info }: TextCheck): readonly Rule[] {
  return [
    rule({
      ...info,
      appliesTo: 'item',
      check({ item, process, document, report }) {
        reportTexts(textsOfItem(item, process), faults, document, report);
      },
    }),
    rule({
      ...info,
      appliesTo: 'process',
      check({ definition, process, document, report }) {
        reportTexts(textsOfProcess(definition, process), faults, document, report);
      },
    }),
    rule({
      ...info,
      appliesTo: 'department',
      check({ department, document, report }) {
        reportTexts(textsOfDepartment(department), faults, document, report);
      },
    }),
  ];
}

/** Reports the faults of texts, each at its own words. */
export function reportTexts(
  texts: readonly ReadableText[],
  faults: TextCheck['faults'],
  { source }: Pick<AnyDocument, 'source'>,
  report: (message: string, report: Report) => void,
): void {
  for (const { text, path } of texts) {
    const found = faults(text);
    if (found.length === 0) continue;
    const place = source.value(path);
    const start = textStart(source, path, text);
    for (const { message, index, length, params = {}, instead } of found) {
      if (start === undefined) {
        report(message, { at: place, params });
        continue;
      }
      const range = phraseRange(start, index, length);
      const fix: TextEdit[] = instead === undefined ? [] : [{ range, newText: instead }];
      report(message, { at: { ...place, range }, params, ...(fix.length > 0 && { fix }) });
    }
  }
}
