import type { EntityClass } from '@atrium/kit';
import { CompanyEntity } from './companies/company.entity.js';
import { DepartmentEntity } from './departments/department.entity.js';
import { DepartmentLeaderEntity } from './departments/department-leader.entity.js';
import { DepartmentPlaceEntity } from './departments/department-place.entity.js';
import { ImportEntity } from './imports/import.entity.js';
import { EmploymentPeriodEntity } from './members/employment-period.entity.js';
import { LineManagerEntity } from './members/line-manager.entity.js';
import { MemberEntity } from './members/member.entity.js';
import { MemberDepartmentEntity } from './members/member-department.entity.js';
import { RoleDepartmentEntity } from './roles/role-department.entity.js';
import { RoleGrantEntity } from './roles/role-grant.entity.js';
import { SetUpEntity } from './set-up/set-up.entity.js';

/** The tables that directory owns. */
export const directoryEntities: readonly EntityClass[] = [
  CompanyEntity,
  DepartmentEntity,
  DepartmentLeaderEntity,
  DepartmentPlaceEntity,
  EmploymentPeriodEntity,
  ImportEntity,
  LineManagerEntity,
  MemberDepartmentEntity,
  MemberEntity,
  RoleDepartmentEntity,
  RoleGrantEntity,
  SetUpEntity,
];
