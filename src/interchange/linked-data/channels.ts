/** Through which channels a service is applied for, and whom one can ask. */
import type { Duration } from '../../base/duration.ts';
import type { DepartmentWindow } from '../../language/generated/types.ts';
import type { Node } from './context.ts';
import { isoDuration } from './iso-duration.ts';
import type { ServiceContext } from './service-context.ts';

/** The windows of the item, and its place in the web where it is accepted there. */
export function channelNodes(context: ServiceContext, promised: Duration | undefined): readonly Node[] {
  const { item, definition, center, shared } = context;
  const department = definition.departments[item.department];
  const ownedBy = shared.department(item.department);
  const time = promised && { processingTime: isoDuration(promised, center.minutesPerDay) };
  const windows = Object.entries(department?.own?.windows ?? {}).map(([id, window]): Node => {
    const hours = item.service?.hours ?? window.hours;
    return {
      ...base(context, `window-${id}`),
      type: shared.concept('channel', 'window', '窗口办理', 'at a window'),
      description: { zh: placeOf(window, item.service?.address) },
      ownedBy,
      ...(hours !== undefined && { openingHours: shared.hours(hours) }),
      ...time,
    };
  });
  const { online, url } = item.service ?? {};
  if (online !== true && url === undefined) return windows;
  const web: Node = {
    ...base(context, 'online'),
    type: shared.concept('channel', 'online', '网上办理', 'online'),
    ownedBy,
    ...(url !== undefined && { page: shared.document(url) }),
    ...time,
  };
  return [...windows, web];
}

/** The phones of the item. */
export function contactNodes({ item, own }: ServiceContext): readonly Node[] {
  const { consultation, complaint } = item.contacts ?? {};
  const contact = (key: string, zh: string, phones: string | undefined): Node[] =>
    phones === undefined
      ? []
      : [
          {
            '@id': own('contact', key),
            '@type': 'ContactPoint',
            description: { zh },
            hasTelephone: phones.split('、'),
          },
        ];
  return [...contact('consultation', '咨询', consultation), ...contact('complaint', '监督投诉', complaint)];
}

function base({ own }: ServiceContext, key: string): Pick<Node, '@id' | '@type' | 'identifier'> {
  const id = own('channel', key);
  return { '@id': id, '@type': 'Channel', identifier: id };
}

function placeOf({ zone, floor, counter, name }: DepartmentWindow, address: string | undefined): string {
  return [address, zone, floor, counter, name].filter((part) => part !== undefined).join(' ');
}
