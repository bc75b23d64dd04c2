/** A process told in words: the description of a picture, for those who do not see it. */
import { message } from '../messages/catalog.ts';
import type { Flow } from './flow.ts';
import type { DrawingOptions } from './options.ts';
import { type OutlineEntry, outlineOf } from './outline.ts';
import { departmentText, nameText, nodeTexts, soleDepartment } from './wording.ts';

/** Tells a flow step by step, numbered `1`, `2`, `2.1` as it nests. */
export function descriptionOf(flow: Flow, total: string, options: DrawingOptions): string {
  const stop = message(options.language, 'drawing.stop');
  const sentences = tell(outlineOf(flow, options.language), '', options);
  return [total, ...sentences]
    .map((sentence) => sentence + stop)
    .join('')
    .trimEnd();
}

function tell(entries: readonly OutlineEntry[], prefix: string, options: DrawingOptions): readonly string[] {
  return entries.flatMap((entry, index) => {
    const number = `${prefix}${index + 1}`;
    const ways = entry.ways.flatMap((way, position) => {
      const wayNumber = `${number}.${position + 1}`;
      const [first] = way;
      if (first === undefined) return [];
      return way.length === 1 && first.ways.length === 0
        ? [`${wayNumber} ${wordsOf(first, options)}`]
        : tell(way, `${wayNumber}.`, options);
    });
    return [`${number} ${wordsOf(entry, options)}`, ...ways];
  });
}

/** One entry: its name, who does it, how long it may take, and what is special about it. */
function wordsOf({ node, after }: OutlineEntry, options: DrawingOptions): string {
  const { content } = node;
  const { language } = options;
  const words = [nameText(content, language)];
  if (after.length > 0) words.push(message(language, 'drawing.after', { branches: after.join('、') }));
  const department = soleDepartment(content);
  if (department !== undefined) words.push(departmentText(department, options));
  words.push(...nodeTexts(content, options).slice(1));
  return words.join(message(language, 'drawing.comma'));
}
