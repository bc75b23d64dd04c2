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
  'registry/cannot-open.obsolete-version':
    'The registry {file} has a form ({version}) without a Merkle tree, which no program reads any more.',
  'registry/cannot-open.obsolete-version.hint':
    'Nobody published with it but in trials: put it aside and publish into a new one: guhua publish',
  'registry/cannot-open.other-log': 'The registry {file} is the log {origin}, and {expected} was expected.',
  'registry/cannot-open.other-log.hint':
    'See whether guhua.yaml names the right registry; a log keeps its name for ever: log-origin: {origin}',
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
  'registry/refused.no-reason': 'No reason is given for what is entered about version {version} of {item}.',
  'registry/refused.no-reason.hint': 'Say why: --reason TEXT',
  'registry/refused.never-published': 'Version {version} of {item} was never published.',
  'registry/refused.never-published.hint': 'See what was published: guhua history {item}',
  'registry/refused.already-withdrawn': 'Version {version} of {item} is withdrawn already.',
  'registry/refused.already-withdrawn.hint': 'See when and why: guhua history {item}',
  'registry/refused.not-withdrawn': 'Version {version} of {item} is not withdrawn, so it cannot be restored.',
  'registry/refused.not-withdrawn.hint': 'See its entries: guhua history {item}',
  'registry/refused.before-withdrawal':
    'Version {version} of {item} is to hold again from {day}, and it is withdrawn from {withdrawn} only.',
  'registry/refused.before-withdrawal.hint': 'Let it hold again from {withdrawn} or later.',
  'registry/refused.overlap':
    'Version {version} of {item} cannot hold again from {day}: version {other} holds from {from}.',
  'registry/refused.overlap.hint':
    'Withdraw version {other} first, or publish the old text as a new version: guhua lock {item} --new-version',
  'registry/refused.no-such-entry': 'The registry has no entry {entry}.',
  'registry/refused.no-such-entry.hint': 'See the numbers of entries: guhua history ITEM',
  'registry/refused.no-such-field': 'Entry {entry} has no field «{field}».',
  'registry/refused.no-such-field.hint': 'See what it says: guhua history ITEM --json',
  'registry/refused.field-holds': '«{field}» of entry {entry} decides what holds; a note cannot change it.',
  'registry/refused.field-holds.hint':
    'Withdraw the version and publish it right: guhua withdraw {item}, then guhua lock {item} --new-version',
  'registry/refused.entry-too-long':
    'The entry of version {version} of {item} has {bytes} bytes; a log holds entries of up to {limit}.',
  'registry/refused.entry-too-long.hint': 'Write shorter reasons, and keep the details in a file.',
  'registry/refused.too-long': 'The reason is longer than {limit} characters.',
  'registry/refused.too-long.hint': 'Write a few sentences and keep the details in a file.',

  'registry/problem.missing': 'There is no registry {file}.',
  'registry/problem.empty': '{file} is an empty file: the registry may have been cut off.',
  'registry/problem.foreign': '{file} is no registry of Guhua, or its beginning is damaged.',
  'registry/problem.later-version':
    'The registry was written by a later Guhua (form {version}) and cannot be verified here.',
  'registry/problem.earlier-version': 'The form of the registry ({version}) is not the present one.',
  'registry/problem.obsolete-version': 'The form of the registry ({version}) is not read any more.',
  'registry/problem.other-log': 'It is the log {origin}, and {expected} was expected.',
  'registry/problem.altered-guards': 'Tables or triggers are missing, altered or strange: {names}.',
  'registry/problem.damaged': 'The file is damaged and cannot be read on ({detail}).',
  'registry/problem.busy': 'Another program has kept the registry for {seconds} seconds.',
  'registry/problem.unusable': 'The registry cannot be used ({detail}).',
  'registry/problem.file-broken': 'The structure of the database file is broken: {detail}',
  'registry/problem.leaf-altered': 'The bytes of the statement were altered: they do not match its leaf hash.',
  'registry/problem.envelope-unreadable': 'The statement cannot be read.',
  'registry/problem.columns-differ': 'The columns for searching do not say what the statement says.',
  'registry/problem.gap': 'Its number is {seq} and should be {expected}: entries before it were deleted.',
  'registry/problem.tree-altered':
    'The hashes stored with it are not those of the tree: entries were dropped, exchanged or rewritten.',
  'registry/problem.clock-behind': 'It was recorded at {time}, before the entry that stands before it.',
  'registry/problem.correction-stray': 'The entry that it corrects is not in the registry, or says something else.',
  'registry/problem.version-order': 'Its version is not above those that were published before it.',
  'registry/problem.overlap': 'It holds from {day}, while another version holds or after one has begun to.',
  'registry/problem.not-in-force': 'It ends what does not hold, or restores what is not withdrawn.',
  'registry/problem.retroactive': 'It holds from {day}, before it was entered, and gives no reason.',
  'registry/problem.chain-broken': 'The previous version that it names is not the one in the registry.',
  'registry/problem.definition-altered': 'The stored definition was altered: it does not match its digest {digest}.',
  'registry/problem.definition-missing': 'The definition that the statement speaks of is not in the registry.',
  'registry/problem.definition-stray': 'No entry speaks of the definition {digest}.',
  'registry/problem.checkpoint-beyond':
    'It was seen with {size} entries and has {found}: its last entries were deleted, or it is another registry.',
  'registry/problem.checkpoint-differs':
    'With {size} entries it did not have the root {root}: entries were rewritten, or it is another registry.',
  'registry/problem.checkpoint-other-log': 'The checkpoint is of the log {origin}; this is {expected}.',
  'registry/problem.checkpoint-unreadable': 'Checkpoint {number} that it keeps cannot be read.',
  'registry/problem.checkpoint-unsigned': 'No key of the log has signed the checkpoint of {size} entries.',
  'registry/problem.signature-forged': 'The signature of {name} under the checkpoint of {size} entries is wrong.',
  'registry/problem.witness-missing':
    'Of the witnesses {count} have cosigned a checkpoint and {threshold} must; missing: {names}.',
};
