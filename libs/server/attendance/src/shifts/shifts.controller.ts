import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import { changeShift, createShift, listShifts, previewShift, renameShift } from '@atrium/contracts/attendance';
import type { InputOf } from '@atrium/contracts/core';
import { Shifts } from './shifts.service.js';

@Controller()
export class ShiftsController {
  constructor(private readonly shifts: Shifts) {}

  @Handle(listShifts)
  list(@Me() me: MemberActor) {
    return this.shifts.list(me);
  }

  @Handle(createShift)
  create(@Me() me: MemberActor, @Input() input: InputOf<typeof createShift>) {
    return this.shifts.create(me, input);
  }

  @Handle(renameShift)
  rename(@Me() me: MemberActor, @Input() input: InputOf<typeof renameShift>) {
    return this.shifts.rename(me, input);
  }

  @Handle(changeShift)
  change(@Me() me: MemberActor, @Input() input: InputOf<typeof changeShift>) {
    return this.shifts.change(me, input);
  }

  @Handle(previewShift)
  preview(@Me() me: MemberActor, @Input() input: InputOf<typeof previewShift>) {
    return this.shifts.preview(me, input);
  }
}
