import type { Messages } from '../messages.ts';

export const registry: Messages = {
  'registry/locked-edited.edited': 'Version {version} of item {id} is locked, and its definition was edited.',
  'registry/locked-edited.edited.hint':
    'Take the edit back; if it is meant, lock a new version: guhua lock {id} --new-version',
  'registry/locked-edited.through': 'Version {version} of item {id} is locked, and what it uses was edited: {files}.',
  'registry/locked-edited.through.hint':
    'Take the edit there back; if it is meant, lock a new version: guhua lock {id} --new-version',
  'registry/locked-edited.lacks-faulty-item':
    'Version {version} of item {id} is locked, and its file now has errors and cannot be read.',
  'registry/locked-edited.lacks-faulty-item.hint':
    'Mend the errors in the file first; if the definition is to change, lock a new version: guhua lock {id} --new-version',
  'registry/locked-edited.lacks-process':
    'Version {version} of item {id} is locked, and the process {name} that it uses is gone.',
  'registry/locked-edited.lacks-process.hint':
    'Bring the process back, or use another and lock a new version: guhua lock {id} --new-version',
  'registry/locked-edited.lacks-faulty-process':
    'Version {version} of item {id} is locked, and its process {name} now has errors.',
  'registry/locked-edited.lacks-faulty-process.hint':
    'Mend the errors in the process first; if the definition is to change, lock a new version: guhua lock {id} --new-version',
  'registry/locked-edited.lacks-department':
    'Version {version} of item {id} is locked, and the department {name} that it names is gone.',
  'registry/locked-edited.lacks-department.hint':
    'Bring the department back, or name another and lock a new version: guhua lock {id} --new-version',
  'registry/locked-edited.lacks-office': 'Version {version} of item {id} is locked, and its office {name} is gone.',
  'registry/locked-edited.lacks-office.hint':
    'Bring the office back, or name another and lock a new version: guhua lock {id} --new-version',
  'registry/locked-edited.lacks-post':
    'Version {version} of item {id} is locked, and the post {name} that does a step is gone.',
  'registry/locked-edited.lacks-post.hint':
    'Bring the post back, or name another and lock a new version: guhua lock {id} --new-version',
  'registry/locked-edited.lacks-window': 'Version {version} of item {id} is locked, and its window {name} is gone.',
  'registry/locked-edited.lacks-window.hint':
    'Bring the window back, or name another and lock a new version: guhua lock {id} --new-version',
  'registry/locked-edited.lacks-file': 'Version {version} of item {id} is locked, and its file {name} is gone.',
  'registry/locked-edited.lacks-file.hint':
    'Put the file back, or attach another and lock a new version: guhua lock {id} --new-version',
  'registry/locked-edited.lacks-text':
    'Version {version} of item {id} is locked, and its text now holds half a character, which has no digest.',
  'registry/locked-edited.lacks-text.hint': 'Remove escapes such as \\ud800 from the definition.',

  'registry/locked-missing.missing':
    'Version {version} of item {id} is locked, and the workspace has it no more; when it was locked it stood in {file}.',
  'registry/locked-missing.missing.hint':
    'Bring its file back; if it was published and is no longer offered, withdraw it first: guhua withdraw {id}',

  'registry/lock-file.conflict': 'guhua.lock holds a merge conflict that nobody has settled.',
  'registry/lock-file.conflict.hint':
    'Keep the entries of both sides where both are wanted, remove the lines <<<<<<<, ======= and >>>>>>>, then run guhua check',
  'registry/lock-file.json': 'guhua.lock is no complete JSON: {reason}',
  'registry/lock-file.json.hint':
    'Take the last guhua.lock from version control; it is not meant to be edited by hand.',
  'registry/lock-file.shape': 'In guhua.lock, {key} is missing or wrong.',
  'registry/lock-file.shape.hint':
    'Take the last guhua.lock from version control; it is not meant to be edited by hand.',
  'registry/lock-file.later': 'guhua.lock was written by a later Guhua (form {version}).',
  'registry/lock-file.later.hint': 'Upgrade Guhua and run this again.',
  'registry/lock-file.entry': 'In guhua.lock, {key} of {item} is missing, wrong or unknown.',
  'registry/lock-file.entry.hint':
    'Take the last guhua.lock from version control; it is not meant to be edited by hand.',
  'registry/lock-file.twice': 'guhua.lock has {item} twice.',
  'registry/lock-file.twice.hint': 'A merge may have left it: keep the entry with the higher version.',
  'registry/lock-file.file': 'guhua.lock cannot be read ({code}).',
  'registry/lock-file.file.hint': 'Look at the rights of the file.',

  'registry/cannot-open.missing': 'There is no registry {file}.',
  'registry/cannot-open.missing.hint': 'The first publication makes it: guhua publish',
  'registry/cannot-open.empty': '{file} is an empty file. A registry is never empty: it may have been cut off.',
  'registry/cannot-open.empty.hint': 'Restore it from a backup; if a new one is wanted, delete the empty file first.',
  'registry/cannot-open.foreign': '{file} is no registry of Guhua, or its beginning is damaged.',
  'registry/cannot-open.foreign.hint':
    'See whether guhua.yaml names the right registry; if it does, restore the registry from a backup.',
  'registry/cannot-open.later-version': 'The registry {file} was written by a later Guhua (form {version}).',
  'registry/cannot-open.later-version.hint': 'Upgrade Guhua and run this again.',
  'registry/cannot-open.earlier-version':
    'The registry {file} has an earlier form ({version}), which cannot be upgraded while reading.',
  'registry/cannot-open.earlier-version.hint':
    'Let somebody who may write to it publish once, which upgrades it: guhua publish',
  'registry/cannot-open.altered-guards': 'Tables or triggers of the registry {file} were altered: {names}.',
  'registry/cannot-open.altered-guards.hint':
    'See first what it holds: guhua verify; then restore it from a backup, and enter nothing more in it.',
  'registry/cannot-open.damaged': 'The registry {file} is damaged ({detail}).',
  'registry/cannot-open.damaged.hint': 'See where: guhua verify; then restore it from a backup.',
  'registry/cannot-open.busy': 'Another program has kept the registry {file} for {seconds} seconds.',
  'registry/cannot-open.busy.hint': 'Wait until that program has ended and run this again.',
  'registry/cannot-open.unusable': 'The registry {file} cannot be used ({detail}).',
  'registry/cannot-open.unusable.hint': 'Look at the rights of the file and its folder, and at the space on the disk.',

  'registry/refused.no-such-day': '«{day}» is no day of the calendar.',
  'registry/refused.no-such-day.hint': 'Write a date as 2026-12-01.',
  'registry/refused.retroactive': 'The first day {day} is before today, {today}.',
  'registry/refused.retroactive.hint':
    'Let it hold from today or later; if it must hold back, say why: --retroactive-reason',
  'registry/refused.clock-behind':
    'The clock of this machine says {now}, earlier than the last entry of the registry ({last}).',
  'registry/refused.clock-behind.hint': 'Set the clock right and run this again.',
  'registry/refused.version-taken': 'Version {version} of {item} is published with another definition.',
  'registry/refused.version-taken.hint': 'Lock a new version and publish that: guhua lock {item} --new-version',
  'registry/refused.older-version': '{item} is published up to version {latest}; version {version} comes too late.',
  'registry/refused.older-version.hint': 'See what was published: guhua history {item}',
  'registry/refused.before-previous':
    'Version {version} of {item} is to hold from {day}, before version {previous} does, from {from}.',
  'registry/refused.before-previous.hint': 'Let it hold from {from} or later.',
  'registry/refused.no-reason': 'No reason is given for withdrawing version {version} of {item}.',
  'registry/refused.no-reason.hint': 'Say why: guhua withdraw {item} --reason TEXT',
  'registry/refused.never-published': 'Version {version} of {item} was never published, so it cannot be withdrawn.',
  'registry/refused.never-published.hint': 'See what was published: guhua history {item}',
  'registry/refused.already-withdrawn': 'Version {version} of {item} is withdrawn already.',
  'registry/refused.already-withdrawn.hint': 'See when and why: guhua history {item}',
  'registry/refused.too-long': 'The reason is longer than {limit} characters.',
  'registry/refused.too-long.hint': 'Write a few sentences and keep the details in a file.',

  'registry/problem.missing': 'There is no registry {file}.',
  'registry/problem.empty': '{file} is an empty file: the registry may have been cut off.',
  'registry/problem.foreign': '{file} is no registry of Guhua, or its beginning is damaged.',
  'registry/problem.later-version':
    'The registry was written by a later Guhua (form {version}) and cannot be verified here.',
  'registry/problem.earlier-version': 'The form of the registry ({version}) is not the present one.',
  'registry/problem.altered-guards': 'Tables or triggers are missing, altered or strange: {names}.',
  'registry/problem.damaged': 'The file is damaged and cannot be read on ({detail}).',
  'registry/problem.busy': 'Another program has kept the registry for {seconds} seconds.',
  'registry/problem.unusable': 'The registry cannot be used ({detail}).',
  'registry/problem.file-broken': 'The structure of the database file is broken: {detail}',
  'registry/problem.leaf-altered': 'The bytes of the statement were altered: they do not match its leaf hash.',
  'registry/problem.envelope-unreadable': 'The statement cannot be read.',
  'registry/problem.columns-differ': 'The columns for searching do not say what the statement says.',
  'registry/problem.gap': 'Its number is {seq} and should be {expected}: entries before it were deleted.',
  'registry/problem.link-broken': 'It does not follow from the entry before it: it or one before it was altered.',
  'registry/problem.chain-broken': 'The previous version that it names is not the one in the registry.',
  'registry/problem.definition-altered': 'The stored definition was altered: it does not match its digest {digest}.',
  'registry/problem.definition-missing': 'The definition that the statement speaks of is not in the registry.',
  'registry/problem.definition-stray': 'No entry speaks of the definition {digest}.',
  'registry/problem.head-unknown':
    'The registry never had the head {head}: its last entries were deleted, or it is another registry.',
};
