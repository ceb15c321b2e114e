import type { Id } from '@atrium/contracts/core';
import { useState } from 'react';
import { useChat } from '../session/chat-context.js';
import type { WrittenDraft } from '../session/drafts.js';

const nothing: WrittenDraft = { text: '', mentions: [] };

/** What is being written here: kept on this device until it is sent, and shown in the list. */
export function useWritten(id: Id<'conversation'>): readonly [WrittenDraft, (next: WrittenDraft) => void] {
  const { chat, drafts } = useChat();
  const [written, setWritten] = useState(() => drafts.all()[id] ?? nothing);
  const write = (next: WrittenDraft) => {
    setWritten(next);
    drafts.put(id, next);
    chat.setDraft(id, next.text);
  };
  return [written, write];
}
