/**
 * The names in a condition, by the rules of FEEL (DMN 1.5, 10.3.1) as far as the language uses them: numbers, strings,
 * comparison, arithmetic, `and or not in between`, lists and ranges. Names may be Chinese, and a known name is read
 * whole even where it has a hyphen or stands without a space before the next word.
 */

/** Something in a condition that has no meaning there. */
export interface ConditionFault {
  readonly kind: 'name' | 'symbol';
  readonly text: string;
}

const KEYWORDS = new Set(['and', 'or', 'not', 'in', 'between', 'true', 'false', 'null', 'if', 'then', 'else']);
const FUNCTIONS = new Set([
  'date',
  'today',
  'now',
  'string',
  'number',
  'contains',
  'count',
  'sum',
  'min',
  'max',
  'abs',
]);

const SPACE = /^\s+/u;
const LITERAL = /^(?:"(?:[^"\\]|\\.)*"|\d+(?:\.\d+)?)/u;
const OPERATOR = /^(?:<=|>=|!=|\.\.|[<>=+\-*/()[\],])/u;
const WORD = /^[\p{L}_][\p{L}\p{N}_]*/u;
const WORD_GOES_ON = /^[a-z\d_-]/iu;

/** Names that are not known and symbols that FEEL does not have, in the order of the text, each once. */
export function conditionFaults(condition: string, known: Iterable<string>): readonly ConditionFault[] {
  const names = [...known].toSorted((one, other) => other.length - one.length);
  const faults = new Map<string, ConditionFault>();
  let rest = condition;
  while (rest !== '') {
    const token = matched(rest, SPACE) ?? knownName(rest, names) ?? matched(rest, LITERAL) ?? matched(rest, OPERATOR);
    if (token === undefined) {
      const word = matched(rest, WORD);
      const fault: ConditionFault = {
        kind: word === undefined ? 'symbol' : 'name',
        text: word ?? firstCharacter(rest),
      };
      rest = rest.slice(fault.text.length);
      const isCall = FUNCTIONS.has(fault.text) && rest.trimStart().startsWith('(');
      if (!KEYWORDS.has(fault.text) && !isCall) faults.set(fault.text, fault);
    } else rest = rest.slice(token.length);
  }
  return [...faults.values()];
}

function matched(text: string, pattern: RegExp): string | undefined {
  return pattern.exec(text)?.[0];
}

/** The longest known name that the text begins with; a Latin name must not go on. */
function knownName(text: string, names: readonly string[]): string | undefined {
  return names.find((name) => {
    if (!text.startsWith(name)) return false;
    return !/[a-z\d_]$/iu.test(name) || !WORD_GOES_ON.test(text.slice(name.length));
  });
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}
