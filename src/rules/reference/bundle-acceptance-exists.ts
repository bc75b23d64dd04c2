import { rule } from '../rule.ts';
import { actorFault, parseActor } from '../support/posts.ts';

/** One window accepts for all departments (行政许可法 Art. 26): it and the post that sits there exist. */
export const bundleAcceptanceExists = rule({
  id: 'reference/bundle-acceptance-exists',
  purpose: {
    en: 'Checks that the window and the post that accept a bundle exist.',
    zh: '检查联合办理统一受理的窗口和岗位存在。',
  },
  source: '行政许可法第二十六条第一款',
  severity: 'error',
  appliesTo: 'bundle',
  check({ workspace, bundle, at, report }) {
    const actor = parseActor(bundle.acceptance.by);
    const fault = actorFault(workspace, actor);
    const department = workspace.departments.get(actor.department)?.data;
    if (fault !== undefined) {
      const known = department === undefined ? workspace.departments.keys() : Object.keys(department.posts);
      const params = { by: bundle.acceptance.by, known: [...known].slice(0, SHOWN).join('、') };
      report(fault.missing, { at: at.value('acceptance', 'by'), params });
    }
    if (department === undefined || Object.hasOwn(department.windows ?? {}, bundle.acceptance.window)) return;
    const known = Object.keys(department.windows ?? {}).join('、');
    const params = { window: bundle.acceptance.window, department: department.name, known };
    report('window', { at: at.value('acceptance', 'window'), params });
  },
});

/** More names than this are no help in a message. */
const SHOWN = 12;
