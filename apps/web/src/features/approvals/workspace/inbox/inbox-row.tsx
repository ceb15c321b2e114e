import { Avatar, Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { When } from '../../../../shared/parts/when.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { StatusTag } from '../../parts/status-tag.js';
import { summaryText } from '../../parts/summary-text.js';
import { useValueReader } from '../../parts/use-value-reader.js';
import { useDecision } from '../request/use-decision.js';
import type { InboxItem } from './use-inbox.js';
import { canBeSelected, type Selection } from './use-selection.js';

export interface InboxRowProps {
  readonly item: InboxItem;
  readonly isOpen: boolean;
  readonly address: string;
  readonly selection: Selection;
}

/** A line of the inbox: what is asked, by whom, since when; on a phone with the answer to it. */
export function InboxRow({ item, isOpen, address, selection }: InboxRowProps) {
  const { t } = useTranslation('approvals');
  const reader = useValueReader({ people: [item.request.submitter] });
  const { request, waiting, decision } = item;
  const words = summaryText(request, reader);
  const isStuck = request.effectFailed;
  return (
    <li className="inbox-row" data-open={isOpen || undefined}>
      {waiting ? (
        <input
          type="checkbox"
          className="inbox-check"
          aria-label={t('select', { title: request.title })}
          checked={selection.has(item)}
          disabled={!canBeSelected(item)}
          onChange={() => selection.turn(item)}
        />
      ) : null}
      <div className="grow">
        <Link to={address} className="inbox-link" aria-current={isOpen ? 'page' : undefined}>
          <span className="row">
            <b className="grow ellipsis">{request.title}</b>
            {isStuck ? <span className="tag red">{t('stuck')}</span> : null}
            {waiting ? (
              waiting.kind === 'decide' ? null : (
                <span className="tag amber">{t(`kind.${waiting.kind}`)}</span>
              )
            ) : (
              <StatusTag status={request.status} />
            )}
          </span>
          {words ? <span className="inbox-summary ellipsis">{words}</span> : null}
          <span className="row quiet">
            <Avatar id={request.submitter.id} name={request.submitter.name} size={20} />
            <span className="ellipsis">{request.submitter.name}</span>
            {decision ? <span>{t(`decision.${decision}`)}</span> : null}
            <When at={item.at} />
          </span>
        </Link>
        {canBeSelected(item) ? <RowAnswers item={item} address={address} /> : null}
      </div>
    </li>
  );
}

/** Decides in place, where there is no request open beside the list. */
function RowAnswers({ item, address }: { readonly item: InboxItem; readonly address: string }) {
  const { t } = useTranslation('approvals');
  const { request, waiting } = item;
  const { busy, error, decide } = useDecision(request.id, { task: waiting?.task ?? 0 });
  const problem = useProblemTexts(error, []);
  const button = (decision: 'approve' | 'reject') => ({
    busy: busy === decision ? t(`decide.${decision}_busy`) : undefined,
    disabled: busy !== null && busy !== decision,
    onClick: () => decide(decision, { reason: '' }, () => undefined),
  });
  return (
    <div className="row-answers phone-only">
      <Button tone="soft" {...button('approve')}>
        {t('decide.approve')}
      </Button>
      <Button {...button('reject')}>{t('decide.reject')}</Button>
      <span className="grow" />
      <Link to={address} tabIndex={-1}>
        {t('open')}
      </Link>
      {problem.page ? (
        <p className="field-error" role="alert">
          {problem.page}
        </p>
      ) : null}
    </div>
  );
}
