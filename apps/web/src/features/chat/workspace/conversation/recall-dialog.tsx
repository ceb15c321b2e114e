import { ProblemError } from '@atrium/client';
import type { MessageView } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OverAll } from '../../../../shared/parts/over-all.js';
import { DialogEnd } from '../../../../shared/parts/dialog-end.js';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useSentence } from '../../../../shared/problem-text.js';
import { useChat } from '../session/chat-context.js';

export interface RecallDialogProps {
  readonly message: MessageView;
  readonly conversationId: Id<'conversation'>;
  readonly onClose: () => void;
}

/** Says what happens before a message is recalled. */
export function RecallDialog({ message: { seq }, conversationId, onClose }: RecallDialogProps) {
  const { t } = useTranslation('chat');
  const { chat } = useChat();
  const sentence = useSentence();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const recall = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await chat.recall({ conversationId, seq });
      onClose();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setProblem(sentence(error.code, error.details));
      setBusy(false);
    }
  };
  return (
    <OverAll label={t('recall.title')} className="chat-dialog" onClose={onClose}>
      <h2>{t('recall.title')}</h2>
      <p>{t('recall.detail')}</p>
      <ProblemNote text={problem} />
      <DialogEnd
        save={t('recall.open')}
        saving={t('recall.busy')}
        busy={busy}
        isRed
        onSave={() => void recall()}
        onClose={onClose}
      />
    </OverAll>
  );
}
