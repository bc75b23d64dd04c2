/** What a service asks for, costs, gives and follows: requirement, evidence, cost, output, rule, participation. */
import type { ItemMaterial } from '../../language/generated/types.ts';
import { valueName } from '../../language/schema-names.ts';
import { writeSteps } from '../catalog-layout/process-cell.ts';
import type { Node } from './context.ts';
import { wordOf } from './names.ts';
import { conceptOf, type ServiceContext } from './service-context.ts';

/** Each condition of application; a limit on the number is one, too. */
export function requirementNodes({ item, own, shared }: ServiceContext): readonly Node[] {
  const requirement = (kind: string, zh: string, text: string): Node => {
    const id = own('requirement', wordOf(text));
    const type = shared.concept('requirement', kind, zh, kind);
    return { '@id': id, '@type': 'Requirement', identifier: id, name: { zh: text }, type };
  };
  const limit = item['quantity-limit'];
  return distinct([
    ...(item.conditions ?? []).map((text) => requirement('condition', '申请条件', text)),
    ...(limit === undefined ? [] : [requirement('quantity-limit', '数量限制', limit)]),
  ]);
}

/** Each material. Which condition it proves is not written down anywhere, so no requirement is named. */
export function evidenceNodes(context: ServiceContext): readonly Node[] {
  const { item, own, shared } = context;
  const nodes = (item.materials ?? []).map((material): Node => {
    const id = own('evidence', wordOf(material.name));
    const { kind, blank, sample } = material;
    const pages = [blank, sample].flatMap((file) => (file === undefined ? [] : shared.document(file)));
    const words = describe(material);
    return {
      '@id': id,
      '@type': 'Evidence',
      identifier: id,
      name: { zh: material.name },
      ...(words !== '' && { description: { zh: words } }),
      ...(kind !== undefined && { type: conceptOf(context, 'material', ['materials', 0, 'kind'], kind) }),
      ...(pages.length > 0 && { page: pages }),
      language: shared.language(),
    };
  });
  return distinct(nodes);
}

/** What the profile has no property for: number and form of copies, necessity, source, basis. */
function describe({
  originals,
  copies,
  form,
  necessity,
  source,
  issuer,
  basis = [],
  when,
  note,
}: ItemMaterial): string {
  const named = (key: string, value: string | undefined): string | undefined =>
    value === undefined ? undefined : valueName('item', ['materials', 0, key], value, 'zh');
  return [
    originals !== undefined && `原件${originals}份`,
    copies !== undefined && `复印件${copies}份`,
    named('form', form),
    named('necessity', necessity),
    named('source', source),
    issuer !== undefined && `出具机构：${issuer}`,
    basis.length > 0 && `依据${basis.join('、')}`,
    when !== undefined && `适用情形：${when}`,
    note,
  ]
    .filter((part) => part !== undefined && part !== false)
    .join('；');
}

/** A standard that is one amount and nothing else: `10元/证`. */
const ONE_AMOUNT = /^(\d+(?:\.\d+)?)元(?:\/[^\d，,；;、]{1,8})?$/u;

/** Each row of the fee, with its amount where the standard is one; nought where nothing is charged. */
export function costNodes({ item, own, shared }: ServiceContext): readonly Node[] {
  const cost = (key: string, text: string, value: number | undefined): Node => {
    const id = own('cost', key);
    const amount = value === undefined ? {} : { hasValue: value, currency: shared.yuan() };
    return { '@id': id, '@type': 'Cost', identifier: id, description: { zh: text }, ...amount };
  };
  if (item.fee === undefined) return [];
  if (!item.fee.charged) return [cost('none', '不收费', 0)];
  const rows = (item.fee.rows ?? []).map(({ name, standard, basis = [], reduction }) => {
    const words = [`${name}：${standard}`, ...(basis.length > 0 ? [`依据${basis.join('、')}`] : []), reduction];
    const amount = ONE_AMOUNT.exec(standard)?.[1];
    const text = words.filter((part) => part !== undefined).join('；');
    return cost(wordOf(name + standard), text, amount === undefined ? undefined : Number(amount));
  });
  return distinct(rows);
}

/** What the applicant gets. */
export function outputNodes(context: ServiceContext): readonly Node[] {
  const { item, own, shared } = context;
  const { result } = item;
  if (result === undefined || result.kind === 'none') return [];
  const id = own('output');
  const validity = result['valid-for'];
  return [
    {
      '@id': id,
      '@type': 'Output',
      identifier: id,
      name: { zh: result.name ?? valueName('item', ['result', 'kind'], result.kind, 'zh') },
      ...(validity !== undefined && { description: { zh: `有效期：${validity}` } }),
      type: conceptOf(context, 'result', ['result', 'kind'], result.kind),
      language: shared.language(),
    },
  ];
}

/** The procedure is the rule that the service follows; it carries out the laws that procedure and limits rest on. */
export function ruleNodes({ definition, process, item, own, shared }: ServiceContext): readonly Node[] {
  const id = own('rule', 'procedure');
  const laws = [...(definition.process.basis ?? []), ...(item.limits.basis ?? [])];
  const implemented = [...new Set(laws)].map((citation) => shared.law(citation));
  return [
    {
      '@id': id,
      '@type': 'Rule',
      identifier: id,
      name: { zh: `${item.name}办理流程` },
      description: { zh: writeSteps(process) },
      language: shared.language(),
      ...(implemented.length > 0 && { implements: implemented }),
    },
  ];
}

/** The partners of a joint item, and its lead. */
export function participationNodes({ item, own, shared, definition }: ServiceContext): readonly Node[] {
  const { joint } = item;
  if (joint === undefined) return [];
  const participation = (key: string, text: string, role: string, participant: string): Node => {
    const id = own('participation', key);
    return {
      '@id': id,
      '@type': 'Participation',
      identifier: id,
      description: { zh: text },
      role,
      hasParticipant: participant,
    };
  };
  const lead = definition.departments[joint.lead]?.name ?? joint.lead;
  const partner = shared.concept('role', 'partner', '协办', 'partner');
  return distinct([
    participation('lead', `${lead}牵头`, shared.concept('role', 'lead', '牵头', 'lead'), shared.department(joint.lead)),
    ...joint.partners.map((text) => participation(wordOf(text), text, partner, shared.agent(nameIn(text)))),
  ]);
}

/** `市消防救援支队（消防设计审查）` without what it does. */
function nameIn(partner: string): string {
  const name = partner.replace(/[（(].*$/u, '').trim();
  return name === '' ? partner : name;
}

/** Two entries of one text are one node. */
function distinct(nodes: readonly Node[]): readonly Node[] {
  return [...new Map(nodes.map((node) => [node['@id'], node])).values()];
}
