import { own } from '../record.js';
import type { DirectoryExtract } from '../people/extract.js';
import type { AnswerRequest } from './needs.js';

/** A fact that an extract should hold and does not. */
export interface Lack {
  readonly kind: 'member' | 'department' | 'role';
  readonly id: string;
}

/**
 * What an extract lacks of what is asked for; empty: it is enough. Asked under the lock, with what the request is now: only
 * when something is lacking must the answers be made again.
 */
export function lacking(request: AnswerRequest, extract: DirectoryExtract): Lack[] {
  const departments = departmentsReached(request, extract);
  const people = [
    ...request.memberIds.flatMap((id) => upward(id, (at) => own(extract.people, at)?.lineManagerId)),
    ...departments.flatMap((id) => own(extract.departments, id)?.leaderIds ?? []),
    ...request.roles.flatMap((role) => (own(extract.roles, role) ?? []).map(({ memberId }) => memberId)),
    ...extract.companyAdminIds,
  ];
  const lacks = (kind: Lack['kind'], facts: Readonly<Record<string, unknown>>, ids: readonly string[]): Lack[] =>
    [...new Set(ids)].filter((id) => own(facts, id) === undefined).map((id) => ({ kind, id }));
  return [
    ...lacks('member', extract.people, people),
    ...lacks('department', extract.departments, departments),
    ...lacks('role', extract.roles, request.roles),
  ];
}

function departmentsReached({ departmentId }: AnswerRequest, extract: DirectoryExtract): string[] {
  const from = departmentId === null ? extract.submitterDepartmentIds : [departmentId];
  return from.flatMap((id) => upward(id, (at) => own(extract.departments, at)?.parentId));
}

/** A thing and all above it, as far as it is known; the first unknown one is the last. */
function upward(from: string, above: (id: string) => string | null | undefined): string[] {
  const path: string[] = [];
  for (
    let at: string | null | undefined = from;
    at !== null && at !== undefined && !path.includes(at);
    at = above(at)
  ) {
    path.push(at);
  }
  return path;
}
