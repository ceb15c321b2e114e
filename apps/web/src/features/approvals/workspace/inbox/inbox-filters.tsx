import { listStartable, RequestStatus } from '@atrium/contracts/approvals';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../../../../shared/parts/search-box.js';
import { useRead } from '../../../../shared/use-call.js';
import type { InboxAddress } from './inbox-address.js';

/** Finds by words, by template, and where things have ended also by how. */
export function InboxFilters({ address }: { readonly address: InboxAddress }) {
  const { t } = useTranslation('approvals');
  const { tab, q, status, templateId, filter } = address;
  const templates = useRead(listStartable, { limit: 200 });
  return (
    <div className="inbox-filters">
      <SearchBox label={t('search')} value={q} onChange={(words) => filter({ q: words })} maxLength={100} />
      <div className="row">
        <select
          className="input"
          aria-label={t('filter.template')}
          value={templateId ?? ''}
          onChange={({ target }) => filter({ template: target.value })}
        >
          <option value="">{t('filter.any_template')}</option>
          {(templates.data?.items ?? []).map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        {tab === 'waiting' ? null : (
          <select
            className="input"
            aria-label={t('filter.status')}
            value={status ?? ''}
            onChange={({ target }) => filter({ status: target.value })}
          >
            <option value="">{t('filter.any_status')}</option>
            {RequestStatus.options.map((one) => (
              <option key={one} value={one}>
                {t(`status.${one}`)}
              </option>
            ))}
          </select>
        )}
      </div>
    </div>
  );
}
