import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { grantRole, listRoles, revokeRole } from '@atrium/contracts/directory';
import { RoleViews } from './role-views.js';
import { Roles } from './roles.service.js';

@Controller()
export class RolesController {
  constructor(
    private readonly roles: Roles,
    private readonly views: RoleViews,
  ) {}

  @Handle(listRoles)
  async list(@Me() me: MemberActor) {
    return { items: await this.views.all(me) };
  }

  @Handle(grantRole)
  grant(@Me() me: MemberActor, @Input() input: InputOf<typeof grantRole>) {
    return this.roles.grant(me, input);
  }

  @Handle(revokeRole)
  revoke(@Me() me: MemberActor, @Input() input: InputOf<typeof revokeRole>) {
    return this.roles.revoke(me, input);
  }
}
