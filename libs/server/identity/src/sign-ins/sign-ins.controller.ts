import { Controller } from '@nestjs/common';
import { type CookieReply, type AtriumRequest, Handle, Input, Reply, Request } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { signIn } from '@atrium/contracts/identity';
import { SignIns } from './sign-ins.service.js';

@Controller()
export class SignInsController {
  constructor(private readonly signIns: SignIns) {}

  @Handle(signIn)
  signIn(@Input() input: InputOf<typeof signIn>, @Request() request: AtriumRequest, @Reply() reply: CookieReply) {
    return this.signIns.signIn(input, { request, reply });
  }
}
