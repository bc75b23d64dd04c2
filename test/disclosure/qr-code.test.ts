import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrCode } from '../../src/disclosure/pages/qr-code.ts';

/** The dark modules that a drawing has, by the squares of its path. */
function darkModules(markup: string, size: number): readonly (readonly boolean[])[] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x = '', y = '', length = ''] of markup.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
    for (let step = 0; step < Number(length); step += 1) (modules[Number(y)] as boolean[])[Number(x) + step] = true;
  }
  return modules;
}

describe('a QR code', () => {
  it.each(['https://www.example.gov.cn/services/items/housing-001.html', 'https://a.cn/"><script>'])(
    'of %s has the modules of the code, and its address as text',
    (address) => {
      const { data, size } = encode(address, { ecc: 'M', border: 4 });
      const { markup } = qrCode(address);
      expect(darkModules(markup, size)).toEqual(data);
      expect(markup).toContain(`viewBox="0 0 ${size} ${size}"`);
      expect(markup).not.toContain('<script');
      expect(qrCode(address).markup).toBe(markup);
    },
  );
});
