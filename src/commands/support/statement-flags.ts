/** What a release says that no definition holds: flags that approve and publish have in common. */
import { Flags } from '@oclif/core';

export const statementFlags = {
  effective: Flags.string({
    helpValue: 'DATE',
    summary: 'The first day on which they hold, such as 2026-12-01; today when left out.',
  }),
  'retroactive-reason': Flags.string({
    helpValue: 'TEXT',
    summary: 'What justifies a day in the past; without it such a day is refused.',
  }),
  reason: Flags.string({
    helpValue: 'TEXT',
    summary: 'Why a version that is worse for applicants is needed; without it such a version is refused.',
  }),
  basis: Flags.string({
    helpValue: 'LAW',
    summary: 'The law that demands it, with its article, such as 《中华人民共和国消防法》第十五条.',
  }),
  'waiver-until': Flags.string({
    helpValue: 'DATE',
    summary: 'The last day on which that reason permits the release; 30 days from now when left out.',
  }),
};
