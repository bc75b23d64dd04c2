import type { Messages } from '../messages.ts';
import { approval } from './approval.ts';
import { begin } from './begin.ts';
import { browser } from './browser.ts';
import { bundle } from './bundle.ts';
import { catalog } from './catalog.ts';
import { check } from './check.ts';
import { cli } from './cli.ts';
import { deadline } from './deadline.ts';
import { diff } from './diff.ts';
import { disclose } from './disclose.ts';
import { disclosure } from './disclosure.ts';
import { disclosureLists } from './disclosure-lists.ts';
import { drawing } from './drawing.ts';
import { explain } from './explain.ts';
import { exporting } from './export.ts';
import { fmt } from './fmt.ts';
import { importing } from './import.ts';
import { keys } from './keys.ts';
import { laws } from './laws.ts';
import { portal } from './portal.ts';
import { proof } from './proof.ts';
import { registry } from './registry.ts';
import { rulesBundle } from './rules-bundle.ts';
import { rulesCalendar } from './rules-calendar.ts';
import { rulesCode } from './rules-code.ts';
import { rulesCondition } from './rules-condition.ts';
import { rulesControl } from './rules-control.ts';
import { rulesDisclosure } from './rules-disclosure.ts';
import { rulesFee } from './rules-fee.ts';
import { rulesLaw } from './rules-law.ts';
import { rulesMaterial } from './rules-material.ts';
import { rulesPeople } from './rules-people.ts';
import { rulesProcess } from './rules-process.ts';
import { rulesReference } from './rules-reference.ts';
import { rulesSource } from './rules-source.ts';
import { rulesTime } from './rules-time.ts';
import { rulesWording } from './rules-wording.ts';
import { time } from './time.ts';
import { who } from './who.ts';

export const en: Messages = {
  ...begin,
  ...browser,
  ...approval,
  ...bundle,
  ...catalog,
  ...check,
  ...cli,
  ...deadline,
  ...diff,
  ...disclose,
  ...disclosure,
  ...disclosureLists,
  ...drawing,
  ...importing,
  ...keys,
  ...laws,
  ...fmt,
  ...portal,
  ...proof,
  ...registry,
  ...rulesFee,
  ...rulesLaw,
  ...rulesMaterial,
  ...rulesPeople,
  ...rulesTime,
  ...rulesWording,
  ...rulesBundle,
  ...rulesCalendar,
  ...rulesCode,
  ...rulesCondition,
  ...rulesControl,
  ...rulesDisclosure,
  ...rulesProcess,
  ...rulesReference,
  ...rulesSource,
  ...explain,
  ...exporting,
  ...time,
  ...who,
};
