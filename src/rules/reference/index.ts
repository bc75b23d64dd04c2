/** What a definition refers to exists: departments, offices, windows, posts, processes and files. */
import type { Rule } from '../rule.ts';
import { bundleAcceptanceExists } from './bundle-acceptance-exists.ts';
import { bundleItemExists } from './bundle-item-exists.ts';
import { bundleLeadExists } from './bundle-lead-exists.ts';
import { bundleProcessExists } from './bundle-process-exists.ts';
import { fileName, fileNameOfBundle, fileNameOfDepartment, fileNameOfProcess } from './file-name.ts';
import { fixedSeverity } from './fixed-severity.ts';
import { leaderExists } from './leader-exists.ts';
import { missingFile } from './missing-file.ts';
import { officeNeeded } from './office-needed.ts';
import { outsideWorkspace } from './outside-workspace.ts';
import { overrideWithoutEffect } from './override-without-effect.ts';
import { patternMatchesNothing } from './pattern-matches-nothing.ts';
import { processUsedByNone } from './process-used-by-none.ts';
import { unknownDepartment, unknownDepartmentOfProcess } from './unknown-department.ts';
import { unknownOffice, unknownOfficeOfPost } from './unknown-office.ts';
import { unknownPost, unknownPostOfItem } from './unknown-post.ts';
import { unknownProcess } from './unknown-process.ts';
import { unknownRule } from './unknown-rule.ts';
import { unknownWindow } from './unknown-window.ts';
import { windowUsedByNone } from './window-used-by-none.ts';

export const REFERENCE_RULES: readonly Rule[] = [
  unknownDepartment,
  unknownDepartmentOfProcess,
  unknownOffice,
  unknownOfficeOfPost,
  officeNeeded,
  unknownWindow,
  unknownPost,
  unknownPostOfItem,
  leaderExists,
  unknownProcess,
  outsideWorkspace,
  missingFile,
  windowUsedByNone,
  processUsedByNone,
  fileName,
  fileNameOfProcess,
  fileNameOfDepartment,
  unknownRule,
  fixedSeverity,
  patternMatchesNothing,
  overrideWithoutEffect,
  fileNameOfBundle,
  bundleItemExists,
  bundleLeadExists,
  bundleAcceptanceExists,
  bundleProcessExists,
];
