import type { Language } from '../../messages/catalog.ts';

/**
 * The language of what is printed: the flag, else GUHUA_LANG, else the locale where it names Chinese or English, else the
 * workspace's own setting, else English.
 */
export function chooseLanguage(
  flag: string | undefined,
  env: NodeJS.ProcessEnv,
  workspace: Language | undefined,
): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  for (const said of [flag, env.GUHUA_LANG, locale]) {
    if (said?.startsWith('zh')) return 'zh';
    if (said?.startsWith('en')) return 'en';
  }
  return workspace ?? 'en';
}
