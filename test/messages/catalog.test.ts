import { describe, expect, it } from 'vitest';
import { hasMessage, message } from '../../src/messages/catalog.ts';
import { en } from '../../src/messages/en/index.ts';
import { zh } from '../../src/messages/zh/index.ts';

const ids = Object.keys(en);

/** The ones of a pair such as `{expectedZh}` and `{expectedEn}` hold the same in two languages. */
function placeholders(text: string | undefined): readonly string[] {
  const names = (text ?? '').match(/\{\w+\}/gu) ?? [];
  return [...new Set(names.map((name) => name.replace(/(?:Zh|En)\}$/u, '}')))].toSorted();
}

/** A text without its placeholders, code and what stands in quotation marks: what is left is said in its own words. */
function ownWords(text: string | undefined): string {
  return (text ?? '')
    .replaceAll(/\{\w+\}/gu, ' 0 ')
    .replaceAll(/`[^`]*`|"[^"]*"|“[^”]*”|《[^》]*》|\([^)]*\)|（[^）]*）/gu, ' ')
    .replaceAll(/guhua [a-z -]+|-{1,2}[a-z][a-z-]*|\b[\w-]+[./][\w./-]+|\$\w+/gu, ' ');
}

/** Said of no message in particular: how a command is used, and the mark before a hint. */
const ALONE = ['cli.usage.hint', 'report.hint'];

describe('the two catalogs of messages', () => {
  it('hold the same ids', () => {
    expect(ids.length).toBeGreaterThan(200);
    expect(Object.keys(zh).toSorted()).toEqual(ids.toSorted());
  });

  it('have the same placeholders under each id', () => {
    expect(ids.filter((id) => placeholders(zh[id]).join() !== placeholders(en[id]).join())).toEqual([]);
  });

  it('have no spaces but plain ones', () => {
    const doubtful = /[^\P{Zs} ]|\S {2,}\S/u;
    expect(ids.filter((id) => doubtful.test(`${zh[id]}${en[id]}`))).toEqual([]);
  });

  it('have hints for messages only', () => {
    const hints = ids.filter((id) => id.endsWith('.hint') && !ALONE.includes(id));
    const isOf = (hint: string): boolean => {
      const message = hint.slice(0, -'.hint'.length);
      return (
        hasMessage(message) || (message.includes('/') && ids.some((id) => id !== hint && id.startsWith(`${message}.`)))
      );
    };
    expect(hints.filter((hint) => !isOf(hint))).toEqual([]);
  });

  it('are Chinese in Chinese', () => {
    expect(ids.filter((id) => /(?:[A-Za-z]+[ ,]+){3}[A-Za-z]+/u.test(ownWords(zh[id])))).toEqual([]);
  });

  it('are English in English', () => {
    expect(ids.filter((id) => /\p{Script=Han}{8}|\p{Script=Han}[。，；！？]/u.test(ownWords(en[id])))).toEqual([]);
  });
});

describe('message', () => {
  it('fills in what it is given', () => {
    const params = { key: '名称', suggestion: 'name' };
    expect(message('zh', 'source/unknown-key.similar', params)).toContain('名称');
    expect(message('en', 'source/unknown-key.similar', params)).toContain('name');
    expect(message('en', 'source/out-of-range.minimum', { key: 'visits', limit: 0 })).toContain('0');
  });

  it('leaves a placeholder that it is given nothing for, and takes no text for a placeholder', () => {
    expect(message('zh', 'source/missing-key.missing')).toContain('{key}');
    expect(message('zh', 'source/missing-key.missing', { key: '{suggestion}$&' })).toContain('{suggestion}$&');
    expect(
      message('zh', 'source/missing-key.missing', Object.create({ key: '承' }) as Record<string, string>),
    ).not.toBe('');
  });

  it('shows the id of a message that there is not', () => {
    expect(message('zh', 'nowhere.none')).toBe('nowhere.none');
    expect(hasMessage('nowhere.none')).toBe(false);
    expect(hasMessage('constructor')).toBe(false);
    expect(message('zh', 'constructor')).toBe('constructor');
  });
});
