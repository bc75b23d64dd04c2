import type { Messages } from '../catalog.ts';

export const zh: Messages = {};
