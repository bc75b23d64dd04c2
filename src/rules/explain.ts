/** What a rule is, told in a terminal: from what is known of it and from its page in docs/rules. */
import type { Severity } from '../findings/finding.ts';
import { type Language, message } from '../messages/catalog.ts';
import { ruleInfo } from './index.ts';

/** Headings of a page's sections; both languages share the ones in which each has its own paragraphs. */
const SECTIONS = { why: 'Why', wrong: 'Wrong', right: 'Right', mend: 'How to mend · 怎样改' } as const;

/**
 * Explains a rule.
 * @param page the text of docs/rules/<id>.md; without it only what the rule itself knows is told
 * @returns the text, without a line break at its end
 * @throws RangeError where there is no rule of that id: `ruleInfo` says whether there is
 */
export function explainRule(id: string, language: Language, page: string | undefined): string {
  const info = ruleInfo(id);
  if (info === undefined) throw new RangeError(`no rule ${id}`);
  const blocks = [
    info.id,
    info.purpose[language],
    ...paragraphs(page, SECTIONS.why, language),
    message(language, 'explain.source', { source: info.source }),
    message(language, 'explain.severity', { severity: severityName(info.severity, language), id }),
    ...(info.fixable === true ? [message(language, 'explain.fixable')] : []),
    ...example(page, SECTIONS.wrong, message(language, 'explain.wrong')),
    ...example(page, SECTIONS.right, message(language, 'explain.right')),
    ...mending(page, language),
  ];
  return blocks.join('\n\n');
}

function severityName(severity: Severity, language: Language): string {
  return message(language, `explain.severity.${severity}`);
}

/** The paragraphs of a section that are in a language: the script of a paragraph's first letter tells which. */
function paragraphs(page: string | undefined, heading: string, language: Language): readonly string[] {
  return section(page, heading)
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph !== '' && !/^Source · /u.test(paragraph))
    .filter((paragraph) => /^\P{L}*\p{Script=Han}/u.test(paragraph) === (language === 'zh'));
}

function mending(page: string | undefined, language: Language): readonly string[] {
  const [first, ...rest] = paragraphs(page, SECTIONS.mend, language);
  return first === undefined ? [] : [`${message(language, 'explain.mend')}\n${first}`, ...rest];
}

/** The snippets of a section, indented below a title, without their fences. */
function example(page: string | undefined, heading: string, title: string): readonly string[] {
  const fences = section(page, heading).matchAll(/^```\w*\n([\s\S]*?)\n```$/gmu);
  const lines = [...fences].flatMap(([, body = '']) => ['', ...body.split('\n')]).slice(1);
  if (lines.length === 0) return [];
  return [[title, ...lines.map((line) => (line === '' ? '' : `    ${line}`))].join('\n')];
}

/** The text below a level-two heading, up to the next. */
function section(page: string | undefined, heading: string): string {
  const [, rest = ''] = (page ?? '').split(`\n## ${heading}\n`);
  return rest.split('\n## ')[0]?.trim() ?? '';
}
