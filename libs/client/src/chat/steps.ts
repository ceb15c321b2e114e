import { frameLimits } from '@atrium/contracts/chat';
import type { Step } from './catching-up.js';
import type { ChatState, ConversationId } from './chat-state.js';
import type { Conversation } from './conversation.js';
import {
  beginAnew,
  type ConversationLog,
  missingChanges,
  missingMessages,
  takeChanges,
  takeMessages,
  takeOlder,
} from './conversation-log.js';

/** Messages of a page. */
export const pageSize = 50;
/** Over so many that are missing, the newest page is a new beginning. */
const hundreds = 300;

/** What fills the first gap of an open conversation, or begins anew behind a wide one. */
export function messagesStep(state: ChatState, id: ConversationId): Step | null {
  const conversation = state.get(id);
  if (!conversation?.open) return null;
  const { log } = conversation;
  if (isFarBehind(log)) return newestStep(state, conversation, pageSize);
  const gap = missingMessages(log, frameLimits.range);
  return gap && step(state, id, { kind: 'chat.range', ...gap });
}

/** What fills the first gap in the changes of an open conversation. */
export function changesStep(state: ChatState, id: ConversationId): Step | null {
  const conversation = state.get(id);
  if (!conversation?.open || isFarBehind(conversation.log)) return null;
  const after = missingChanges(conversation.log);
  return after === null ? null : step(state, id, { kind: 'chat.changes', after });
}

/** The page before what is held; null where nothing is. */
export function olderStep(state: ChatState, id: ConversationId): Step | null {
  const conversation = state.get(id);
  if (!conversation || !hasOlder(conversation)) return null;
  const to = conversation.log.run.from - 1;
  return step(state, id, { kind: 'chat.range', from: Math.max(oldestOf(conversation), to + 1 - pageSize), to });
}

/** The end of a conversation that lost its way: its last `size` messages, as a new beginning. */
export function newestStep(state: ChatState, { view, log, head }: Conversation, size: number): Step | null {
  const oldest = Math.max(1, view.visibleFrom);
  const to = Math.max(log.known.seq, head.seq);
  if (to < oldest) return null;
  const known = { seq: to, change: log.known.change };
  const question = { kind: 'chat.range', conversationId: view.id, from: Math.max(oldest, to + 1 - size), to } as const;
  return { question, take: (answer) => moved(state, view.id, (held) => taken(held, answer, known)) };
}

/** Whether there are messages before those that are held, for this reader. */
export const hasOlder = (conversation: Conversation): boolean => conversation.log.run.from > oldestOf(conversation);

const oldestOf = ({ view }: Conversation): number => Math.max(1, view.visibleFrom);

const isFarBehind = ({ run, change, known }: ConversationLog): boolean =>
  known.seq - run.to > hundreds || known.change - change > hundreds;

type Asked = { kind: 'chat.range'; from: number; to: number } | { kind: 'chat.changes'; after: number };

function step(state: ChatState, conversationId: ConversationId, asked: Asked): Step {
  return {
    question: { ...asked, conversationId },
    take: (answer) => moved(state, conversationId, (log) => taken(log, answer, null)),
  };
}

type Anew = ConversationLog['known'] | null;

function taken(log: ConversationLog, answer: Parameters<Step['take']>[0], anew: Anew): ConversationLog {
  if (answer.kind === 'chat.changes') return takeChanges(log, answer.changes);
  if (answer.kind !== 'chat.messages') return log;
  return anew ? beginAnew(log, answer.messages, anew) : takeMessages(takeOlder(log, answer.messages), answer.messages);
}

function moved(state: ChatState, id: ConversationId, act: (log: ConversationLog) => ConversationLog): boolean {
  const before = state.get(id)?.log;
  state.update(id, (conversation) => {
    const log = act(conversation.log);
    return log === conversation.log ? conversation : { ...conversation, log };
  });
  return state.get(id)?.log !== before;
}
