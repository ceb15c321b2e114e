import { Avatar, Icon } from '@atrium/ui';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OverAll } from '../../shared/parts/over-all.js';
import { type PaletteItem, usePaletteSections } from './palette-items.js';
import './palette.css';

/** One line to type in; people, pages and actions under it. Arrows choose, Enter goes. */
export function PaletteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [q, setQ] = useState('');
  const [at, setAt] = useState(0);
  const { sections, searching } = usePaletteSections(q);
  const items = sections.flatMap((section) => section.items);
  const chosen = items[Math.min(at, items.length - 1)];
  const take = (item: PaletteItem) => {
    onClose();
    item.go();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, items.length - 1) + step + items.length) % items.length);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      take(chosen);
    }
  };

  return (
    <OverAll label={t('palette.label')} onClose={onClose} className="palette">
      <label className="palette-line">
        <Icon of={Search} small />
        <input
          autoFocus
          value={q}
          placeholder={t('palette.open')}
          aria-label={t('palette.open')}
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-items"
          aria-activedescendant={chosen ? domId(chosen) : undefined}
          autoComplete="off"
          onKeyDown={press}
          onChange={(event) => {
            setQ(event.target.value);
            setAt(0);
          }}
        />
        <kbd>Esc</kbd>
      </label>
      <div id="palette-items" className="palette-items" role="listbox" aria-label={t('palette.label')}>
        {sections.map(({ name, items: lines }) => (
          <div key={name} role="group" aria-label={t(`palette.${name}`)}>
            <div className="palette-section" aria-hidden="true">
              {t(`palette.${name}`)}
            </div>
            {lines.map((item) => (
              <Line key={item.key} item={item} chosen={item === chosen} onTake={take} />
            ))}
          </div>
        ))}
      </div>
      {items.length === 0 ? (
        <p className="palette-none" role="status">
          {searching ? t('palette.searching') : t('palette.nothing', { q })}
        </p>
      ) : null}
    </OverAll>
  );
}

const domId = ({ key }: PaletteItem): string => `palette-${key.replace(/\W/g, '-')}`;

interface LineProps {
  readonly item: PaletteItem;
  readonly chosen: boolean;
  readonly onTake: (item: PaletteItem) => void;
}

function Line({ item, chosen, onTake }: LineProps) {
  const { text, detail, icon, person } = item;
  return (
    <div
      id={domId(item)}
      role="option"
      aria-selected={chosen}
      className="palette-item"
      ref={(line) => {
        if (chosen) line?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={() => onTake(item)}
    >
      {person ? <Avatar id={person.id} name={person.name} size={24} /> : icon ? <Icon of={icon} small /> : null}
      <span className="ellipsis">{text}</span>
      {detail ? <span className="quiet ellipsis">{detail}</span> : null}
    </div>
  );
}
