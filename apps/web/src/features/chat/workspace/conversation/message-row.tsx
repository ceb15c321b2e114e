import { Avatar } from '@atrium/ui';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../../shared/me.js';
import { clockText, dayOf, dayText, exactText } from '../../../../shared/times.js';
import { useReader } from '../../../../shared/use-reader.js';
import { useName } from '../session/chat-context.js';
import { useSystemLine } from '../session/system-line.js';
import { useConversation } from './conversation-context.js';
import { MessageActions } from './message-actions.js';
import type { PlacedMessage } from './message-at.js';
import { MessageMenu } from './message-menu.js';
import { Reactions } from './reactions.js';
import { ReadLine } from './read-line.js';
import { SaidBody } from './said-body.js';
import { useReact } from './use-react.js';
import { useLongPress } from './use-long-press.js';

export interface MessageRowProps extends PlacedMessage {
  /** How many have read it, as far as it was told. */
  readonly read: number | null;
  /** The last of the conversation. */
  readonly isLast: boolean;
  /** Somebody was brought here. */
  readonly isFound: boolean;
}

/** A message in its place, below what parts it from the one before: another day, the line of what is new. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { t } = useTranslation('chat');
  const reader = useReader();
  const { message, previous, isFirstUnread } = props;
  const isNewDay = !previous || dayOf(previous.at, reader.timeZone) !== dayOf(message.at, reader.timeZone);
  return (
    <div data-seq={message.seq} className="message-place">
      {isNewDay ? <p className="day-line">{dayText(message.at, reader)}</p> : null}
      {isFirstUnread ? (
        <p className="day-line new-line" role="separator">
          {t('new_messages')}
        </p>
      ) : null}
      {message.body?.kind === 'system' ? (
        <SystemLine {...props} />
      ) : (
        <Said {...props} goesOn={props.goesOn && !isNewDay} />
      )}
    </div>
  );
});

function SystemLine({ message }: MessageRowProps) {
  const text = useSystemLine(message.body?.kind === 'system' ? message.body : null);
  return <p className="system-line">{text}</p>;
}

function Said({ message, goesOn, read, isLast, isFound, endsTurn }: MessageRowProps) {
  const { t } = useTranslation('chat');
  const { member } = useMe();
  const reader = useReader();
  const { timeZone } = reader;
  const { view } = useConversation();
  const [menuAt, setMenuAt] = useState<DOMRect | null>(null);
  const { problem, react } = useReact(message);
  const press = useLongPress(setMenuAt);
  const { sender, body, at, seq } = message;
  const isMine = sender.kind === 'member' && sender.id === member.id;
  const known = useName(sender.kind === 'member' ? sender.id : null);
  const name = isMine ? member.name : (known?.name ?? (sender.kind === 'member' ? '…' : t('house')));
  const classes = ['chat-message', isMine && 'mine', goesOn && 'goes-on', isFound && 'found'].filter(Boolean).join(' ');
  return (
    <article
      className={classes}
      aria-current={isFound || undefined}
      aria-label={t('message_of', { name, time: clockText(at, timeZone) })}
      {...press}
    >
      <div className="message-face">
        {goesOn ? (
          <time className="hover-time" aria-hidden="true">
            {clockText(at, timeZone)}
          </time>
        ) : (
          <Avatar id={sender.id ?? 'house'} name={name} size={36} />
        )}
      </div>
      <div className="message-main">
        {goesOn ? null : (
          <p className="message-head">
            <b>{name}</b>
            <time dateTime={at} title={exactText(at, reader)}>
              {clockText(at, timeZone)}
            </time>
          </p>
        )}
        {body?.kind === 'said' ? (
          <SaidBody body={body} />
        ) : body ? (
          <p className="message-recalled">{t('card')}</p>
        ) : (
          <Recalled by={message.recalledBy?.id ?? null} />
        )}
        <Reactions message={message} onReact={react} />
        {problem ? (
          <p className="chat-not-sent" role="alert">
            {problem}
          </p>
        ) : null}
        {isMine && body && endsTurn ? <ReadLine seq={seq} read={read} isLast={isLast} kind={view.kind} /> : null}
      </div>
      {body ? <MessageActions message={message} onReact={react} onMenu={setMenuAt} /> : null}
      {menuAt && body ? (
        <MessageMenu message={message} isMine={isMine} onReact={react} at={menuAt} onClose={() => setMenuAt(null)} />
      ) : null}
    </article>
  );
}

function Recalled({ by }: { readonly by: string | null }) {
  const { t } = useTranslation('chat');
  const { member } = useMe();
  const name = useName(by)?.name;
  return (
    <p className="message-recalled">
      {by === member.id ? t('recalled_by_me') : t('recalled_by', { name: name ?? t('somebody') })}
    </p>
  );
}
