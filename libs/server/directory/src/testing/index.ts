export { Departments } from '../departments/departments.service.js';
export { SetDepartmentLeaders } from '../departments/set-department-leaders.js';
export * from './browser.js';
export * from './directory-bench.js';
export * from './people.js';
export { EndEmployment } from '../members/end-employment.js';
