import type { Chat, ConversationRow, MessagesSnapshot } from '@atrium/client/chat';
import type { Id } from '@atrium/contracts/core';
import type { MemberRef } from '@atrium/contracts/directory';
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Drafts } from './drafts.js';
import type { NameBook } from './name-book.js';

/** Chat on this page, and what belongs to it. */
export interface ChatHere {
  readonly chat: Chat;
  readonly names: NameBook;
  readonly drafts: Drafts;
}

/** Null before it has begun, and for those who may not talk. */
export const ChatContext = createContext<ChatHere | null>(null);

/** Only where chat has begun. */
export function useChat(): ChatHere {
  const here = useContext(ChatContext);
  if (!here) throw new Error('useChat() before chat has begun.');
  return here;
}

const never = () => () => undefined;
const none: readonly ConversationRow[] = [];

export function useConversations(): readonly ConversationRow[] {
  const chat = useContext(ChatContext)?.chat;
  return useSyncExternalStore(
    useMemo(() => (chat ? (listener: () => void) => chat.subscribe(listener) : never), [chat]),
    () => chat?.conversations() ?? none,
  );
}

/** What chat says about something, read again after each change. It must give the same object as long as nothing changed. */
function useOfChat<T>(read: (chat: Chat) => T): T {
  const { chat } = useChat();
  return useSyncExternalStore(
    useMemo(() => (listener: () => void) => chat.subscribe(listener), [chat]),
    () => read(chat),
  );
}

export const useIsReady = (): boolean => useOfChat((chat) => chat.isReady());

export const useMessages = (id: Id<'conversation'>): MessagesSnapshot | null => useOfChat((chat) => chat.messages(id));

/** Undefined while it is not known, null: nobody. */
export function useName(id: string | null): MemberRef | null | undefined {
  const { names } = useChat();
  useEffect(() => {
    if (id) names.want([id]);
  }, [id, names]);
  return useSyncExternalStore(
    useMemo(() => (listener: () => void) => names.subscribe(listener), [names]),
    () => (id ? names.get(id) : null),
  );
}

/** Names of several, in their order; those that are not known yet are left out. */
export function useNames(ids: readonly string[]): readonly MemberRef[] {
  const { names } = useChat();
  const key = ids.join();
  useEffect(() => {
    if (key) names.want(key.split(','));
  }, [key, names]);
  const text = useSyncExternalStore(
    useMemo(() => (listener: () => void) => names.subscribe(listener), [names]),
    () => ids.map((id) => names.get(id)?.name ?? '').join('\n'),
  );
  return useMemo(() => {
    void text;
    return (key ? key.split(',') : []).flatMap((id) => names.get(id) ?? []);
  }, [key, text, names]);
}
