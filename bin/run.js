#!/usr/bin/env node
import { requireNode } from './node-version.js';

requireNode();
import('../dist/main.js').then((main) => main.start());
