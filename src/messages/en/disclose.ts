import type { Messages } from '../messages.ts';

/** What the command that writes tables says. */
export const disclose: Messages = {
  'disclose.done': '{tables} tables written (in force {effective}, drafts {drafts}): {out}',
  'disclose.incomplete': 'The definition of {item} is incomplete, it was not written; what is wrong: guhua check',
  'disclose.writing': 'Writing tables',
  'disclose.checking': 'Checking tables',
  'disclose.foreign': '{out} holds files that are no disclosure; it was not touched.',
  'disclose.foreign.hint': 'Name an empty folder, for example: guhua disclose --out out/portal',
  'disclose.interrupted': 'Stopped, nothing was written; what was disclosed before stays as it was.',
  'disclose.check-interrupted': 'Stopped before all was compared.',
  'disclose.no-format': 'There is no format {format}; known are: {known}',
  'disclose.one-format': 'One item is written in one format at a time.',
  'disclose.one-format.hint': 'For example: guhua disclose housing-012 --format pdf',
  'disclose.no-address': '{address} is no address of a site: it begins with http:// or https:// and has no ? and no #.',
  'disclose.none': 'No version of {item} holds on {day}.',
  'disclose.none.hint': 'See what was entered about it: guhua history {item}',
  'disclose.wrote': 'Table of {item} written: {file}',
  'disclose.wrote-draft': 'Table of {item} written (a draft, not in force): {file}',
  'disclose.no-site': '{folder} was not written by guhua disclose.',
  'disclose.no-site.hint': 'Write it first: guhua disclose --out {folder}',
  'disclose.same': 'All {files} files are what the registry says: {folder}',
  'disclose.differs': '{count} files differ from what the registry says: {folder}',
  'disclose.altered': 'altered: {path}',
  'disclose.missing': 'missing: {path}',
  'disclose.stray': 'stray: {path}',
  'disclose.other-program':
    'These files were written by guhua {program}, this is {own}: another version may write other bytes. Check them with {program}, or write them anew.',
  'disclose.no-log-key': '--log-key is no verifier key: {key}',
  'disclose.no-log-key.hint':
    'A verifier key is one line, such as zwfw.fy.gov.cn/guhua+59b4dd59+AYqI…; guhua registry checkpoint prints it.',
};
