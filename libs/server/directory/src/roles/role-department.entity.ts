import { Entity, PrimaryColumn } from 'typeorm';
import { idColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** A department that the grant of a department admin reaches, with all below it. */
@Entity('directory_role_department')
export class RoleDepartmentEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  grantId: Id<'roleGrant'>;

  @PrimaryColumn(idColumn)
  departmentId: Id<'department'>;
}
