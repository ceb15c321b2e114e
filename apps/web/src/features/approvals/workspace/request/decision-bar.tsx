import type { FieldValue, FormValues, OwnTask, RequestView } from '@atrium/contracts/approvals';
import { mayWrite, validateForm } from '@atrium/rules-approvals';
import { Button } from '@atrium/ui';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useDraft } from '../../../../shared/use-draft.js';
import { usePageKeys } from '../use-page-keys.js';
import { type Decision, useDecision } from './use-decision.js';

const FieldsToFill = lazy(async () => ({ default: (await import('./fields-to-fill.js')).FieldsToFill }));
const ActDialog = lazy(async () => ({ default: (await import('./act-dialog.js')).ActDialog }));

export interface DecisionBarProps {
  readonly view: RequestView;
  readonly own: OwnTask;
  readonly onDecided: () => void;
}

/** The answer to a task: what must be filled in, a reason, and the buttons; A and R do the same from the keyboard. */
export function DecisionBar({ view, own, onDecided }: DecisionBarProps) {
  const { t } = useTranslation('approvals');
  const reason = useDraft(`approvals.reason.${view.id}.${own.task}`, '');
  const filled = useDraft<Record<string, FieldValue | null>>(`approvals.filled.${view.id}.${own.task}`, {});
  const field = useRef<HTMLTextAreaElement>(null);
  const deciding = useDecision(view.id, own);
  const [missing, setMissing] = useState(false);
  const [showsErrors, setShowsErrors] = useState(false);
  const [transfers, setTransfers] = useState(false);
  const problem = useProblemTexts(deciding.error, ['reason']);
  const words = reason.value.trim();
  const mine = view.form.fields.filter(({ id }) => mayWrite(own.rights[id] ?? 'read'));
  const decide = (decision: Decision) => {
    const needsReason = decision === 'approve' ? own.reasonRequired.approve : own.reasonRequired.reject;
    setMissing(needsReason && words === '');
    if (needsReason && words === '') return field.current?.focus();
    const isWrong = decision === 'approve' && isWronglyFilled(view, own, filled.value);
    setShowsErrors(isWrong);
    if (isWrong) return;
    deciding.decide(decision, { reason: words, values: decision === 'approve' ? filled.value : {} }, () => {
      reason.drop();
      filled.drop();
      onDecided();
    });
  };
  usePageKeys({
    ...(own.canApprove && { a: () => decide('approve') }),
    ...(own.canReject && { r: () => decide('reject') }),
  });
  return (
    <footer className="decision-bar no-print">
      {mine.length > 0 ? (
        <Suspense>
          <FieldsToFill view={view} own={own} filled={filled.value} onFill={filled.set} showsErrors={showsErrors} />
        </Suspense>
      ) : null}
      <ProblemNote text={problem.page} />
      {own.signature ? <p className="note amber">{t('signature_elsewhere')}</p> : null}
      <textarea
        ref={field}
        className="input reason"
        rows={1}
        maxLength={1000}
        value={reason.value}
        aria-label={t('reason.label')}
        aria-invalid={missing || problem.of('reason') ? true : undefined}
        aria-describedby={missing ? 'reason-missing' : undefined}
        placeholder={t(own.reasonRequired.reject ? 'reason.needed_to_reject' : 'reason.optional')}
        onChange={({ target }) => reason.set(target.value)}
      />
      {missing || problem.of('reason') ? (
        <p id="reason-missing" className="field-error" role="alert">
          {problem.of('reason') ?? t('reason.missing')}
        </p>
      ) : null}
      <Answers own={own} busy={deciding.busy} onDecide={decide} onTransfer={() => setTransfers(true)} />
      {transfers ? (
        <Suspense>
          <ActDialog
            act="transfer"
            view={view}
            task={own.task}
            onClose={() => setTransfers(false)}
            onDone={onDecided}
          />
        </Suspense>
      ) : null}
    </footer>
  );
}

interface AnswersProps {
  readonly own: OwnTask;
  readonly busy: Decision | null;
  readonly onDecide: (decision: Decision) => void;
  readonly onTransfer: () => void;
}

function Answers({ own, busy, onDecide, onTransfer }: AnswersProps) {
  const { t } = useTranslation('approvals');
  const button = (decision: Decision) => ({
    busy: busy === decision ? t(`decide.${decision}_busy`) : undefined,
    disabled: busy !== null && busy !== decision,
    onClick: () => onDecide(decision),
  });
  return (
    <div className="answers">
      {own.canTransfer ? (
        <Button tone="text" disabled={busy !== null} onClick={onTransfer}>
          {t('decide.transfer')}
        </Button>
      ) : null}
      {own.canReturn ? <Button {...button('return')}>{t('decide.return')}</Button> : null}
      {own.canReject ? (
        <Button tone="danger" aria-keyshortcuts="r" {...button('reject')}>
          {t('decide.reject')}
          <kbd aria-hidden="true">R</kbd>
        </Button>
      ) : null}
      {own.canApprove ? (
        <Button tone="primary" aria-keyshortcuts="a" {...button('approve')}>
          {t('decide.approve')}
          <kbd aria-hidden="true">A</kbd>
        </Button>
      ) : null}
    </div>
  );
}

function isWronglyFilled(view: RequestView, own: OwnTask, filled: FormValues): boolean {
  const others = Object.fromEntries(view.form.fields.map(({ id }) => [id, own.rights[id] ?? ('read' as const)]));
  return validateForm(view.form, { ...view.values, ...filled }, others).length > 0;
}
