export { MoveDepartment } from '../departments/move-department.js';
export { Departments } from '../departments/departments.service.js';
export { SetDepartmentLeaders } from '../departments/set-department-leaders.js';
export * from './browser.js';
export * from './directory-bench.js';
export * from './people.js';
export { MemberDepartments } from '../members/member-departments.service.js';
export { EndEmployment } from '../members/end-employment.js';
