/** Processes and calendars from YAML texts, for tests of what is computed from them. */
import { type CenterCalendar, readCenterCalendar } from '../../../src/language/center-calendar.ts';
import { readDocument } from '../../../src/language/documents.ts';
import type { Process } from '../../../src/process/blocks.ts';
import { readProcessFile } from '../../../src/process/item-process.ts';

/** The process of a text that has no fault. */
export function processOf(text: string): Process {
  const { document, findings } = readDocument('processes/test.yaml', text);
  if (document?.kind !== 'process') throw new Error(`no process: ${JSON.stringify(findings)}`);
  const reading = readProcessFile(document);
  if (reading.findings.length > 0) throw new Error(`faulty process: ${JSON.stringify(reading.findings)}`);
  return reading.process;
}

/** The calendar of a center with these settings in its `guhua.yaml`. */
export function calendarOf(settings = ''): CenterCalendar {
  const { document, findings } = readDocument('guhua.yaml', `center: fuyang\nname: 阜阳市行政服务中心\n${settings}`);
  if (document?.kind !== 'workspace') throw new Error(`no workspace: ${JSON.stringify(findings)}`);
  const reading = readCenterCalendar(document);
  if (reading.findings.length > 0) throw new Error(`faulty calendar: ${JSON.stringify(reading.findings)}`);
  return reading.calendar;
}
