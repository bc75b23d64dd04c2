import type { TemplateWords } from '../../interchange/template/template-workbook.ts';
import { type Language, message } from '../../messages/catalog.ts';

/** What a template says beside its headers, in a language. */
export function templateWords(center: string, language: Language): TemplateWords {
  const say = (id: string): string => message(language, id);
  return {
    center,
    page: say('export.page'),
    fillSheet: say('template.fill-sheet'),
    guideSheet: say('template.guide-sheet'),
    guideHeaders: [
      say('template.guide.column'),
      say('template.guide.required'),
      say('template.guide.how'),
      say('template.guide.example'),
    ],
    yes: say('template.yes'),
    no: say('template.no'),
    hint: ({ element, header }) => ({
      title: header,
      text: say(`template.hint.${element}`),
      refusal: say('template.refusal'),
    }),
  };
}
