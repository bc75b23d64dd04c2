/** One item as nodes of CPSV-AP 3.2: the public service, and what belongs to it alone. */
import { type Duration, formatDuration, parseDuration } from '../../base/duration.ts';
import { valueName } from '../../language/schema-names.ts';
import { CATEGORY_CODES } from '../standard/codes.ts';
import { channelNodes, contactNodes } from './channels.ts';
import type { Node } from './context.ts';
import { isoDuration } from './iso-duration.ts';
import { costNodes, evidenceNodes, outputNodes, participationNodes, requirementNodes, ruleNodes } from './parts.ts';
import { conceptOf, type ServiceContext } from './service-context.ts';

/**
 * The nodes of an item, the service first.
 * @param events that group it: what is done at once, such as 一件事
 */
export function serviceNodes(context: ServiceContext, events: readonly string[]): readonly Node[] {
  const { item, own, shared, center } = context;
  const promised = parseDuration(item.limits.promised);
  const parts = {
    holdsRequirement: requirementNodes(context),
    hasInput: evidenceNodes(context),
    hasCost: costNodes(context),
    hasChannel: channelNodes(context, promised),
    contactPoint: contactNodes(context),
    produces: outputNodes(context),
    follows: ruleNodes(context),
    hasParticipation: participationNodes(context),
  };
  const themes = item.themes ?? [];
  const links = Object.entries(parts).filter(([, nodes]) => nodes.length > 0);
  const service: Node = {
    '@id': own(),
    '@type': 'PublicService',
    identifier: item.codes?.operation ?? item.codes?.implementation ?? item.item,
    name: { zh: item.name },
    description: { zh: describe(context, promised) },
    hasCompetentAuthority: shared.department(item.department),
    ...(promised !== undefined && { processingTime: isoDuration(promised, center.minutesPerDay) }),
    ...(item.status !== undefined && { status: conceptOf(context, 'status', ['status'], item.status) }),
    ...(item.audience !== undefined && {
      addressee: item.audience.map((who) => conceptOf(context, 'audience', ['audience', 0], who)),
    }),
    ...(themes.length > 0 && {
      keyword: { zh: themes },
      thematicArea: themes.map((theme) => shared.concept('theme', theme, theme)),
    }),
    isClassifiedBy: classifications(context, promised),
    hasLegalResource: item.basis.map((citation) => shared.law(citation)),
    ...Object.fromEntries(links.map(([property, nodes]) => [property, nodes.map((node) => node['@id'])])),
    ...(events.length > 0 && { isGroupedBy: events }),
    isPartOf: shared.catalogue(),
    language: shared.language(),
    spatial: shared.region(),
  };
  return [service, ...Object.values(parts).flat()];
}

/** Definitions have no description; what the profile demands is said from what they have. */
function describe({ item, definition }: ServiceContext, promised: Duration | undefined): string {
  const department = definition.departments[item.department]?.name ?? item.department;
  const handling = valueName('item', ['handling'], item.handling, 'zh');
  const limit = promised === undefined ? '' : `，承诺办结期限：${formatDuration(promised, 'zh')}`;
  const note = item.note === undefined ? '' : `${item.note.replace(/。$/u, '')}。`;
  return `${department}办理的${CATEGORY_CODES[item.category].name}，${handling}${limit}。${note}`;
}

/** Kind of power, way of handling, level, range, and the unit in which the promise counts: ISO 8601 has no working days. */
function classifications(context: ServiceContext, promised: Duration | undefined): string[] {
  const { item, shared } = context;
  const { level, service } = item;
  return [
    shared.concept('category', item.category, CATEGORY_CODES[item.category].name, item.category),
    conceptOf(context, 'handling', ['handling'], item.handling),
    ...(level === undefined ? [] : [conceptOf(context, 'level', ['level'], level)]),
    ...(service?.coverage === undefined
      ? []
      : [conceptOf(context, 'coverage', ['service', 'coverage'], service.coverage)]),
    ...(promised === undefined ? [] : [timeUnit(context, promised)]),
  ];
}

function timeUnit({ shared }: ServiceContext, { unit }: Duration): string {
  return unit === 'calendar-days'
    ? shared.concept('time-unit', 'calendar-days', '期限以自然日计', 'the processing time is in calendar days')
    : shared.concept('time-unit', 'working-days', '期限以工作日计', 'the processing time is in working days');
}
