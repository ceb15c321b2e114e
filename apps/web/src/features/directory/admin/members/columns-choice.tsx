import { Icon } from '@atrium/ui';
import { Columns3 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { columns, type Columns } from './columns.js';

/** Which columns the list has. Closes when the focus goes elsewhere, and with Escape. */
export function ColumnsChoice({ shown, toggle }: Columns) {
  const { t } = useTranslation('people');
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (box.current) box.current.open = false;
  };
  return (
    <details
      ref={box}
      className="columns-choice"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close();
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape') return;
        close();
        currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary className="button">
        <Icon of={Columns3} small />
        {t('members.columns')}
      </summary>
      {/* Takes the focus of a press on a label's words, which would else go nowhere and close the list. */}
      <fieldset tabIndex={-1}>
        <legend className="visually-hidden">{t('members.columns')}</legend>
        {columns.map((column) => (
          <label key={column}>
            <input type="checkbox" checked={shown.includes(column)} onChange={() => toggle(column)} />
            {t(`members.${column}`)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
