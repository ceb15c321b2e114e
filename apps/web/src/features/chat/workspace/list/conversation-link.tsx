import type { ConversationRow } from '@atrium/client/chat';
import { Count, Icon } from '@atrium/ui';
import { BellOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMe } from '../../../../shared/me.js';
import { rowTime } from '../../../../shared/times.js';
import { ConversationFace, useConversationName } from '../../parts/conversation-face.js';
import { useReader } from '../../../../shared/use-reader.js';
import { LastWords } from './last-words.js';

export interface ConversationLinkProps {
  readonly row: ConversationRow;
  readonly isSelected: boolean;
  /** The Tab key stops here. */
  readonly isStop: boolean;
}

/** A conversation: who it is, its last words, and what is unread in it. */
export function ConversationLink({ row, isSelected, isStop }: ConversationLinkProps) {
  const { t } = useTranslation('chat');
  const { company } = useMe();
  const reader = useReader();
  const [search] = useSearchParams();
  const { view, unread, mentions, newestAt } = row;
  const name = useConversationName()(view);
  // What is looked for stays; what was opened of another conversation does not.
  const q = search.get('q');
  const isLoud = unread > 0 && (!view.muted || mentions.length > 0);
  return (
    <Link
      to={`/c/${company.slug}/messages/${view.id}${q ? `?${new URLSearchParams({ q }).toString()}` : ''}`}
      className={isLoud ? 'conversation-row unread' : 'conversation-row'}
      aria-current={isSelected ? 'page' : undefined}
      tabIndex={isStop ? 0 : -1}
    >
      <ConversationFace view={view} size={40} />
      <span className="conversation-lines">
        <span className="row">
          <span className="name ellipsis grow">{name}</span>
          {view.muted ? <Muted /> : null}
          {newestAt > 0 ? <time className="quiet">{rowTime(newestAt, reader)}</time> : null}
        </span>
        <span className="row">
          <LastWords row={row} />
          {unread > 0 ? <Count of={unread} label={t('unread', { count: unread })} isQuiet={!isLoud} /> : null}
        </span>
      </span>
    </Link>
  );
}

function Muted() {
  const { t } = useTranslation('chat');
  return (
    <span className="row-muted" title={t('muted')}>
      <Icon of={BellOff} small />
      <span className="visually-hidden">{t('muted')}</span>
    </span>
  );
}
