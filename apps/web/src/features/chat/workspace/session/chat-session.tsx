import { Chat, chatHttp, deviceTime } from '@atrium/client/chat';
import { namesOf } from '@atrium/contracts/directory';
import { type ReactNode, useContext, useEffect, useState } from 'react';
import { useClient } from '../../../../shared/company.js';
import { useMay, useMe } from '../../../../shared/me.js';
import { RealtimeContext } from '../../../../shared/realtime-channel.js';
import { ChatContext, type ChatHere } from './chat-context.js';
import { Drafts } from './drafts.js';
import { NameBook } from './name-book.js';
import { outboxStoreOf } from './outbox-store.js';

/** Chat of the reader in this company, for as long as the workspace is open. */
export function ChatSession({ children }: { readonly children: ReactNode }) {
  const channel = useContext(RealtimeContext);
  const client = useClient();
  const { company, member } = useMe();
  const mayTalk = useMay('chat.talk');
  const [here, setHere] = useState<ChatHere | null>(null);
  useEffect(() => {
    if (!mayTalk) return undefined;
    const owner = { company: company.slug, memberId: member.id };
    const drafts = new Drafts(owner);
    const names = new NameBook(async (ids) => (await client.call(namesOf, { ids: ids as never })).items);
    names.learn([member]);
    const chat = new Chat({
      me: member.id,
      time: deviceTime,
      outbox: outboxStoreOf(owner),
      http: chatHttp(client),
      say: (frame) => void channel.send(frame),
    });
    for (const [id, { text }] of Object.entries(drafts.all())) chat.setDraft(id as never, text);
    void chat.start();
    const stop = channel.listen(chat);
    const wake = () => document.visibilityState === 'visible' && chat.wake();
    document.addEventListener('visibilitychange', wake);
    setHere({ chat, names, drafts });
    return () => {
      document.removeEventListener('visibilitychange', wake);
      stop();
      chat.close();
    };
  }, [channel, client, company.slug, member, mayTalk]);
  return <ChatContext value={here}>{children}</ChatContext>;
}
