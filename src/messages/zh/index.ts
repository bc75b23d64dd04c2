import type { Messages } from '../messages.ts';
import { cli } from './cli.ts';
import { drawing } from './drawing.ts';

export const zh: Messages = { ...cli, ...drawing };
