/** The style sheet of a site, in one file beside its pages. */
import { DRAWING_STYLES } from '../../drawing/index.ts';
import { BASE_STYLE } from './base.ts';
import { ITEM_STYLE } from './item.ts';
import { LIST_STYLE } from './lists.ts';
import { PRINT_STYLE } from './print.ts';
import { TABLE_STYLE } from './tables.ts';

export const STYLE_SHEET = [DRAWING_STYLES, BASE_STYLE, TABLE_STYLE, ITEM_STYLE, LIST_STYLE, PRINT_STYLE].join('\n');
