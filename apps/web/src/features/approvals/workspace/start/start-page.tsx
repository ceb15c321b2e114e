import { getStartForm, type StartForm, submitRequest } from '@atrium/contracts/approvals';
import { Icon } from '@atrium/ui';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useMe } from '../../../../shared/me.js';
import { Loaded } from '../../../../shared/parts/loaded.js';
import { useCall, useRead } from '../../../../shared/use-call.js';
import { useCommand } from '../../../../shared/use-command.js';
import { useDraft } from '../../../../shared/use-draft.js';
import { touchedByCommands } from '../request/use-request.js';
import { type RequestDraft, RequestForm } from './request-form.js';

/** A request that is filled in for the first time. */
export function StartPage() {
  const { t } = useTranslation('approvals');
  const { company } = useMe();
  const { templateId = '' } = useParams();
  const form = useRead(getStartForm, { templateId });
  return (
    <section className="pane grow">
      <div className="pane-bar">
        <Link to={`/c/${company.slug}/requests`} className="icon-button" aria-label={t('gallery.back')}>
          <Icon of={ArrowLeft} />
        </Link>
        <h1 className="grow ellipsis">{form.data?.title ?? t('gallery.title')}</h1>
      </div>
      <Loaded of={form}>{(start) => <Start key={start.id} start={start} />}</Loaded>
    </section>
  );
}

const nothing: RequestDraft = { values: {}, departmentId: null, picks: {} };

function Start({ start }: { readonly start: StartForm }) {
  const { t } = useTranslation('approvals');
  const { company } = useMe();
  const navigate = useNavigate();
  const commandFor = useCommand();
  const draft = useDraft(`approvals.request.${company.slug}.${start.id}`, nothing);
  const submit = useCall(submitRequest, { refreshes: [...touchedByCommands, getStartForm] });
  const { departmentId, picks } = draft.value;
  return (
    <RequestForm
      templateId={start.id}
      form={start.form}
      rights={start.rights}
      departments={start.departments}
      picks={start.picks}
      draft={draft.value}
      onDraft={draft.set}
      send={{
        word: t('submit.send'),
        busy: submit.isPending ? t('submit.sending') : undefined,
        error: submit.error,
      }}
      onSend={(values) => {
        const content = {
          templateId: start.id,
          version: start.version,
          ...(departmentId && { departmentId }),
          values,
          picks: Object.fromEntries(Object.entries(picks).map(([node, chosen]) => [node, chosen.map(({ id }) => id)])),
        };
        submit.mutate(
          { ...content, commandId: commandFor(content) },
          {
            onSuccess: ({ requestId }) => {
              draft.drop();
              void navigate(`/c/${company.slug}/requests/${requestId}`, { replace: true });
            },
          },
        );
      }}
    />
  );
}
