import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@atrium/contracts/core';
import { numbersInTexts } from './numbers.js';
import { type Namespace, textFiles } from './text-files.js';

export const languages: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'zh-TW', name: '繁體中文' },
  { code: 'zh-CN', name: '简体中文' },
  { code: 'en', name: 'English' },
];

const key = 'atrium.language';

const files: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    textFiles[language as Language][namespace as Namespace]().then(
      ({ default: texts }) => done(null, texts as Record<string, string>),
      (error: unknown) => done(error instanceof Error ? error : String(error), null),
    );
  },
};

/** The chosen language, else the first of the browser's that we have. */
export function firstLanguage(): Language {
  const known = (code: string | null): Language | undefined => {
    if (!code) return undefined;
    if (/^zh-(hant|tw|hk|mo)/i.test(code)) return 'zh-TW';
    if (/^zh/i.test(code)) return 'zh-CN';
    return /^en/i.test(code) ? 'en' : undefined;
  };
  return [localStorage.getItem(key), ...navigator.languages].map(known).find((code) => code !== undefined) ?? 'en';
}

/** Loads what every page says; pages load the rest. */
export async function startTexts(): Promise<void> {
  await i18next
    .use(files)
    .use(numbersInTexts)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: false,
      supportedLngs: languages.map(({ code }) => code),
      ns: ['common', 'errors'] satisfies Namespace[],
      defaultNS: 'common' satisfies Namespace,
      interpolation: { escapeValue: false, alwaysFormat: true },
      react: { useSuspense: true },
    });
  showLanguage();
  i18next.on('languageChanged', showLanguage);
}

/** Speaks another language from now on, on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(key, language);
  await i18next.changeLanguage(language);
}

function showLanguage(): void {
  const tags = { en: 'en', 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant' } as const;
  document.documentElement.lang = tags[i18next.language as Language];
}
