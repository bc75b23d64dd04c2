/** Findings as golden files hold them: place, rule, message, parameters and the text they stand at. */
import type { RawFinding } from '../../../src/findings/finding.ts';
import { TextPositions } from '../../../src/findings/text-position.ts';

/** One line a finding: `line:column rule.message «text at its range» {parameters} [related places]`. */
export function printFinding(text: string, finding: RawFinding): string {
  const positions = new TextPositions(text);
  const place = ({ start }: { readonly start: number }): string => {
    const { line, column } = positions.at(start);
    return `${line}:${column}`;
  };
  const { range = { start: 0, end: 0 }, related = [] } = finding;
  const marked = JSON.stringify(text.slice(range.start, range.end)).slice(1, -1);
  const parts = [
    place(range),
    `${finding.rule}.${finding.message}`,
    `«${marked}»`,
    JSON.stringify(finding.params),
    ...related.map((other) => `→ ${other.file} ${place(other.range ?? { start: 0 })}`),
  ];
  return parts.join(' ');
}

export function printFindings(text: string, findings: readonly RawFinding[]): string {
  return findings.map((finding) => `${printFinding(text, finding)}\n`).join('');
}
