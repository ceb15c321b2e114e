import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { GateSheet } from '../shared/parts/gate-sheet.js';
import { chooseLanguage, languages } from '../shared/texts.js';
import { GateBones } from './frames/gate-bones.js';
import { useDocumentTitle, usePageTexts } from './page-title.js';

/** Pages before signing in stand here, with the languages below them. */
export function GateShell() {
  const { i18n } = useTranslation();
  useDocumentTitle(usePageTexts().title);
  return (
    <GateSheet>
      <Suspense fallback={<GateBones />}>
        <Outlet />
      </Suspense>
      <footer className="gate-languages">
        {languages.map(({ code, name }) => (
          <button
            key={code}
            type="button"
            lang={code}
            aria-pressed={i18n.language === code}
            onClick={() => void chooseLanguage(code)}
          >
            {name}
          </button>
        ))}
      </footer>
    </GateSheet>
  );
}
