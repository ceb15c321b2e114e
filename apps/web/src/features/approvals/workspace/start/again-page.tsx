import { type RequestView, resubmitRequest } from '@atrium/contracts/approvals';
import type { Id } from '@atrium/contracts/core';
import { Icon } from '@atrium/ui';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { useMe } from '../../../../shared/me.js';
import { Loaded } from '../../../../shared/parts/loaded.js';
import { useCall } from '../../../../shared/use-call.js';
import { useCommand } from '../../../../shared/use-command.js';
import { useDraft } from '../../../../shared/use-draft.js';
import { historyOf } from '../../parts/history.js';
import { touchedByCommands, useRequest } from '../request/use-request.js';
import { type RequestDraft, RequestForm } from './request-form.js';

/** A request that came back, put right and handed in again. */
export function AgainPage() {
  const { t } = useTranslation('approvals');
  const { company } = useMe();
  const { requestId = '' } = useParams();
  const request = useRequest(requestId as Id<'request'>);
  const back = `/c/${company.slug}/requests/${requestId}`;
  return (
    <section className="pane grow">
      <div className="pane-bar">
        <Link to={back} className="icon-button" aria-label={t('to_request')}>
          <Icon of={ArrowLeft} />
        </Link>
        <h1 className="grow ellipsis">{request.data?.title ?? t('request')}</h1>
      </div>
      <Loaded of={request}>
        {(view) => (view.mine.canResubmit ? <Again key={view.rev} view={view} /> : <Navigate to={back} replace />)}
      </Loaded>
    </section>
  );
}

function Again({ view }: { readonly view: RequestView }) {
  const { t } = useTranslation('approvals');
  const { company } = useMe();
  const navigate = useNavigate();
  const commandFor = useCommand();
  const initial: RequestDraft = { values: view.values, departmentId: view.department?.id ?? null, picks: {} };
  const draft = useDraft(`approvals.again.${view.id}.${view.rev}`, initial);
  const again = useCall(resubmitRequest, { refreshes: touchedByCommands });
  const why = historyOf(view).findLast(({ code }) => code === 'returned')?.said;
  const rights = view.mine.tasks.find(({ kind }) => kind === 'rework')?.rights ?? {};
  return (
    <RequestForm
      templateId={view.templateId}
      requestId={view.id}
      form={view.form}
      rights={rights}
      known={view}
      note={why ? <p className="note amber">{t('resubmit.because', { reason: why })}</p> : null}
      draft={draft.value}
      onDraft={draft.set}
      send={{
        word: t('resubmit.send'),
        busy: again.isPending ? t('submit.sending') : undefined,
        error: again.error,
      }}
      onSend={(values) =>
        again.mutate(
          { requestId: view.id, commandId: commandFor(values), values },
          {
            onSuccess: () => {
              draft.drop();
              void navigate(`/c/${company.slug}/requests/${view.id}`, { replace: true });
            },
          },
        )
      }
    />
  );
}
