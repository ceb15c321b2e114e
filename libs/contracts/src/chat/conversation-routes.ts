import * as z from 'zod/mini';
import { id, line, list, Nothing, pageOf, paging, permission, route } from '../core/index.js';
import { MemberRef } from '../directory/index.js';
import { chatLimits } from './body.js';
import { chatErrors } from './errors.js';
import { ConversationRole, ConversationView, ReadState } from './views.js';

const conversationId = id('conversation');
const access = permission('chat.talk');

/** Members of a group; a department's conversation takes all of its people. */
export const mostMembers = 10_000;
const memberIds = list(id('member'), chatLimits.groupMembers);

export const listConversations = route({
  method: 'GET',
  path: '/api/v1/chat/conversations',
  access,
  audience: 'public',
  summary: 'My conversations, the one with the newest message first',
  input: z.object({ ...paging }),
  output: pageOf(ConversationView),
});

export const getConversation = route({
  method: 'GET',
  path: '/api/v1/chat/conversations/:conversationId',
  access,
  audience: 'public',
  summary: 'One conversation of mine',
  input: z.object({ conversationId }),
  output: ConversationView,
});

/** Made when first asked for; always the same one for two people. */
export const openDirect = route({
  method: 'POST',
  path: '/api/v1/chat/direct',
  access,
  audience: 'public',
  summary: 'The conversation with somebody',
  input: z.object({ memberId: id('member') }),
  output: ConversationView,
  errors: [chatErrors.no_partner],
});

export const createGroup = route({
  method: 'POST',
  path: '/api/v1/chat/groups',
  access: permission('chat.create_group'),
  audience: 'public',
  summary: 'Make a group',
  input: z.object({ commandId: id('command'), name: line(chatLimits.groupName), memberIds }),
  output: ConversationView,
});

export const renameConversation = route({
  method: 'PATCH',
  path: '/api/v1/chat/conversations/:conversationId',
  access,
  audience: 'public',
  summary: 'Rename a group',
  input: z.object({ conversationId, name: line(chatLimits.groupName) }),
  output: ConversationView,
  errors: [chatErrors.membership_follows],
});

export const listConversationMembers = route({
  method: 'GET',
  path: '/api/v1/chat/conversations/:conversationId/members',
  access,
  audience: 'public',
  summary: 'Who is in a conversation',
  input: z.object({ conversationId, q: z.optional(line(60)), ...paging }),
  output: pageOf(z.object({ member: MemberRef, role: ConversationRole })),
});

export const addToConversation = route({
  method: 'POST',
  path: '/api/v1/chat/conversations/:conversationId/members',
  access,
  audience: 'public',
  summary: 'Bring members into a group',
  input: z.object({ commandId: id('command'), conversationId, memberIds }),
  output: z.object({ added: z.number() }),
  errors: [chatErrors.membership_follows, chatErrors.group_full],
});

/** By its owner; the owner cannot be taken out. */
export const removeFromConversation = route({
  method: 'DELETE',
  path: '/api/v1/chat/conversations/:conversationId/members/:memberId',
  access,
  audience: 'public',
  summary: 'Take a member out of a group',
  input: z.object({ conversationId, memberId: id('member') }),
  output: Nothing,
  errors: [chatErrors.membership_follows, chatErrors.owner_stays],
});

export const leaveConversation = route({
  method: 'POST',
  path: '/api/v1/chat/conversations/:conversationId/leave',
  access,
  audience: 'public',
  summary: 'Leave a group',
  input: z.object({ conversationId }),
  output: Nothing,
  errors: [chatErrors.membership_follows, chatErrors.owner_stays],
});

export const handOverConversation = route({
  method: 'PUT',
  path: '/api/v1/chat/conversations/:conversationId/owner',
  access,
  audience: 'public',
  summary: 'Make somebody else the owner of a group',
  input: z.object({ conversationId, memberId: id('member') }),
  output: ConversationView,
  errors: [chatErrors.membership_follows],
});

export const muteConversation = route({
  method: 'PUT',
  path: '/api/v1/chat/conversations/:conversationId/muted',
  access,
  audience: 'public',
  summary: 'Keep a conversation quiet, or no longer',
  input: z.object({ conversationId, muted: z.boolean() }),
  output: ConversationView,
});

export const readChatSettings = route({
  method: 'GET',
  path: '/api/v1/chat/settings',
  access,
  audience: 'app',
  summary: 'What the company has settled about chat',
  input: z.object({}),
  output: z.object({ readState: ReadState }),
});

export const changeChatSettings = route({
  method: 'PUT',
  path: '/api/v1/chat/settings',
  access: permission('chat.configure'),
  audience: 'app',
  summary: 'Settle how much senders learn about who has read',
  input: z.object({ readState: ReadState }),
  output: z.object({ readState: ReadState }),
});
