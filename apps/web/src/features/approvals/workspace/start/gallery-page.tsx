import { listStartable, type StartableRow } from '@atrium/contracts/approvals';
import { Button, Empty, Icon } from '@atrium/ui';
import { ArrowLeft, FileText, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMe } from '../../../../shared/me.js';
import { Loaded } from '../../../../shared/parts/loaded.js';
import { SearchBox } from '../../../../shared/parts/search-box.js';
import { useRead } from '../../../../shared/use-call.js';
import { TemplateIcon } from '../../parts/template-icon.js';
import './start.css';

/** What one may ask for, by groups. */
export function GalleryPage() {
  const { t } = useTranslation('approvals');
  const { company } = useMe();
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const find = (words: string) => setSearch(words ? { q: words } : {}, { replace: true });
  const startable = useRead(listStartable, { limit: 200 });
  return (
    <section className="pane grow">
      <div className="pane-bar">
        <Link to={`/c/${company.slug}/inbox`} className="icon-button" aria-label={t('to_inbox')}>
          <Icon of={ArrowLeft} />
        </Link>
        <h1 className="grow">{t('gallery.title')}</h1>
        <SearchBox label={t('gallery.search')} value={q} onChange={find} />
      </div>
      <div className="scroll gallery">
        <Loaded of={startable}>
          {({ items }) => <Groups rows={items} q={q.trim().toLocaleLowerCase()} onClear={() => find('')} />}
        </Loaded>
      </div>
    </section>
  );
}

interface GroupsProps {
  readonly rows: readonly StartableRow[];
  readonly q: string;
  readonly onClear: () => void;
}

function Groups({ rows, q, onClear }: GroupsProps) {
  const { t } = useTranslation('approvals');
  const { company } = useMe();
  const found = rows.filter(({ title, group }) => `${title} ${group}`.toLocaleLowerCase().includes(q));
  if (rows.length === 0)
    return (
      <Empty icon={FileText} title={t('gallery.none')}>
        {t('gallery.none_help')}
      </Empty>
    );
  if (found.length === 0)
    return (
      <Empty
        icon={SearchX}
        title={t('nothing_found', { q })}
        action={<Button onClick={onClear}>{t('clear')}</Button>}
      />
    );
  return [...new Set(found.map(({ group }) => group))].map((group) => (
    <section key={group}>
      <h2>{group}</h2>
      <ul className="gallery-group">
        {found
          .filter((row) => row.group === group)
          .map(({ id, title, icon }) => (
            <li key={id}>
              <Link to={`/c/${company.slug}/requests/new/${id}`} className="gallery-card">
                <TemplateIcon name={icon} />
                <span>{title}</span>
              </Link>
            </li>
          ))}
      </ul>
    </section>
  ));
}
