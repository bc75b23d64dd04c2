import type { Messages } from '../messages.ts';

export const proof: Messages = {
  'verify.file': 'registry',
  'verify.ok': 'The registry is sound: all {size} entries verify, root {root}',
  'verify.failed': 'The registry has {problems} problems in {size} entries, root {root}',
  'verify.bad-checkpoint': '«{text}» is neither a file nor SIZE+ROOT.',
  'verify.bad-checkpoint.hint':
    'Name a file with a checkpoint, or write the number of entries and the root: 609+sha256:… or 609+Base64',
  'verify.no-checkpoint': '{file} holds no checkpoint.',
  'verify.no-checkpoint.hint':
    'A checkpoint is three lines, origin, size and root, and signatures below an empty line.',
  'verify.checkpoint-forged': 'The signature of {name} in {file} is wrong.',
  'verify.bad-key': '«{key}» is no verifier key.',
  'verify.bad-key.hint': 'It is written name+hash+key, as guhua registry checkpoint shows it.',
  'verify.entries': 'verifying',

  'show.version': '{item}, version {version}, holds from {from}, digest {digest}',
  'history.restore': 'restoration',
  'history.correct': 'correction',
  'history.key-change': 'key change',
  'history.corrects': 'Entry {seq} corrects entry {entry}: «{field}» should be «{is}» ({reason})',
  'history.effective-on': '● the version that holds on {day}',
  'history.none-effective-on': 'No version holds on {day}.',
  'registry.gap': 'No version of {item} holds from {from} until {until}.',
  'restore.done':
    'Version {version} of {item} holds again from {effectiveFrom}. The registry holds {size} entries, root {root}',
  'restore.not-approved':
    'The restoration of version {version} of {item} is not approved yet; its statement is {file}. Nothing was entered.',
  'restore.not-approved.hint':
    'Approve it: guhua approve {item} --key FILE; then run again: guhua restore {item} --version {version}',
  'correct.not-approved': 'The correction of {item} is not approved yet; its statement is {file}. Nothing was entered.',
  'correct.not-approved.hint': 'Approve it: guhua approve {item} --key FILE; then run the same command again',
  'correct.done': 'A correction of entry {entry} is entered. The registry holds {size} entries, root {root}',

  'prove.no-checkpoint': 'Nobody has signed how far the log has grown, so there is nothing to prove an entry by.',
  'prove.no-checkpoint.hint':
    'Make a key for the log and sign: guhua keys new log.key, then guhua registry checkpoint --key log.key',
  'prove.checkpoint-behind': 'The last signed checkpoint has {size} entries, and entry {entry} came later.',
  'prove.checkpoint-behind.hint': 'Sign again: guhua registry checkpoint --key log.key',
  'prove.no-entry': 'The registry has no entry {entry}.',
  'prove.none': '{item} has no published version {version}.',
  'prove.none.hint': 'See what was published: guhua history {item}',
  'prove.none-holds': 'No version of {item} holds today.',
  'prove.none-holds.hint': 'Name one: --version N; see them: guhua history {item}',
  'prove.not-of-item': 'Entry {entry} is not about {item}.',
  'prove.not-of-item.hint': 'See the numbers of its entries: guhua history {item}',
  'prove.written': 'Entry {index} is proved by a checkpoint of {size} entries: {file}',

  'proof/fault.no-proof': 'It is no tlog-proof.',
  'proof/fault.no-entry': 'It carries no entry, so there is nothing that it could prove.',
  'proof/fault.no-checkpoint': 'It carries no signed checkpoint.',
  'proof/fault.other-log': 'It is a proof from the log {origin}; the key is that of {expected}.',
  'proof/fault.unsigned': 'The key {name}+{key} has not signed its checkpoint.',
  'proof/fault.forged': 'The signature of {name} under its checkpoint is wrong.',
  'proof/fault.not-included':
    'Its path does not lead from entry {index} to the root of {size} entries: it was altered.',
  'proof/fault.witness-missing': 'The witness {name} has not cosigned its checkpoint.',
  'proof/fault.unknown-payload': 'Its entry has the payload type {type}, which this program does not know.',
  'proof/fault.unknown-statement': 'Its entry is no statement that this program knows.',
  'proof/fault.other-definition': 'The definition has the digest {found}, and the statement names {expected}.',
  'verify-proof.false': '{file} proves nothing. {reason}',
  'verify-proof.ok': '{file} is right: entry {index} of {size} in the log {origin}.',
  'verify-proof.release': 'Version {version} of {item} is published and holds from {effectiveFrom}; digest {digest}',
  'verify-proof.withdraw': 'Version {version} of {item} is withdrawn from {effectiveFrom}; digest {digest}',
  'verify-proof.restore': 'Version {version} of {item} holds again from {effectiveFrom}; digest {digest}',
  'verify-proof.correct': 'An entry about version {version} of {item} is corrected; digest {digest}',
  'verify-proof.key-change':
    'The keys that entries are approved with are changed to version {version}; digest {digest}',
  'verify-proof.definition': 'The definition is the one that the statement names.',
  'verify-proof.witness': '{name} cosigned it at {time}.',
  'verify-proof.recorded': 'It was entered at {recordedAt}. Whether a later entry withdraws it, a proof does not say.',

  'registry-export.no-checkpoint':
    'Nobody has signed how far the log has grown; a log is served with a signed checkpoint.',
  'registry-export.no-checkpoint.hint':
    'Make a key for the log and sign: guhua keys new log.key, then guhua registry checkpoint --key log.key',
  'registry-export.other-log': 'The folder holds the log {origin}, and this is {expected}.',
  'registry-export.other-log.hint': 'Name another folder: one log, one folder.',
  'registry-export.inconsistent':
    'The folder holds a checkpoint of {earlier} entries that this registry of {size} does not contain; nothing was written.',
  'registry-export.inconsistent.hint':
    'One of the two was rewritten or cut off. See: guhua verify --checkpoint FOLDER/checkpoint',
  'registry-export.done': 'Wrote {files} files: {size} entries, {added} of them new: {folder}',

  'checkpoint.none': 'Nobody has signed how far the log has grown.',
  'checkpoint.none.hint':
    'Make a key for the log and sign: guhua keys new log.key, then guhua registry checkpoint --key log.key',
  'checkpoint.ask': 'Passphrase of the log’s key {file}:',
  'checkpoint.key': 'The key of the log, for readers: {key}',
  'checkpoint.witness-key': 'The key of the witness, for readers: {key}',
  'checkpoint.added': 'Taken in: the cosignatures of {names} on the checkpoint of {size} entries.',
  'checkpoint.added-nothing': 'These cosignatures are in the registry already.',
  'checkpoint.name': '«{name}» cannot name a key: it has spaces or a plus sign.',
  'checkpoint.name.hint': 'Take an address without them, such as zwfw.fy.gov.cn/guhua',
  'registry/cosign.no-checkpoint': 'It is no signed checkpoint.',
  'registry/cosign.other-log': 'It is a checkpoint of the log {origin}, and this is {expected}.',
  'registry/cosign.unknown-checkpoint': 'This log never had that root with {size} entries.',
  'registry/cosign.forged': 'The signature of {name} is wrong.',
  'registry/cosign.no-witness': 'None of the witnesses that were named has signed it.',
  'registry/cosign.no-witness.hint': 'Name the witness’s key: --witness VKEY',
  'cosign.refused': 'The registry does not verify ({problems} problems); a witness does not sign it.',
  'cosign.refused.hint': 'See what is wrong: guhua verify',
  'cosign.ask': 'Passphrase of the witness’s key {file}:',
};
