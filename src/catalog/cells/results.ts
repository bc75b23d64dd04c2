/** What the applicant gets: `证照：建筑工程施工许可证`, `批文|…`, `无`. */
import type { ItemDefinition } from '../../language/generated/types.ts';
import { oneLine, saysNothing } from '../clean-text.ts';
import { readResultKind } from './choices.ts';
import { type CellReading, UNREAD, understood } from './reading.ts';

type Result = NonNullable<ItemDefinition['result']>;

/** Names that say what they name. */
const CERTIFICATE = /(?:证|证书|执照)$/u;
const APPROVAL = /(?:批复|批文|批准文件|决定书)$/u;

/** Reads a result with its kind; a name alone is understood where it ends in its kind. */
export function readResult(text: string): CellReading<Result> {
  const plain = oneLine(text);
  if (saysNothing(plain)) return understood({ kind: 'none' });
  const [, before = plain, after = ''] = /^([^：:|｜]+)[：:|｜](.+)$/u.exec(plain) ?? [];
  const kind = readResultKind(before.trim());
  if (kind.kind === 'value') {
    const name = after.trim();
    return understood(name === '' ? { kind: kind.value } : { kind: kind.value, name });
  }
  const name = plain.replace(/^《(.+)》$/u, '$1');
  if (CERTIFICATE.test(name)) return understood({ kind: 'certificate', name: plain });
  if (APPROVAL.test(name)) return understood({ kind: 'approval', name: plain });
  return UNREAD;
}
