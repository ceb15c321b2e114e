import type { Id } from '@atrium/contracts/core';
import { Icon, IconButton } from '@atrium/ui';
import { ArrowLeft, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMe } from '../../../../shared/me.js';
import { Loaded } from '../../../../shared/parts/loaded.js';
import { RequestDetail } from './request-detail.js';
import { useRequest } from './use-request.js';

/** A request at its own address. */
export function RequestPage() {
  const { requestId = '' } = useParams();
  return <OneRequest key={requestId} id={requestId as Id<'request'>} />;
}

function OneRequest({ id }: { readonly id: Id<'request'> }) {
  const { t } = useTranslation('approvals');
  const { company } = useMe();
  const request = useRequest(id);
  return (
    <section className="pane grow request" data-screen="request">
      <div className="pane-bar">
        <Link to={`/c/${company.slug}/inbox`} className="icon-button no-print" aria-label={t('to_inbox')}>
          <Icon of={ArrowLeft} />
        </Link>
        <h1 className="grow ellipsis">{request.data?.title ?? t('request')}</h1>
        <span className="quiet">{request.data?.serial}</span>
        <IconButton icon={Printer} label={t('print')} className="wide-only" onClick={() => globalThis.print()} />
      </div>
      <Loaded of={request}>{(view) => <RequestDetail view={view} onDecided={() => undefined} />}</Loaded>
    </section>
  );
}
