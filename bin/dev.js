#!/usr/bin/env node
// Runs the sources as they are: no build, Node strips the types.
import { requireNode } from './node-version.js';

requireNode();
import('../src/commands/main.ts').then((main) => main.startFromSources());
