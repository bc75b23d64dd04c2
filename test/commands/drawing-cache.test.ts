import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DrawingCache } from '../../src/commands/support/drawing-cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guhua-draw-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PICTURE = new TextEncoder().encode('图');

function made(): DrawingCache {
  const cache = new DrawingCache(folder);
  cache.write('permit.png', '<svg>施工许可</svg>', PICTURE);
  cache.save();
  return new DrawingCache(folder);
}

describe('pictures that are there already', () => {
  it('are known where neither their source nor they themselves have changed', () => {
    expect(made().isMade('permit.png', '<svg>施工许可</svg>')).toBe(true);
    expect(made().isMade('permit.png', '<svg>竣工验收</svg>')).toBe(false);
    expect(made().isMade('other.png', '<svg>施工许可</svg>')).toBe(false);
  });

  it('are made again where somebody altered or removed them', () => {
    const cache = made();
    writeFileSync(join(folder, 'permit.png'), '改过的图');
    expect(cache.isMade('permit.png', '<svg>施工许可</svg>')).toBe(false);
    rmSync(join(folder, 'permit.png'));
    expect(cache.isMade('permit.png', '<svg>施工许可</svg>')).toBe(false);
  });

  it.each(['', '[]', '{"permit.png": 1}', 'null'])('are not known by a list that says %j', (list) => {
    made();
    writeFileSync(join(folder, '.guhua-drawings.json'), list);
    expect(new DrawingCache(folder).isMade('permit.png', '<svg>施工许可</svg>')).toBe(false);
  });

  it('leave a folder alone in which nothing is drawn', () => {
    new DrawingCache(folder).save();
    expect(readdirSync(folder)).toEqual([]);
  });
});
