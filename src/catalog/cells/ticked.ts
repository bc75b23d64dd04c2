/** Forms with boxes in a cell: `☑是 □否`, `是√ 否□`, `□即办件 ■承诺件`. */

const TICKED = '☑☒√✓✔■●◉';
const OPEN = '□☐○◯';
const MARK_FIRST = new RegExp(`([${TICKED}${OPEN}])([^${TICKED}${OPEN}]+)`, 'gu');
const MARK_LAST = new RegExp(`([^${TICKED}${OPEN}]+)([${TICKED}${OPEN}])`, 'gu');

/**
 * The one answer that is ticked among several.
 * @returns `undefined` where the text has no open box, or not exactly one tick
 */
export function tickedAnswer(text: string): string | undefined {
  const plain = text.replace(/\s+/gu, '');
  if (![...OPEN].some((mark) => plain.includes(mark))) return undefined;
  const marksFirst = (TICKED + OPEN).includes(plain.charAt(0));
  const pairs = [...plain.matchAll(marksFirst ? MARK_FIRST : MARK_LAST)].map(([, one = '', other = '']) =>
    marksFirst ? { mark: one, answer: other } : { mark: other, answer: one },
  );
  const ticked = pairs.filter(({ mark }) => TICKED.includes(mark));
  const [first] = ticked;
  if (first === undefined || ticked.length > 1 || pairs.length < 2) return undefined;
  return first.answer.replace(/^[；;，,、/]+|[；;，,、/]+$/gu, '');
}
