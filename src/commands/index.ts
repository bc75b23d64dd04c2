/** Every command, by its name on the command line. One file a command. */
import type { Command } from '@oclif/core';
import Bundle from './bundle.ts';
import Check from './check.ts';
import Deadline from './deadline.ts';
import Disclose from './disclose.ts';
import Draw from './draw.ts';
import Explain from './explain.ts';
import Fmt from './fmt.ts';
import History from './history.ts';
import Import from './import.ts';
import LawsImport from './laws/import.ts';
import List from './list.ts';
import Lock from './lock.ts';
import Publish from './publish.ts';
import Rules from './rules.ts';
import Show from './show.ts';
import Stats from './stats.ts';
import Time from './time.ts';
import Verify from './verify.ts';
import Who from './who.ts';
import Withdraw from './withdraw.ts';

export const COMMANDS: Readonly<Record<string, Command.Class>> = {
  bundle: Bundle,
  check: Check,
  deadline: Deadline,
  disclose: Disclose,
  draw: Draw,
  explain: Explain,
  fmt: Fmt,
  history: History,
  import: Import,
  'laws:import': LawsImport,
  list: List,
  lock: Lock,
  publish: Publish,
  rules: Rules,
  show: Show,
  stats: Stats,
  time: Time,
  verify: Verify,
  who: Who,
  withdraw: Withdraw,
};
