import { Controller } from '@nestjs/common';
import { type AccountActor, type CookieReply, Handle, Input, Me, Reply } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { listSessions, revokeOtherSessions, revokeSession, signOut } from '@atrium/contracts/identity';
import { Sessions } from './sessions.service.js';

@Controller()
export class SessionsController {
  constructor(private readonly sessions: Sessions) {}

  @Handle(listSessions)
  list(@Me() me: AccountActor) {
    return this.sessions.list(me);
  }

  @Handle(revokeSession)
  revoke(@Me() me: AccountActor, @Input() input: InputOf<typeof revokeSession>) {
    return this.sessions.revoke(me, input.sessionId);
  }

  @Handle(revokeOtherSessions)
  revokeOthers(@Me() me: AccountActor) {
    return this.sessions.revokeOthers(me);
  }

  @Handle(signOut)
  signOut(@Me() me: AccountActor, @Reply() reply: CookieReply) {
    return this.sessions.signOut(me, reply);
  }
}
