/** What the page of an item needs besides its table. */
import type { Center } from '../center.ts';

export interface ItemPageOptions {
  readonly center: Pick<Center, 'name' | 'address' | 'baseUrl' | 'services'>;
  readonly madeOn: string | undefined;
  /** The public key of the registry's log, as one line (c2sp.org/signed-note). */
  readonly logKey?: string | undefined;
}
