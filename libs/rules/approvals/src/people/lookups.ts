import { own } from '../record.js';
import type { DepartmentFact, DirectoryExtract, PersonFact } from './extract.js';

/** A fact that the extract should hold and does not: whoever calls `decide` asks `lacking` first. */
const lacks = (what: string): never => {
  throw new Error(`The answers lack ${what}.`);
};

export const personIn = (extract: DirectoryExtract, memberId: string): PersonFact =>
  own(extract.people, memberId) ?? lacks(`member ${memberId}`);

export const departmentIn = (extract: DirectoryExtract, departmentId: string): DepartmentFact =>
  own(extract.departments, departmentId) ?? lacks(`department ${departmentId}`);

export const isActive = (extract: DirectoryExtract, memberId: string): boolean => personIn(extract, memberId).active;

/** The department and all above it, nearest first; a circle is cut. */
export function departmentsUpward(extract: DirectoryExtract, departmentId: string | null): string[] {
  const path: string[] = [];
  for (let at = departmentId; at !== null && !path.includes(at); at = departmentIn(extract, at).parentId) path.push(at);
  return path;
}

/** The line managers of a member, nearest first, those who have left among them; a circle is cut. */
export function lineManagersUpward(extract: DirectoryExtract, memberId: string): string[] {
  const path = [memberId];
  for (let at = personIn(extract, memberId).lineManagerId; at !== null && !path.includes(at);) {
    path.push(at);
    at = personIn(extract, at).lineManagerId;
  }
  return path.slice(1);
}

/**
 * Who holds a role where it counts: without a scope everywhere, with one when the submitter's department is in it or below
 * it. Those who have left are among them.
 */
export function holdersOf(extract: DirectoryExtract, role: string, departmentIds: readonly string[]): string[] {
  const holders = own(extract.roles, role) ?? lacks(`role ${role}`);
  const counting = holders.filter(
    ({ departmentIds: scope }) => scope === null || scope.some((id) => departmentIds.includes(id)),
  );
  return [...new Set(counting.map(({ memberId }) => memberId))];
}
