import type { Messages } from '../catalog.ts';

export const en: Messages = {};
