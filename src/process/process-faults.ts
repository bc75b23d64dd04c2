/** Where what is wrong with a process is noted down, with the place of it in the author's text. */
import { similarWord } from '../base/similar-word.ts';
import type { Path, RawFinding } from '../findings/finding.ts';
import type { DocumentSource } from '../language/canonical-data.ts';

export class ProcessFaults {
  readonly findings: RawFinding[] = [];
  readonly source: DocumentSource;

  constructor(source: DocumentSource) {
    this.source = source;
  }

  report(
    rule: string,
    message: string,
    place: Pick<RawFinding, 'file' | 'path' | 'range' | 'related'>,
    params: RawFinding['params'],
  ): void {
    this.findings.push({ rule, message, params, ...place });
  }

  /** A name under which the process has no step: with the nearest name, else the first few there are. */
  unknownStep(step: string, path: Path, on: 'key' | 'value', known: Iterable<string>): void {
    const names = [...known];
    const suggestion = similarWord(step, names) ?? names.slice(0, 8).join('、');
    const place = on === 'key' ? this.source.key(path) : this.source.value(path);
    this.report('process/unknown-step', 'unknown', place, { step, suggestion });
  }

  /** A key of a step as the author wrote it. */
  written(path: Path, key: string): string {
    return this.source.keyAsWritten([...path, key]) ?? key;
  }
}
