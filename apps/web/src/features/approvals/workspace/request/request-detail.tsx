import { retryEffect, type RequestView } from '@atrium/contracts/approvals';
import { Avatar, Button } from '@atrium/ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { When } from '../../../../shared/parts/when.js';
import { useMay } from '../../../../shared/me.js';
import { useSentence } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { StatusTag } from '../../parts/status-tag.js';
import type { Act } from './act-dialog.js';
import { Comments } from './comments.js';
import { DecisionBar } from './decision-bar.js';
import { History } from './history.js';
import { OwnActs } from './own-acts.js';
import { RequestFacts } from './request-facts.js';
import { touchedByCommands } from './use-request.js';
import './request.css';

const ActDialog = lazy(async () => ({ default: (await import('./act-dialog.js')).ActDialog }));

export interface RequestDetailProps {
  readonly view: RequestView;
  /** The reader has answered: there is nothing to do here any more. */
  readonly onDecided: () => void;
}

/** A request: what is asked, what was said, what happened and comes; and at the end the reader's own answer. */
export function RequestDetail({ view, onDecided }: RequestDetailProps) {
  const [act, setAct] = useState<{ readonly act: Act; readonly task?: number } | null>(null);
  const own = view.mine.tasks.find(({ kind }) => kind === 'decide');
  return (
    <>
      <div className="request-body">
        <div className="request-main">
          <Head view={view} isMine={own !== undefined} />
          <Effects view={view} />
          <RequestFacts view={view} />
          <Comments view={view} />
        </div>
        <aside className="request-aside">
          <History view={view} />
        </aside>
      </div>
      <OwnActs view={view} onAct={(next, task) => setAct({ act: next, ...(task !== undefined && { task }) })} />
      {own ? <DecisionBar key={own.task} view={view} own={own} onDecided={onDecided} /> : null}
      {act ? (
        <Suspense>
          <ActDialog {...act} view={view} onClose={() => setAct(null)} onDone={onDecided} />
        </Suspense>
      ) : null}
    </>
  );
}

function Head({ view, isMine }: { readonly view: RequestView; readonly isMine: boolean }) {
  const { t } = useTranslation('approvals');
  const { submitter, department, status, submittedAt } = view;
  return (
    <header className="row request-head">
      <Avatar id={submitter.id} name={submitter.name} size={40} />
      <div className="grow">
        <b>{submitter.name}</b>
        <p className="quiet">
          {[submitter.title, department?.name].filter(Boolean).join(t('and_then'))} {t('submitted_at')}{' '}
          <When at={submittedAt} />
        </p>
      </div>
      <StatusTag status={status} isMine={isMine} />
    </header>
  );
}

/** What was approved and could not be done: said here until somebody has tried again. */
function Effects({ view }: { readonly view: RequestView }) {
  const { t } = useTranslation('approvals');
  const sentence = useSentence();
  const mayRetry = useMay('approvals.administer');
  const retry = useCall(retryEffect, { refreshes: touchedByCommands });
  return view.effects
    .filter(({ status }) => status === 'failed')
    .map(({ effect, direction, reason }) => (
      <div key={`${effect} ${direction}`} className="note red" role="alert">
        <span className="grow">
          {t('effect_failed')} {reason ? sentence(reason) : null}
        </span>
        {mayRetry ? (
          <Button
            size="small"
            busy={retry.isPending ? t('effect_retrying') : undefined}
            onClick={() => retry.mutate({ requestId: view.id, effect, direction })}
          >
            {t('common:again')}
          </Button>
        ) : null}
      </div>
    ));
}
