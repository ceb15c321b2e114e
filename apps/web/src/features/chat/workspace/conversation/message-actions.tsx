import type { MessageView } from '@atrium/contracts/chat';
import { IconButton } from '@atrium/ui';
import { Ellipsis, Reply } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { quickEmoji } from '../../parts/emoji.js';
import { useConversation } from './conversation-context.js';
import type { React } from './use-react.js';

export interface MessageActionsProps {
  readonly message: MessageView;
  readonly onReact: React;
  readonly onMenu: (at: DOMRect) => void;
}

/** What can be done with a message, on hover and on focus. */
export function MessageActions({ message, onReact, onMenu }: MessageActionsProps) {
  const { t } = useTranslation('chat');
  const { reply } = useConversation();
  return (
    <div className="message-actions">
      {quickEmoji.slice(0, 3).map((code) => (
        <button
          key={code}
          type="button"
          className="icon-button"
          aria-label={t('react', { code })}
          onClick={() => onReact(code, true)}
        >
          {code}
        </button>
      ))}
      <IconButton icon={Reply} label={t('reply')} small onClick={() => reply(message)} />
      <IconButton
        icon={Ellipsis}
        label={t('more')}
        small
        aria-haspopup="menu"
        onClick={({ currentTarget }) => onMenu(currentTarget.getBoundingClientRect())}
      />
    </div>
  );
}
