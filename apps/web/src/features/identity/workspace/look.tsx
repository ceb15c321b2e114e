import { setLanguage } from '@atrium/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '@atrium/contracts/core';
import { chooseLanguage, languages } from '../../../shared/texts.js';
import { chosenTheme, chooseTheme, type Theme } from '../../../shared/theme.js';
import { useCall } from '../../../shared/use-call.js';

const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** The language, of this device's pages and of the mails to its reader, and the theme of this device. */
export function Look() {
  const { t, i18n } = useTranslation();
  const [theme, setTheme] = useState(chosenTheme());
  const mails = useCall(setLanguage);
  const speak = (language: Language) => {
    void chooseLanguage(language);
    mails.mutate({ language });
  };
  return (
    <section>
      <h2>{t('account.look')}</h2>
      <div className="choices" role="group" aria-label={t('account.language')}>
        {languages.map(({ code, name }) => (
          <button
            key={code}
            type="button"
            className="button"
            lang={code}
            aria-pressed={i18n.language === code}
            onClick={() => speak(code)}
          >
            {name}
          </button>
        ))}
      </div>
      <div className="choices" role="group" aria-label={t('account.theme')}>
        {themes.map((choice) => (
          <button
            key={choice}
            type="button"
            className="button"
            aria-pressed={theme === choice}
            onClick={() => {
              chooseTheme(choice);
              setTheme(choice);
            }}
          >
            {t(`account.theme_${choice}`)}
          </button>
        ))}
      </div>
    </section>
  );
}
