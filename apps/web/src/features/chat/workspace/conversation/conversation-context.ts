import type { ConversationView, MessageView } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import { createContext, useContext } from 'react';

/** The conversation that is open, as its messages need it. */
export interface OpenConversation {
  readonly id: Id<'conversation'>;
  readonly view: ConversationView;
  readonly reply: (message: MessageView) => void;
  /** Shows a message, loading older ones up to it as far as that is bearable. */
  readonly jumpTo: (seq: number) => void;
}

export const ConversationContext = createContext<OpenConversation | null>(null);

export function useConversation(): OpenConversation {
  const open = useContext(ConversationContext);
  if (!open) throw new Error('useConversation() outside of a conversation.');
  return open;
}
