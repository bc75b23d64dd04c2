/** Every command, by its name on the command line. One file a command. */
import type { Command } from '@oclif/core';
import Approve from './approve.ts';
import Bundle from './bundle.ts';
import Check from './check.ts';
import Correct from './correct.ts';
import Deadline from './deadline.ts';
import Diff from './diff.ts';
import Disclose from './disclose.ts';
import Draw from './draw.ts';
import Explain from './explain.ts';
import Export from './export.ts';
import Fmt from './fmt.ts';
import History from './history.ts';
import Import from './import.ts';
import Init from './init.ts';
import KeysList from './keys/list.ts';
import KeysNew from './keys/new.ts';
import KeysRootAdd from './keys/root/add.ts';
import KeysRootEnter from './keys/root/enter.ts';
import KeysRootInit from './keys/root/init.ts';
import KeysRootRemove from './keys/root/remove.ts';
import KeysRootRotate from './keys/root/rotate.ts';
import KeysRootSign from './keys/root/sign.ts';
import KeysShow from './keys/show.ts';
import LawsImport from './laws/import.ts';
import List from './list.ts';
import Lock from './lock.ts';
import NewDepartment from './new/department.ts';
import NewItem from './new/item.ts';
import Prove from './prove.ts';
import Publish from './publish.ts';
import RegistryCheckpoint from './registry/checkpoint.ts';
import RegistryCosign from './registry/cosign.ts';
import RegistryExport from './registry/export.ts';
import Restore from './restore.ts';
import Rules from './rules.ts';
import Show from './show.ts';
import Stats from './stats.ts';
import Time from './time.ts';
import Verify from './verify.ts';
import VerifyProof from './verify-proof.ts';
import Who from './who.ts';
import Withdraw from './withdraw.ts';

export const COMMANDS: Readonly<Record<string, Command.Class>> = {
  approve: Approve,
  bundle: Bundle,
  check: Check,
  correct: Correct,
  deadline: Deadline,
  diff: Diff,
  disclose: Disclose,
  draw: Draw,
  explain: Explain,
  export: Export,
  fmt: Fmt,
  history: History,
  import: Import,
  init: Init,
  'keys:list': KeysList,
  'keys:new': KeysNew,
  'keys:root:add': KeysRootAdd,
  'keys:root:enter': KeysRootEnter,
  'keys:root:init': KeysRootInit,
  'keys:root:remove': KeysRootRemove,
  'keys:root:rotate': KeysRootRotate,
  'keys:root:sign': KeysRootSign,
  'keys:show': KeysShow,
  'laws:import': LawsImport,
  list: List,
  lock: Lock,
  'new:department': NewDepartment,
  'new:item': NewItem,
  prove: Prove,
  publish: Publish,
  'registry:checkpoint': RegistryCheckpoint,
  'registry:cosign': RegistryCosign,
  'registry:export': RegistryExport,
  restore: Restore,
  rules: Rules,
  show: Show,
  stats: Stats,
  time: Time,
  verify: Verify,
  'verify-proof': VerifyProof,
  who: Who,
  withdraw: Withdraw,
};
