import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, type Palette } from '../../src/drawing/svg-style.ts';

/** Relative luminance of a colour `#rgb` or `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join('') : colour.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => {
    const value = Number.parseInt(digits.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((first, second) => first - second);
  return (light + 0.05) / (dark + 0.05);
}

const TEXTS: readonly (readonly [text: keyof Palette, ...grounds: (keyof Palette)[]])[] = [
  ['ink', 'paper', 'box', 'criticalBox', 'pause', 'gateway'],
  ['quiet', 'paper', 'box', 'criticalBox', 'pause', 'gateway', 'lane', 'otherLane', 'header'],
  ['accent', 'box', 'criticalBox', 'pause'],
  ['headerInk', 'header'],
];
const LINES: readonly (readonly [line: keyof Palette, ...grounds: (keyof Palette)[]])[] = [
  ['edge', 'lane', 'otherLane'],
  ['critical', 'lane', 'otherLane', 'criticalBox'],
  ['gatewayLine', 'lane', 'otherLane'],
  ['pauseLine', 'lane', 'otherLane'],
];

describe('colours', () => {
  for (const [name, palette] of Object.entries({ LIGHT, DARK })) {
    for (const [text, ...grounds] of TEXTS) {
      it.each(grounds)(`${name}: text in ${text} has a contrast of 4.5 on %s`, (ground) => {
        expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
      });
    }
    for (const [line, ...grounds] of LINES) {
      it.each(grounds)(`${name}: lines in ${line} have a contrast of 3 on %s`, (ground) => {
        expect(contrast(palette[line], palette[ground])).toBeGreaterThanOrEqual(3);
      });
    }
  }
});
