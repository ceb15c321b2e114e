import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { chooseLanguage, languages } from '../shared/texts.js';

const walls = [0, 1, 2, 3, 4, 5, 6];

/** The court around the gate, and the languages below it. Pages before signing in stand here. */
export function GateShell() {
  const { i18n } = useTranslation();
  return (
    <main className="gate-sheet">
      <svg className="court" viewBox="0 0 1424 884" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        {walls.map((wall) => (
          <rect
            key={wall}
            x={20 + wall * 76}
            y={-242 + wall * 62}
            width={1384 - wall * 152}
            height={1344 - wall * 124}
            rx={132 - wall * 18}
          />
        ))}
      </svg>
      <Suspense fallback={<div className="gate" />}>
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
    </main>
  );
}
