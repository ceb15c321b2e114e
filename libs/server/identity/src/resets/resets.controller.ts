import { Controller } from '@nestjs/common';
import { type CookieReply, type AtriumRequest, Handle, Input, Reply, Request } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { previewReset, requestReset, resetPassword } from '@atrium/contracts/identity';
import { Resets } from './resets.service.js';

@Controller()
export class ResetsController {
  constructor(private readonly resets: Resets) {}

  @Handle(requestReset)
  request(@Input() input: InputOf<typeof requestReset>) {
    return this.resets.request(input);
  }

  @Handle(previewReset)
  preview(@Input() input: InputOf<typeof previewReset>) {
    return this.resets.preview(input.code);
  }

  @Handle(resetPassword)
  reset(@Input() input: InputOf<typeof resetPassword>, @Request() request: AtriumRequest, @Reply() reply: CookieReply) {
    return this.resets.reset(input, { request, reply });
  }
}
