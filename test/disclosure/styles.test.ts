import { describe, expect, it } from 'vitest';
import { STYLE_SHEET } from '../../src/disclosure/styles/style-sheet.ts';

type Palette = Readonly<Record<string, string>>;

/** The two palettes: what `:root` says first, and what it says again for the dark. */
function palettes(): readonly [light: Palette, dark: Palette] {
  const [light = {}, dark = {}] = [...STYLE_SHEET.matchAll(/:root \{([^}]*)\}/gu)].map(([, body = '']) =>
    Object.fromEntries([...body.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/gu)].map(([, name, colour]) => [name, colour])),
  );
  return [light, dark];
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const full = colour.length === 4 ? colour.replace(/[0-9a-f]/gu, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((index) => {
    const part = Number.parseInt(full.slice(index, index + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one = '', other = ''): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((first, second) => first - second);
  return (light + 0.05) / (dark + 0.05);
}

const [light, dark] = palettes();

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('the %s palette', (_, palette) => {
  it.each(['ink', 'quiet', 'accent', 'alert'])('has a contrast of 4.5 : 1 for text in %s (WCAG 2.2, 1.4.3)', (name) => {
    for (const ground of ['paper', 'raised']) {
      expect(contrast(palette[name], palette[ground]), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has a contrast of 3 : 1 for the lines of fields (WCAG 2.2, 1.4.11)', () => {
    expect(contrast(palette['strong-line'], palette.paper)).toBeGreaterThanOrEqual(3);
  });
});

describe('the style sheet', () => {
  it('loads nothing', () => {
    expect(STYLE_SHEET).not.toMatch(/@import|url\(|@font-face/u);
  });

  it('is balanced', () => {
    expect(STYLE_SHEET.match(/\{/gu)?.length).toBe(STYLE_SHEET.match(/\}/gu)?.length);
  });
});
