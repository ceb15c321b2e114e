import type { MessageView } from '@atrium/contracts/chat';
import { Icon, IconButton } from '@atrium/ui';
import { Reply, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { wordsOfBody } from '../../parts/words-of-body.js';
import { useName } from '../session/chat-context.js';

/** The message that is being answered, above what one writes. */
export function AnsweredNote({ message, onDrop }: { readonly message: MessageView; readonly onDrop: () => void }) {
  const { t } = useTranslation('chat');
  const { sender, body } = message;
  const name = useName(sender.kind === 'member' ? sender.id : null)?.name;
  return (
    <div className="answered row">
      <Icon of={Reply} small />
      <span className="grow ellipsis">
        <b>{t('answers', { name: name ?? '…' })}</b> {body && body.kind !== 'system' ? wordsOfBody(body, t) : null}
      </span>
      <IconButton icon={X} label={t('answers_not')} small onClick={onDrop} />
    </div>
  );
}
