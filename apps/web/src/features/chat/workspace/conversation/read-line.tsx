import { type ConversationKind, readersOfMessage } from '@atrium/contracts/chat';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../../../shared/use-call.js';
import { ReadRing } from '../../parts/read-ring.js';
import { useConversation } from './conversation-context.js';
import { useReadState } from './use-read-state.js';

const ReadersDialog = lazy(async () => ({ default: (await import('./readers-dialog.js')).ReadersDialog }));

export interface ReadLineProps {
  readonly seq: number;
  /** How many have read it, as far as it was pushed. */
  readonly read: number | null;
  readonly isLast: boolean;
  readonly kind: ConversationKind;
}

/** How many have read what one said. Counts are pushed as they move; that of the last message is asked for once. */
export function ReadLine({ seq, read, isLast, kind }: ReadLineProps) {
  const { t } = useTranslation('chat');
  const { id: conversationId, view } = useConversation();
  const isShown = useReadState() !== 'off' && kind !== 'assistant';
  const asked = useRead(readersOfMessage, { conversationId, seq }, { enabled: isShown && isLast });
  const [showsWho, setShowsWho] = useState(false);
  const count = Math.max(read ?? 0, asked.data?.readCount ?? 0);
  if (!isShown || (read === null && !asked.data)) return null;
  const others = asked.data ? asked.data.readCount + asked.data.unreadCount : view.memberCount - 1;
  const unread = Math.max(0, others - count);
  const words =
    kind === 'direct'
      ? t(count > 0 ? 'read' : 'not_read')
      : unread === 0
        ? t('all_read')
        : t('read_count', { read: count, unread });
  return (
    <>
      <button type="button" className="read-line" onClick={() => setShowsWho(true)}>
        <ReadRing part={others > 0 ? count / others : 0} />
        {words}
      </button>
      {showsWho ? (
        <Suspense>
          <ReadersDialog seq={seq} conversationId={conversationId} onClose={() => setShowsWho(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
