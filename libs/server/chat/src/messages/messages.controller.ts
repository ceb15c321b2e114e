import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import {
  listMessages,
  markRead,
  reactToMessage,
  readersOfMessage,
  recallMessage,
  searchMessages,
  sendMessage,
} from '@atrium/contracts/chat';
import type { InputOf } from '@atrium/contracts/core';
import { Changes } from '../changes/changes.service.js';
import { Readers } from '../reading/readers.service.js';
import { MessageSearch } from '../search/search.service.js';
import { Messages } from './messages.service.js';

@Controller()
export class MessagesController {
  constructor(
    private readonly messages: Messages,
    private readonly changes: Changes,
    private readonly readers: Readers,
    private readonly search: MessageSearch,
  ) {}

  @Handle(sendMessage)
  send(@Me() me: MemberActor, @Input() input: InputOf<typeof sendMessage>) {
    return this.messages.send(me, input);
  }

  @Handle(listMessages)
  list(@Me() me: MemberActor, @Input() input: InputOf<typeof listMessages>) {
    return this.messages.list(me, input);
  }

  @Handle(markRead)
  markRead(@Me() me: MemberActor, @Input() input: InputOf<typeof markRead>) {
    return this.readers.mark(me, input);
  }

  @Handle(recallMessage)
  recall(@Me() me: MemberActor, @Input() input: InputOf<typeof recallMessage>) {
    return this.changes.recall(me, input);
  }

  @Handle(reactToMessage)
  react(@Me() me: MemberActor, @Input() input: InputOf<typeof reactToMessage>) {
    return this.changes.react(me, input);
  }

  @Handle(readersOfMessage)
  readersOf(@Me() me: MemberActor, @Input() input: InputOf<typeof readersOfMessage>) {
    return this.readers.of(me, input);
  }

  @Handle(searchMessages)
  find(@Me() me: MemberActor, @Input() input: InputOf<typeof searchMessages>) {
    return this.search.find(me, input);
  }
}
