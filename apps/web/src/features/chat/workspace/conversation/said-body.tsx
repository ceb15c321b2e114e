import type { MessageBody, Quote } from '@atrium/contracts/chat';
import { Icon } from '@atrium/ui';
import { Reply } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../../shared/me.js';
import { MessageWords } from '../../parts/message-words.js';
import { plainWords } from '../../parts/plain-words.js';
import { everybodyWords } from '../../parts/mention-sign.js';
import { useName, useNames } from '../session/chat-context.js';
import { useConversation } from './conversation-context.js';
import { MessageFiles } from './message-files.js';

type Said = Extract<MessageBody, { kind: 'said' }>;

/** What somebody said: what it answers to, words, files. */
export function SaidBody({ body }: { readonly body: Said }) {
  const { member } = useMe();
  const people = useNames(body.mentions);
  const mentioned = [
    ...people.map(({ id, name }) => ({ name, mine: id === member.id })),
    ...(body.mentionsAll ? everybodyWords.map((name) => ({ name, mine: true })) : []),
  ];
  return (
    <div className="message-said">
      {body.quote ? <Quoted quote={body.quote} /> : null}
      {body.text ? <MessageWords text={body.text} mentioned={mentioned} /> : null}
      {body.files.length > 0 ? <MessageFiles files={body.files} /> : null}
    </div>
  );
}

/** The message answered to; a press goes there. */
function Quoted({ quote }: { readonly quote: Quote }) {
  const { t } = useTranslation('chat');
  const { jumpTo } = useConversation();
  const name = useName(quote.sender.kind === 'member' ? quote.sender.id : null)?.name;
  return (
    <button type="button" className="quoted" title={t('to_quoted')} onClick={() => jumpTo(quote.seq)}>
      <Icon of={Reply} small />
      <b>{name ?? '…'}</b>
      <span className="ellipsis">{plainWords(quote.excerpt) || t('files', { count: 1 })}</span>
    </button>
  );
}
