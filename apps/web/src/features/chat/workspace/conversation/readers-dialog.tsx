import { readersOfMessage } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import type { MemberRef } from '@atrium/contracts/directory';
import { Avatar, Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../../shared/parts/loaded.js';
import { OverAll } from '../../../../shared/parts/over-all.js';
import { useRead } from '../../../../shared/use-call.js';
import '../../../../shared/parts/dialog-end.css';

export interface ReadersDialogProps {
  readonly conversationId: Id<'conversation'>;
  readonly seq: number;
  readonly onClose: () => void;
}

/** Who has read a message of one's own, and who has not. */
export function ReadersDialog({ conversationId, seq, onClose }: ReadersDialogProps) {
  const { t } = useTranslation('chat');
  const readers = useRead(readersOfMessage, { conversationId, seq });
  return (
    <OverAll label={t('who_read')} className="chat-dialog" onClose={onClose}>
      <h2>{t('who_read')}</h2>
      <Loaded of={readers} rows={4}>
        {({ readCount, unreadCount, read, unread }) => (
          <div className="message-readers">
            <People title={t('read_by', { count: readCount })} people={read} />
            <People title={t('unread_by', { count: unreadCount })} people={unread} />
            {read === null ? <p className="quiet">{t('names_hidden')}</p> : null}
          </div>
        )}
      </Loaded>
      <div className="row dialog-end">
        <Button onClick={onClose}>{t('common:close')}</Button>
      </div>
    </OverAll>
  );
}

function People({ title, people }: { readonly title: string; readonly people: readonly MemberRef[] | null }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {(people ?? []).map(({ id, name, title: job }) => (
          <li key={id} className="row">
            <Avatar id={id} name={name} size={24} />
            <span className="ellipsis">{name}</span>
            {job ? <span className="quiet ellipsis">{job}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
