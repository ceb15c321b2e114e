import * as z from 'zod/mini';
import { coreErrors, Day, flag, id, line, list, permission, route, whole } from '../core/index.js';
import { directoryErrors } from './errors.js';
import { DepartmentView, ReorganisationPreview } from './views.js';

const departmentId = id('department');

/** The whole tree, parents before children, siblings in their order. `topManageable`: the caller may put departments on its first level. */
export const listDepartments = route({
  method: 'GET',
  path: '/api/v1/directory/departments',
  access: permission('directory.read'),
  audience: 'public',
  summary: 'The org tree',
  input: z.object({ asOf: z.optional(Day), archived: z._default(flag, false) }),
  output: z.object({ items: z.array(DepartmentView), topManageable: z.boolean() }),
});

export const createDepartment = route({
  method: 'POST',
  path: '/api/v1/directory/departments',
  access: permission('directory.manage_departments'),
  audience: 'public',
  summary: 'Add a department',
  input: z.object({ commandId: id('command'), parentId: z.nullable(departmentId), name: line(60) }),
  output: DepartmentView,
  errors: [directoryErrors.department_name_taken, directoryErrors.department_archived, coreErrors.not_found],
});

export const renameDepartment = route({
  method: 'PATCH',
  path: '/api/v1/directory/departments/:departmentId',
  access: permission('directory.manage_departments'),
  audience: 'public',
  summary: 'Rename a department',
  input: z.object({ departmentId, name: line(60) }),
  output: DepartmentView,
  errors: [directoryErrors.department_name_taken, directoryErrors.department_archived],
});

/** `order`: place among the new siblings, from 0. */
export const moveDepartment = route({
  method: 'POST',
  path: '/api/v1/directory/departments/:departmentId/move',
  access: permission('directory.manage_departments'),
  audience: 'public',
  summary: 'Move a department',
  input: z.object({ departmentId, parentId: z.nullable(departmentId), order: whole(0, 10_000) }),
  output: DepartmentView,
  errors: [
    directoryErrors.department_cycle,
    directoryErrors.department_name_taken,
    directoryErrors.department_archived,
  ],
});

export const previewDepartmentMove = route({
  method: 'GET',
  path: '/api/v1/directory/departments/:departmentId/move-preview',
  access: permission('directory.manage_departments'),
  audience: 'app',
  summary: 'What a move would change',
  input: z.object({ departmentId, parentId: z.optional(departmentId) }),
  output: ReorganisationPreview,
  errors: [directoryErrors.department_cycle, directoryErrors.department_archived],
});

/** Leaders are dated: those who no longer lead end the day before `from` (default today). */
export const setDepartmentLeaders = route({
  method: 'PUT',
  path: '/api/v1/directory/departments/:departmentId/leaders',
  access: permission('directory.manage_departments'),
  audience: 'public',
  summary: 'Name the leaders of a department',
  input: z.object({ departmentId, memberIds: list(id('member'), 10), from: z.optional(Day) }),
  output: DepartmentView,
  errors: [directoryErrors.member_left, directoryErrors.outside_employment, directoryErrors.department_archived],
});

/** Only when nobody and no living department is in it. */
export const archiveDepartment = route({
  method: 'POST',
  path: '/api/v1/directory/departments/:departmentId/archive',
  access: permission('directory.manage_departments'),
  audience: 'public',
  summary: 'Archive an empty department',
  input: z.object({ departmentId }),
  output: DepartmentView,
  errors: [directoryErrors.department_not_empty],
});
