import type { DepartmentDefinition, ItemDefinition, ItemMaterial } from '../../language/generated/types.ts';
import { rule } from '../rule.ts';

/** Procedures in which an old certificate is handed back to the department that issued it. */
const HANDS_BACK = /变更|延续|延期|换发|换领|换证|补发|补领|补办|注销|遗失|损毁|撤销|歇业/u;

/** A department looks into its own files; it does not send the applicant for its own paper (domain §5). */
export const issuedBySameDepartment = rule({
  id: 'material/issued-by-same-department',
  purpose: {
    en: 'Checks that a department does not demand what it has issued itself.',
    zh: '检查不要求申请人提交本部门核发的材料。',
  },
  source: '优化营商环境条例第四十四条；国务院关于在线政务服务的若干规定第七条',
  severity: 'error',
  appliesTo: 'item',
  check({ item, department, at, report }) {
    if (department === undefined) return;
    for (const [index, material] of (item.materials ?? []).entries()) {
      if (material.issuer === undefined || isHandedBack(item, material)) continue;
      if (!namesOf(department.data).has(plain(material.issuer))) continue;
      report('own', {
        at: at.value('materials', index, 'issuer'),
        params: { name: material.name, issuer: material.issuer },
      });
    }
  },
});

function isHandedBack(item: ItemDefinition, material: ItemMaterial): boolean {
  return (material.originals ?? 0) > 0 && HANDS_BACK.test(item.name);
}

const namesByDepartment = new WeakMap<DepartmentDefinition, ReadonlySet<string>>();

/** The names by which a department is called: its own, its short one, and its offices' with either before them. */
function namesOf(department: DepartmentDefinition): ReadonlySet<string> {
  const names = namesByDepartment.get(department) ?? collectNames(department);
  namesByDepartment.set(department, names);
  return names;
}

function collectNames(department: DepartmentDefinition): ReadonlySet<string> {
  const own = [department.name, department['short-name']].filter((name) => name !== undefined).map(plain);
  const offices = Object.values(department.offices).map((office) => plain(office.name));
  const ofOffices = own.flatMap((name) => offices.map((office) => name + office));
  return new Set([...own, ...ofOffices, '本部门', '本单位', '本局', '本委']);
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}
