import { messageLimits, type MessageView } from '@atrium/contracts/chat';
import { Button, Icon } from '@atrium/ui';
import { SendHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '../conversation/conversation-context.js';
import { useChat } from '../session/chat-context.js';
import { AnsweredNote } from './answered-note.js';
import { AttachmentList } from './attachment-list.js';
import { ComposerTools } from './composer-tools.js';
import { draftOf } from './message-draft.js';
import { useAttachments } from './use-attachments.js';
import { useWritten } from './use-written.js';
import { useWritingField, WritingField } from './writing-field.js';

export interface ComposerProps {
  /** The message that is being answered. */
  readonly answered: MessageView | null;
  readonly onAnswer: (message: MessageView | null) => void;
  readonly onSent: () => void;
}

/** Where one writes. Enter sends; files come by button, paste and drop. */
export function Composer({ answered, onAnswer, onSent }: ComposerProps) {
  const { t } = useTranslation('chat');
  const { chat } = useChat();
  const { id, view } = useConversation();
  const [written, write] = useWritten(id);
  const attachments = useAttachments();
  const field = useWritingField(written, write);
  const [isOver, setOver] = useState(false);
  const fileIds = attachments.all.flatMap(({ view: file }) => file?.id ?? []);
  const isTooLong = written.text.length > messageLimits.text;
  const maySend = !attachments.isBusy && !isTooLong && (written.text.trim() !== '' || fileIds.length > 0);
  const send = () => {
    if (!maySend) return;
    chat.send(id, draftOf(written, { fileIds, replyTo: answered?.seq ?? null, isDirect: view.kind === 'direct' }));
    write({ text: '', mentions: [] });
    attachments.sent();
    onAnswer(null);
    onSent();
  };
  return (
    <form
      className={isOver ? 'composer over' : 'composer'}
      aria-label={t('compose')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        attachments.add(event.dataTransfer.files);
      }}
    >
      {answered ? <AnsweredNote message={answered} onDrop={() => onAnswer(null)} /> : null}
      <AttachmentList attachments={attachments.all} onRemove={attachments.remove} />
      <WritingField
        field={field}
        written={written}
        onFiles={attachments.add}
        onSend={send}
        onEscape={() => onAnswer(null)}
        answered={answered}
      />
      {isTooLong ? (
        <p className="chat-not-sent" role="alert">
          {t('too_long', { max: messageLimits.text })}
        </p>
      ) : null}
      <div className="composer-bar">
        <ComposerTools onFiles={attachments.add} onInsert={field.insert} />
        <span className="grow" />
        <Button type="submit" tone="primary" className="send" disabled={!maySend} title={t('send_keys')}>
          <Icon of={SendHorizontal} small />
          <span className="send-word">{t('send')}</span>
        </Button>
      </div>
    </form>
  );
}
