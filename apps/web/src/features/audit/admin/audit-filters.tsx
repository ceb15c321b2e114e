import { Icon } from '@atrium/ui';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AntSelect } from '../../../shared/parts/ant-select.js';
import { DayField } from '../../../shared/parts/day-field.js';
import { SearchBox } from '../../../shared/parts/search-box.js';
import type { AuditQuery } from './audit-query.js';
import '../../../shared/parts/filters.css';

/** Search, act and days; and who and what the list was narrowed to, as chips that can be taken off. */
export function AuditFilters({
  query,
  nameOf,
}: {
  readonly query: AuditQuery;
  readonly nameOf: (id: string) => string;
}) {
  const { t } = useTranslation('audit');
  const { filters, set } = query;
  return (
    <div className="filters" role="search" aria-label={t('filter')}>
      <SearchBox label={t('search')} value={filters.q ?? ''} onChange={(q) => set({ q })} maxLength={100} />
      <div className="filter-field">
        <ActionFilter value={filters.action ?? null} onChange={(action) => set({ action })} />
      </div>
      <Day label={t('from')} value={filters.from} max={filters.to} onChange={(from) => set({ from })} />
      <Day label={t('to')} value={filters.to} min={filters.from} onChange={(to) => set({ to })} />
      <div className="chips">
        {filters.actorId ? (
          <Chip text={t('chip.by', { name: nameOf(filters.actorId) })} onRemove={() => set({ actorId: null })} />
        ) : null}
        {filters.subjectId ? (
          <Chip text={t('chip.about', { name: nameOf(filters.subjectId) })} onRemove={() => set({ subjectId: null })} />
        ) : null}
      </div>
      {query.narrowed ? (
        <button type="button" className="button text small" onClick={query.clear}>
          <Icon of={X} small />
          {t('clear')}
        </button>
      ) : null}
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly onChange: (day: string | null) => void;
}

function Day({ label, value, min, max, onChange }: DayProps) {
  return (
    <div className="filter-field narrow">
      <DayField
        label={label}
        placeholder={label}
        value={value ?? null}
        {...(min && { min })}
        {...(max && { max })}
        clearable
        onChange={onChange}
      />
    </div>
  );
}

function Chip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  const { t } = useTranslation('audit');
  return (
    <button type="button" className="chip on" aria-label={t('chip.remove', { name: text })} onClick={onRemove}>
      {text}
      <Icon of={X} small />
    </button>
  );
}

interface ActionFilterProps {
  readonly value: string | null;
  readonly onChange: (action: string | null) => void;
}

/** All acts that have words, by domain. */
function ActionFilter({ value, onChange }: ActionFilterProps) {
  const { t } = useTranslation('audit');
  const acts = t('actions', { returnObjects: true }) as unknown as Record<string, Record<string, string>>;
  return (
    <AntSelect<string | null>
      className="picker"
      aria-label={t('action')}
      placeholder={t('any_action')}
      value={value}
      onChange={(action) => onChange(action ?? null)}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={Object.entries(acts).map(([domain, verbs]) => ({
        label: t(`domains.${domain}`),
        title: domain,
        options: Object.entries(verbs).map(([verb, label]) => ({ value: `${domain}.${verb}`, label })),
      }))}
    />
  );
}
