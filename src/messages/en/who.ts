import type { Messages } from '../messages.ts';

export const who: Messages = {};
