import { Chat, chatHttp, deviceTime } from '@atrium/client/chat';
import type { Client } from '@atrium/client';
import { type MemberRef, namesOf } from '@atrium/contracts/directory';
import { type ReactNode, useContext, useState, useSyncExternalStore } from 'react';
import { useClient } from '../../../../shared/company.js';
import { useMay, useMe } from '../../../../shared/me.js';
import { type RealtimeChannel, RealtimeContext } from '../../../../shared/realtime-channel.js';
import { ChatContext } from './chat-context.js';
import { type Begun, ChatKeeper } from './chat-keeper.js';
import { Drafts } from './drafts.js';
import { NameBook } from './name-book.js';
import { outboxStoreOf } from './outbox-store.js';

/** Chat of the reader in this company, for as long as the workspace is open. */
export function ChatSession({ children }: { readonly children: ReactNode }) {
  const { company, member } = useMe();
  return useMay('chat.talk') ? <Talking key={`${company.slug} ${member.id}`}>{children}</Talking> : children;
}

function Talking({ children }: { readonly children: ReactNode }) {
  const channel = useContext(RealtimeContext);
  const client = useClient();
  const { company, member } = useMe();
  const [keeper] = useState(() => new ChatKeeper(() => begin({ channel, client, company: company.slug, member })));
  return <ChatContext value={useSyncExternalStore(keeper.subscribe, keeper.current)}>{children}</ChatContext>;
}

interface Surroundings {
  readonly channel: RealtimeChannel;
  readonly client: Client;
  readonly company: string;
  readonly member: MemberRef;
}

function begin({ channel, client, company, member }: Surroundings): Begun {
  const owner = { company, memberId: member.id };
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
  const end = () => {
    document.removeEventListener('visibilitychange', wake);
    stop();
    names.close();
    chat.close();
  };
  return { here: { chat, names, drafts }, end };
}
