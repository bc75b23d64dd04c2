/** The table of docs/rules/hit-rates.md: written by the program, read by it again where only one column is measured anew. */
import type { RuleRate } from './hits.ts';

/** A rule's line: its rates on the real catalog and on definitions/. */
export interface RateLine {
  readonly rule: string;
  readonly severity: string;
  readonly catalog: RuleRate;
  readonly definitions: RuleRate;
}

/** What lies between the marks is written by the program. */
const BEGIN = '<!-- measured: begin -->';
const END = '<!-- measured: end -->';

/** Rules above this share of files are justified below the table. */
export const JUSTIFY_ABOVE = 0.05;

const LINE = /^\| `([a-z]+\/[a-z0-9-]+)` \| (\w+) \| (\d+) \| ([\d.]+) % \| (\d+) \| ([\d.]+) % \|$/u;

/** The page with its table replaced. */
export function withTable(page: string, lines: readonly RateLine[]): string {
  const [before = '', rest = ''] = page.split(BEGIN);
  const [, after = ''] = rest.split(END);
  return `${before}${BEGIN}\n${tableText(lines)}\n${END}${after}`;
}

/** The lines of a page's table. */
export function readTable(page: string): readonly RateLine[] {
  return page.split('\n').flatMap((text): RateLine[] => {
    const [, rule, severity = '', ...numbers] = LINE.exec(text) ?? [];
    if (rule === undefined) return [];
    const [hits = 0, rate = 0, definitionHits = 0, definitionRate = 0] = numbers.map(Number);
    return [
      {
        rule,
        severity,
        catalog: { hits, rate: rate / 100 },
        definitions: { hits: definitionHits, rate: definitionRate / 100 },
      },
    ];
  });
}

/** Rules that the page must justify and does not. A justification is a section with the rule's id as its heading. */
export function unjustified(page: string): readonly string[] {
  const sections = new Set([...page.matchAll(/^### `([^`]+)`$/gmu)].map(([, rule]) => rule));
  return readTable(page)
    .filter(({ catalog, definitions }) => Math.max(catalog.rate, definitions.rate) > JUSTIFY_ABOVE)
    .map(({ rule }) => rule)
    .filter((rule) => !sections.has(rule));
}

function tableText(lines: readonly RateLine[]): string {
  const rows = lines
    .toSorted((one, other) => other.catalog.rate - one.catalog.rate || (one.rule < other.rule ? -1 : 1))
    .map(({ rule, severity, catalog, definitions }) => {
      const cells = [`\`${rule}\``, severity, catalog.hits, percent(catalog), definitions.hits, percent(definitions)];
      return `| ${cells.join(' | ')} |`;
    });
  return [
    '| rule | severity | real-609: hits | files hit | definitions/: hits | files hit |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function percent({ rate }: RuleRate): string {
  return `${(rate * 100).toFixed(1)} %`;
}
