import { newCommandId } from '@atrium/client';
import * as chat from '@atrium/contracts/chat';
import type { Book } from './fixture-book.js';
import { given } from './tries.js';

const commandId = newCommandId;
let names = 0;
const newName = () => `Group ${++names}`;

/** A group of the owner and the plain member, of its own. */
const groupOf = async ({ owner, plain }: Book) => {
  const made = { commandId: commandId(), name: newName(), memberIds: [plain.memberId] };
  return (await owner.client.call(chat.createGroup, made)).id;
};
/** A message of the owner's. */
const saidIn = async (book: Book) => {
  const { conversationId } = book;
  const draft = { text: 'A message' };
  const { seq } = await book.owner.client.call(chat.sendMessage, { conversationId, commandId: commandId(), draft });
  return { conversationId, seq };
};

given(chat.listConversations, () => ({}));
given(chat.getConversation, ({ conversationId }) => ({ conversationId }));
given(chat.openDirect, ({ plain }) => ({ memberId: plain.memberId }));
given(chat.createGroup, ({ memberId }) => ({ commandId: commandId(), name: newName(), memberIds: [memberId] }));
given(chat.renameConversation, ({ conversationId }) => ({ conversationId, name: newName() }));
given(chat.listConversationMembers, ({ conversationId }) => ({ conversationId }));
given(chat.addToConversation, ({ conversationId, memberId }) => ({
  commandId: commandId(),
  conversationId,
  memberIds: [memberId],
}));
given(chat.removeFromConversation, async (book) => ({
  conversationId: await groupOf(book),
  memberId: book.plain.memberId,
}));
given(chat.leaveConversation, async ({ owner }) => {
  const { id } = await owner.client.call(chat.createGroup, { commandId: commandId(), name: newName(), memberIds: [] });
  return { conversationId: id };
});
given(chat.handOverConversation, async (book) => ({
  conversationId: await groupOf(book),
  memberId: book.plain.memberId,
}));
given(chat.muteConversation, ({ conversationId }) => ({ conversationId, muted: true }));
given(chat.readChatSettings, () => ({}));
given(chat.changeChatSettings, () => ({ readState: 'names' as const }));
given(chat.sendMessage, ({ conversationId }) => ({
  conversationId,
  commandId: commandId(),
  draft: { text: 'Hello', mentions: [] },
}));
given(chat.listMessages, ({ conversationId }) => ({ conversationId }));
given(chat.markRead, saidIn);
given(chat.recallMessage, saidIn);
given(chat.reactToMessage, async (book) => ({ ...(await saidIn(book)), code: '👍', on: true }));
given(chat.readersOfMessage, saidIn);
given(chat.searchMessages, ({ conversationId }) => ({ q: 'hello', conversationId }));
