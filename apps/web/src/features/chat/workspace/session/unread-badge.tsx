import { Count } from '@atrium/ui';
import type { ConversationRow } from '@atrium/client/chat';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { setWaitingCount } from '../../../../shared/waiting-count.js';
import { useConversations } from './chat-context.js';

/** How many messages wait for the reader: all unread ones, of muted conversations those that mention them. */
export const waitingIn = (rows: readonly ConversationRow[]): number =>
  rows
    .filter(({ view }) => view.member)
    .reduce((sum, { view, unread, mentions }) => sum + (view.muted ? Math.min(unread, mentions.length) : unread), 0);

/** Their number on the entry, and in the title of the window. */
export function UnreadBadge() {
  const { t } = useTranslation();
  const count = waitingIn(useConversations());
  useEffect(() => {
    setWaitingCount('chat', count);
    return () => setWaitingCount('chat', 0);
  }, [count]);
  if (count === 0) return null;
  return <Count of={count} label={t('nav.waiting', { count })} className="rail-count" />;
}
