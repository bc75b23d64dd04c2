import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FLOORS, forbiddenImport, type Import } from '../../src/build/layers.ts';

const SOURCE = resolve(import.meta.dirname, '../../src');
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"](\.[^'"]+)['"]/g;

function importsOf(): Import[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => {
    const text = readFileSync(join(SOURCE, file), 'utf8');
    return [...text.matchAll(IMPORT)]
      .map((match) => resolve(SOURCE, dirname(file), match[1] ?? match[2] ?? match[3] ?? ''))
      .filter((target) => target.startsWith(SOURCE))
      .map((target) => ({ from: file, to: relative(SOURCE, target) }));
  });
}

describe('floors', () => {
  const imports = importsOf();

  it('reads the imports of the program', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports).toContainEqual({ from: 'process/time.ts', to: 'process/blocks.ts' });
  });

  it('has no import that leads upwards or sideways', () => {
    expect(imports.map(forbiddenImport).filter((reason) => reason !== undefined)).toEqual([]);
  });

  it('has a floor for every folder', () => {
    const folders = readdirSync(SOURCE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((folder) => folder.name).toSorted()).toEqual(FLOORS.flat().toSorted());
  });

  it('names the arrow and the reason', () => {
    expect(forbiddenImport({ from: 'base/a.ts', to: 'rules/b.ts' })).toBe(
      'base/a.ts → rules/b.ts: base stands below rules; what both need belongs into a lower floor',
    );
    expect(forbiddenImport({ from: 'rules/a.ts', to: 'drawing/b.ts' })).toContain('neighbours on one floor');
    expect(forbiddenImport({ from: 'elsewhere/a.ts', to: 'base/b.ts' })).toContain('has no floor');
    expect(forbiddenImport({ from: 'rules/a.ts', to: 'base/b.ts' })).toBeUndefined();
  });

  it('has no circles between files', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const other of next.get(file) ?? []) visit(other, [...trail, file]);
      state.set(file, 'done');
    };
    for (const file of next.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });
});
