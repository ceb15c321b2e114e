import { useTranslation } from 'react-i18next';
import { paletteKeys } from './open-palette.js';
import { OverAll } from '../../shared/parts/over-all.js';
import './palette.css';

const shortcuts: readonly { readonly keys: readonly string[]; readonly text: string }[] = [
  { keys: [paletteKeys], text: 'shortcuts.palette' },
  { keys: ['?'], text: 'shortcuts.this' },
  { keys: ['↑', '↓'], text: 'shortcuts.choose' },
  { keys: ['←', '→'], text: 'shortcuts.tree' },
  { keys: ['Enter'], text: 'shortcuts.open' },
  { keys: ['Esc'], text: 'shortcuts.close' },
];

/** Which keys do what. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <OverAll label={t('shortcuts.title')} onClose={onClose} className="shortcuts">
      <h2>{t('shortcuts.title')}</h2>
      <dl>
        {shortcuts.map(({ keys, text }) => (
          <div key={text}>
            <dt>{t(text)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" className="button" onClick={onClose}>
        {t('close')}
      </button>
    </OverAll>
  );
}
