import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import {
  archiveDepartment,
  createDepartment,
  listDepartments,
  moveDepartment,
  previewDepartmentMove,
  renameDepartment,
  setDepartmentLeaders,
} from '@atrium/contracts/directory';
import { Departments } from './departments.service.js';
import { MoveDepartment } from './move-department.js';
import { PreviewDepartmentMove } from './preview-department-move.js';
import { SetDepartmentLeaders } from './set-department-leaders.js';

@Controller()
export class DepartmentsController {
  constructor(
    private readonly departments: Departments,
    private readonly moves: MoveDepartment,
    private readonly previews: PreviewDepartmentMove,
    private readonly leaders: SetDepartmentLeaders,
  ) {}

  @Handle(listDepartments)
  list(@Me() me: MemberActor, @Input() input: InputOf<typeof listDepartments>) {
    return this.departments.list(me, input);
  }

  @Handle(createDepartment)
  create(@Me() me: MemberActor, @Input() input: InputOf<typeof createDepartment>) {
    return this.departments.create(me, input);
  }

  @Handle(renameDepartment)
  rename(@Me() me: MemberActor, @Input() input: InputOf<typeof renameDepartment>) {
    return this.departments.rename(me, input);
  }

  @Handle(moveDepartment)
  move(@Me() me: MemberActor, @Input() input: InputOf<typeof moveDepartment>) {
    return this.moves.move(me, input);
  }

  @Handle(previewDepartmentMove)
  previewMove(@Me() me: MemberActor, @Input() input: InputOf<typeof previewDepartmentMove>) {
    return this.previews.preview(me, input);
  }

  @Handle(setDepartmentLeaders)
  setLeaders(@Me() me: MemberActor, @Input() input: InputOf<typeof setDepartmentLeaders>) {
    return this.leaders.set(me, input);
  }

  @Handle(archiveDepartment)
  archive(@Me() me: MemberActor, @Input() input: InputOf<typeof archiveDepartment>) {
    return this.departments.archive(me, input);
  }
}
