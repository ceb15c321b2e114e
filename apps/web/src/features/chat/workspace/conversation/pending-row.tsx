import type { PendingMessage } from '@atrium/client/chat';
import { Avatar, Icon } from '@atrium/ui';
import { CircleAlert, Clock, Paperclip } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../../shared/me.js';
import { MessageWords } from '../../parts/message-words.js';
import { clockText } from '../../../../shared/times.js';
import { useSentence } from '../../../../shared/problem-text.js';
import { everybodyWords } from '../../parts/mention-sign.js';
import { useChat, useNames } from '../session/chat-context.js';

/** One's own message before it stands among the others: on its way, or refused with the reason and what can be done. */
export function PendingRow({ pending }: { readonly pending: PendingMessage }) {
  const { t } = useTranslation('chat');
  const { member, timeZone } = useMe();
  const { draft, writtenAt, refused } = pending;
  const mentioned = [
    ...useNames(draft.mentions).map(({ name }) => ({ name, mine: false })),
    ...(draft.mentionsAll ? everybodyWords.map((name) => ({ name, mine: false })) : []),
  ];
  const time = clockText(new Date(writtenAt), timeZone);
  return (
    <div className="message-place">
      <article className="chat-message mine pending" aria-label={t('message_of', { name: member.name, time })}>
        <div className="message-face">
          <Avatar id={member.id} name={member.name} size={36} />
        </div>
        <div className="message-main">
          <p className="message-head">
            <b>{member.name}</b>
            {refused ? null : (
              <span className="quiet on-its-way" role="img" aria-label={t('sending')} title={t('sending')}>
                <Icon of={Clock} small />
              </span>
            )}
          </p>
          <div className="message-said">
            {draft.text ? <MessageWords text={draft.text} mentioned={mentioned} /> : null}
            {draft.fileIds.length > 0 ? (
              <p className="row quiet">
                <Icon of={Paperclip} small />
                {t('files', { count: draft.fileIds.length })}
              </p>
            ) : null}
          </div>
          {refused ? <Refused pending={pending} /> : null}
        </div>
      </article>
    </div>
  );
}

function Refused({ pending: { conversationId, commandId, refused } }: { readonly pending: PendingMessage }) {
  const { t } = useTranslation('chat');
  const { chat } = useChat();
  const sentence = useSentence();
  if (!refused) return null;
  return (
    <p className="refused" role="alert">
      <Icon of={CircleAlert} small />
      <span>{t('not_sent_because', { reason: sentence(refused.code, refused.details) })}</span>
      <button type="button" className="button small" onClick={() => chat.retry(conversationId, commandId)}>
        {t('retry')}
      </button>
      <button type="button" className="button small text" onClick={() => chat.discard(conversationId, commandId)}>
        {t('discard')}
      </button>
    </p>
  );
}
