import { chatLimits, type MessageView } from '@atrium/contracts/chat';
import { Icon } from '@atrium/ui';
import { CheckCheck, Copy, type LucideIcon, Reply, Undo2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../../shared/me.js';
import { quickEmoji } from '../../parts/emoji.js';
import { Pop } from '../../parts/pop.js';
import { useConversation } from './conversation-context.js';
import type { React } from './use-react.js';
import { useReadState } from './use-read-state.js';

const RecallDialog = lazy(async () => ({ default: (await import('./recall-dialog.js')).RecallDialog }));
const ReadersDialog = lazy(async () => ({ default: (await import('./readers-dialog.js')).ReadersDialog }));

export interface MessageMenuProps {
  readonly message: MessageView;
  readonly isMine: boolean;
  readonly onReact: React;
  readonly at: DOMRect;
  readonly onClose: () => void;
}

/** All that can be done with a message. */
export function MessageMenu({ message, isMine, onReact, at, onClose }: MessageMenuProps) {
  const { t } = useTranslation('chat');
  const { reply, id } = useConversation();
  const mayRecallAny = useMay('chat.recall_any');
  const readState = useReadState();
  const [asks, setAsks] = useState<'recall' | 'readers' | null>(null);
  const isYoung = useState(() => Date.now() - Date.parse(message.at) < chatLimits.recallHours * 3_600_000)[0];
  const text = message.body?.kind === 'said' ? message.body.text : '';
  const then = (act: () => void) => () => {
    act();
    onClose();
  };
  if (asks === 'recall')
    return (
      <Suspense>
        <RecallDialog message={message} conversationId={id} onClose={onClose} />
      </Suspense>
    );
  if (asks === 'readers')
    return (
      <Suspense>
        <ReadersDialog seq={message.seq} conversationId={id} onClose={onClose} />
      </Suspense>
    );
  return (
    <Pop at={at} label={t('more')} role="menu" className="message-menu" onClose={onClose}>
      <div className="quick-row" role="none">
        {quickEmoji.map((code) => (
          <button
            key={code}
            type="button"
            role="menuitem"
            className="icon-button"
            aria-label={t('react', { code })}
            onClick={then(() => onReact(code, true))}
          >
            {code}
          </button>
        ))}
      </div>
      <MenuItem icon={Reply} text={t('reply')} onPress={then(() => reply(message))} />
      {text ? (
        <MenuItem icon={Copy} text={t('copy')} onPress={then(() => void navigator.clipboard.writeText(text))} />
      ) : null}
      {isMine && readState !== 'off' ? (
        <MenuItem icon={CheckCheck} text={t('who_read')} onPress={() => setAsks('readers')} />
      ) : null}
      {(isMine && isYoung) || mayRecallAny ? (
        <MenuItem icon={Undo2} text={t('recall.open')} onPress={() => setAsks('recall')} isRed />
      ) : null}
    </Pop>
  );
}

interface MenuItemProps {
  readonly icon: LucideIcon;
  readonly text: string;
  readonly onPress: () => void;
  readonly isRed?: boolean;
}

function MenuItem({ icon, text, onPress, isRed = false }: MenuItemProps) {
  return (
    <button type="button" role="menuitem" className={isRed ? 'menu-item red' : 'menu-item'} onClick={onPress}>
      <Icon of={icon} small />
      {text}
    </button>
  );
}
