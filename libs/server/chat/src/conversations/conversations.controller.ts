import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import {
  addToConversation,
  createGroup,
  getConversation,
  handOverConversation,
  leaveConversation,
  listConversationMembers,
  listConversations,
  muteConversation,
  openDirect,
  removeFromConversation,
  renameConversation,
} from '@atrium/contracts/chat';
import type { InputOf } from '@atrium/contracts/core';
import { Conversations } from './conversations.service.js';
import { GroupMembers } from './group-members.service.js';

@Controller()
export class ConversationsController {
  constructor(
    private readonly conversations: Conversations,
    private readonly members: GroupMembers,
  ) {}

  @Handle(listConversations)
  list(@Me() me: MemberActor, @Input() input: InputOf<typeof listConversations>) {
    return this.conversations.list(me, input);
  }

  @Handle(getConversation)
  get(@Me() me: MemberActor, @Input() { conversationId }: InputOf<typeof getConversation>) {
    return this.conversations.get(me, conversationId);
  }

  @Handle(openDirect)
  openDirect(@Me() me: MemberActor, @Input() input: InputOf<typeof openDirect>) {
    return this.conversations.openDirect(me, input);
  }

  @Handle(createGroup)
  createGroup(@Me() me: MemberActor, @Input() input: InputOf<typeof createGroup>) {
    return this.conversations.createGroup(me, input);
  }

  @Handle(renameConversation)
  rename(@Me() me: MemberActor, @Input() input: InputOf<typeof renameConversation>) {
    return this.conversations.rename(me, input);
  }

  @Handle(muteConversation)
  mute(@Me() me: MemberActor, @Input() input: InputOf<typeof muteConversation>) {
    return this.conversations.mute(me, input);
  }

  @Handle(listConversationMembers)
  listMembers(@Me() me: MemberActor, @Input() input: InputOf<typeof listConversationMembers>) {
    return this.members.list(me, input);
  }

  @Handle(addToConversation)
  add(@Me() me: MemberActor, @Input() input: InputOf<typeof addToConversation>) {
    return this.members.add(me, input);
  }

  @Handle(removeFromConversation)
  remove(@Me() me: MemberActor, @Input() input: InputOf<typeof removeFromConversation>) {
    return this.members.remove(me, input);
  }

  @Handle(leaveConversation)
  leave(@Me() me: MemberActor, @Input() input: InputOf<typeof leaveConversation>) {
    return this.members.leave(me, input);
  }

  @Handle(handOverConversation)
  handOver(@Me() me: MemberActor, @Input() input: InputOf<typeof handOverConversation>) {
    return this.members.handOver(me, input);
  }
}
