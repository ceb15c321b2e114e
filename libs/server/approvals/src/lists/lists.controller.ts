import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import {
  countWaiting,
  listAllRequests,
  listCopies,
  listDone,
  listSubmitted,
  listWaiting,
  searchRequests,
} from '@atrium/contracts/approvals';
import type { InputOf } from '@atrium/contracts/core';
import { Lists } from './lists.service.js';

@Controller()
export class ListsController {
  constructor(private readonly lists: Lists) {}

  @Handle(listWaiting)
  waiting(@Me() me: MemberActor, @Input() input: InputOf<typeof listWaiting>) {
    return this.lists.waiting(me, input);
  }

  @Handle(countWaiting)
  count(@Me() me: MemberActor) {
    return this.lists.count(me);
  }

  @Handle(listDone)
  done(@Me() me: MemberActor, @Input() input: InputOf<typeof listDone>) {
    return this.lists.done(me, input);
  }

  @Handle(listSubmitted)
  submitted(@Me() me: MemberActor, @Input() input: InputOf<typeof listSubmitted>) {
    return this.lists.submitted(me, input);
  }

  @Handle(listCopies)
  copies(@Me() me: MemberActor, @Input() input: InputOf<typeof listCopies>) {
    return this.lists.copies(me, input);
  }

  @Handle(searchRequests)
  search(@Me() me: MemberActor, @Input() input: InputOf<typeof searchRequests>) {
    return this.lists.search(me, input);
  }

  @Handle(listAllRequests)
  all(@Me() me: MemberActor, @Input() input: InputOf<typeof listAllRequests>) {
    return this.lists.all(me, input);
  }
}
