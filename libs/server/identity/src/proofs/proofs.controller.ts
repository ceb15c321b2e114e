import { Controller } from '@nestjs/common';
import { type AccountActor, Handle, Input, Me } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { previewProof, proveEmail, requestProof } from '@atrium/contracts/identity';
import { Proofs } from './proofs.service.js';

@Controller()
export class ProofsController {
  constructor(private readonly proofs: Proofs) {}

  @Handle(requestProof)
  request(@Me() me: AccountActor, @Input() input: InputOf<typeof requestProof>) {
    return this.proofs.request(me, input.email);
  }

  @Handle(previewProof)
  preview(@Input() input: InputOf<typeof previewProof>) {
    return this.proofs.preview(input.code);
  }

  @Handle(proveEmail)
  prove(@Input() input: InputOf<typeof proveEmail>) {
    return this.proofs.prove(input.code);
  }
}
