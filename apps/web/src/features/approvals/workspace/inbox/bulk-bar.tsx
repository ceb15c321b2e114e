import { Button } from '@atrium/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts, useSentence } from '../../../../shared/problem-text.js';
import { type TogetherResult, useDecideTogether } from './use-decide-together.js';
import type { Selection } from './use-selection.js';

/** Decides what was chosen, and says what became of each. */
export function BulkBar({ selection }: { readonly selection: Selection }) {
  const { t } = useTranslation('approvals');
  const [reason, setReason] = useState('');
  const together = useDecideTogether();
  const problem = useProblemTexts(together.error, []);
  const count = selection.items.length;
  const decide = (decision: 'approve' | 'reject') => {
    together.decide(decision, reason.trim(), selection.items).then(
      () => {
        setReason('');
        selection.clear();
      },
      // Said above the buttons; what was chosen stays chosen.
      () => undefined,
    );
  };
  if (count === 0) return together.result ? <Result result={together.result} onClose={together.forget} /> : null;
  return (
    <section className="bulk-bar" aria-label={t('bulk.label')}>
      <ProblemNote text={problem.page} />
      <div className="row">
        <b className="grow">{t('bulk.selected', { count })}</b>
        <Button tone="text" size="small" onClick={selection.all}>
          {t('bulk.all')}
        </Button>
        <Button tone="text" size="small" onClick={selection.clear}>
          {t('common:cancel')}
        </Button>
      </div>
      <input
        className="input"
        value={reason}
        maxLength={1000}
        aria-label={t('reason.label')}
        placeholder={t('reason.needed_to_reject')}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="row">
        <Button tone="danger" disabled={together.busy} onClick={() => decide('reject')}>
          {t('bulk.reject', { count })}
        </Button>
        <Button tone="soft" busy={together.busy ? t('bulk.busy') : undefined} onClick={() => decide('approve')}>
          {t('bulk.approve', { count })}
        </Button>
      </div>
    </section>
  );
}

function Result({ result, onClose }: { readonly result: TogetherResult; readonly onClose: () => void }) {
  const { t } = useTranslation('approvals');
  const sentence = useSentence();
  const { decision, done, refused } = result;
  return (
    <section className="bulk-bar" role="status">
      <div className="row">
        <b className="grow">{t(`bulk.done_${decision}`, { count: done })}</b>
        <Button tone="text" size="small" onClick={onClose}>
          {t('common:close')}
        </Button>
      </div>
      {refused.length > 0 ? (
        <ul className="bulk-refused">
          {refused.map(({ item, code, details }) => (
            <li key={item.key}>
              <b>{item.request.title}</b> <span className="red">{sentence(code, details)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
