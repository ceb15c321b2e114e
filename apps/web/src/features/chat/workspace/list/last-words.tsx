import type { ConversationRow, PendingMessage } from '@atrium/client/chat';
import type { MessageView } from '@atrium/contracts/chat';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../../shared/me.js';
import { plainWords } from '../../parts/plain-words.js';
import { wordsOfBody } from '../../parts/words-of-body.js';
import { useSystemLine } from '../session/system-line.js';
import { useName } from '../session/chat-context.js';

/** The second line of a row: a draft, what is on its way, or the last message in words. */
export function LastWords({ row }: { readonly row: ConversationRow }) {
  const { t } = useTranslation('chat');
  const { draft, pending, lastMessage, mentions, view } = row;
  const last = pending.at(-1);
  if (draft)
    return (
      <span className="last ellipsis grow">
        <span className="draft">{t('draft')}</span> {plainWords(draft.text)}
      </span>
    );
  return (
    <span className="last ellipsis grow">
      {mentions.length > 0 ? <span className="at-you">{t('at_you')} </span> : null}
      {last ? (
        <PendingWords pending={last} />
      ) : lastMessage ? (
        <MessageLine message={lastMessage} withSender={view.kind !== 'direct'} />
      ) : null}
    </span>
  );
}

function PendingWords({ pending }: { readonly pending: PendingMessage }) {
  const { t } = useTranslation('chat');
  const { draft, refused } = pending;
  const words = plainWords(draft.text) || t('files', { count: draft.fileIds.length });
  return refused ? (
    <>
      <span className="chat-not-sent">{t('not_sent')}</span> {words}
    </>
  ) : (
    <>{words}</>
  );
}

function MessageLine({ message, withSender }: { readonly message: MessageView; readonly withSender: boolean }) {
  const { t } = useTranslation('chat');
  const { member } = useMe();
  const { body, sender, recalledBy } = message;
  const system = useSystemLine(body?.kind === 'system' ? body : null);
  const isMine = sender.id === member.id;
  const senderName = useName(withSender && !isMine && sender.kind === 'member' ? sender.id : null)?.name;
  const recaller = useName(body ? null : (recalledBy?.id ?? null))?.name;
  if (!body)
    return <>{recalledBy?.id === member.id ? t('recalled_by_me') : t('recalled_by', { name: recaller ?? '…' })}</>;
  if (body.kind === 'system') return <>{system}</>;
  return (
    <>
      {senderName ? t('says', { name: senderName }) : null}
      {wordsOfBody(body, t)}
    </>
  );
}
