/** What `guhua laws import` says. */
import type { Messages } from '../messages.ts';

export const laws: Messages = {
  'laws.heading':
    'The laws that this center cites; check looks up articles here. Edit it freely: import keeps what it says.',
  'laws.note.few': 'the index has {last} articles only, as if cut off; not taken over',
  'laws.note.gaps': 'the index ends with article {last} and lacks too many before it; not taken over',
  'laws.doubted.few': '《{title}》 {date} has {last} articles only, as if cut off: written without a last article.',
  'laws.doubted.gaps':
    '《{title}》 {date} ends with article {last} and lacks too many before it: written without a last article.',
  'laws.differs':
    '{where} 《{title}》 {date} ends with article {last}; the library says otherwise and was left as it is.',
  'laws.refused': '{where} {title}: {reason}',
  'laws.more': '… and {count} more; --json has them all.',
  'laws.outcome': 'outcome',
  'laws.rows': 'rows',
  'laws.total': 'total',
  'laws.outcome.written': 'written into the library',
  'laws.outcome.known': 'in the library already',
  'laws.outcome.repeated': 'same version as a row before, merged',
  'laws.outcome.differs': 'the library says otherwise, left as it is',
  'laws.outcome.not-cited': 'not cited by the workspace, left out (--all takes them)',
  'laws.outcome.no-title': 'no title',
  'laws.outcome.unreadable-date': 'date that cannot be read',
  'laws.outcome.not-text': 'no readable text',
  'laws.outcome.too-large': 'file too large',
  'laws.outcome.other-file': 'no text of a law',
  'laws.unchanged': 'The law library has not changed: {file}',
  'laws.done': '{laws} laws are new and {versions} versions have new facts, written to {file}',
  'laws.would-write': '{laws} laws would be new and {versions} versions have new facts, for {file} (nothing written)',
  'laws.nothing': 'There are no laws to read in {path}.',
  'laws.nothing.hint': 'A folder holds files named 标题(日期).md, a table a row for each version',
  'laws.no-header': 'No header was found in {file}.',
  'laws.no-header.hint':
    'There must be a column of titles (full_title, 名称) and another one, such as version_date or max_article',
  'laws.faulty': '{file} is no law library without errors; nothing was written.',
  'laws.faulty.hint': 'See what is wrong: guhua check; or write to another file with --out',
};
