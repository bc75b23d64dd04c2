import type { Messages } from '../messages.ts';
import { bundle } from './bundle.ts';
import { catalog } from './catalog.ts';
import { check } from './check.ts';
import { cli } from './cli.ts';
import { deadline } from './deadline.ts';
import { disclosure } from './disclosure.ts';
import { drawing } from './drawing.ts';
import { explain } from './explain.ts';
import { fmt } from './fmt.ts';
import { laws } from './laws.ts';
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

export const zh: Messages = {
  ...bundle,
  ...catalog,
  ...check,
  ...cli,
  ...deadline,
  ...disclosure,
  ...drawing,
  ...laws,
  ...fmt,
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
  ...time,
  ...who,
};
