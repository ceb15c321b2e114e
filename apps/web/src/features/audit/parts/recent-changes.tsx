import { listAudit } from '@atrium/contracts/audit';
import { Avatar } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Loaded } from '../../../shared/parts/loaded.js';
import { When } from '../../../shared/parts/when.js';
import { useRead } from '../../../shared/use-call.js';
import { useAuditNames } from './audit-names.js';
import { Changes } from './changes.js';
import './audit-parts.css';

const shown = 6;

/** The newest changes in the company, with whom they concern and what became different; sign-ins left out, and the way to all acts. */
export function RecentChanges({ to }: { readonly to: string }) {
  const { t } = useTranslation('audit');
  const { actionOf, actorOf, subjectOf } = useAuditNames();
  const newest = useRead(listAudit, { limit: 50 });
  return (
    <section className="recent" aria-labelledby="recent-changes">
      <div className="recent-head">
        <h2 id="recent-changes">{t('recent')}</h2>
        <Link to={to}>{t('see_all')}</Link>
      </div>
      <Loaded of={newest} rows={4}>
        {({ items }) => (
          <ul>
            {items
              .filter(({ action }) => !action.startsWith('identity.'))
              .slice(0, shown)
              .map((record) => (
                <li key={record.id}>
                  <Avatar id={record.actor.id ?? record.actor.kind} name={actorOf(record)} size={24} />
                  <div className="grow">
                    <p>
                      {actorOf(record)} · {actionOf(record.action)}
                    </p>
                    {record.subjectName || Object.keys(record.changes).length > 0 ? (
                      <p className="recent-what">
                        {record.subjectName ? <span>{subjectOf(record)}</span> : null}
                        <Changes record={record} most={2} />
                      </p>
                    ) : null}
                    <p className="quiet">
                      <When at={record.at} />
                    </p>
                  </div>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
