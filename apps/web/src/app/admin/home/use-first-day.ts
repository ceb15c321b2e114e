import { listGroups } from '@atrium/contracts/attendance';
import { listDepartments, searchMembers } from '@atrium/contracts/directory';
import { useMe } from '../../../shared/me.js';
import { useRead } from '../../../shared/use-call.js';
import { type Step, stepsOf } from './steps.js';

const people = ['directory.members'];

/** How far the first day has come, read from what is really there. Undefined until all of it is known. */
export function useFirstDay(): { readonly steps: readonly Step[] | undefined; readonly failed: boolean } {
  const { company, permissions } = useMe();
  const may = (permission: string) => permissions.includes(permission);
  const everybody = useRead(searchMembers, { states: ['active', 'invited'], limit: 1 }, { topics: people });
  const waiting = useRead(searchMembers, { states: ['invited'], limit: 1 }, { topics: people });
  // Invitations are no news of the directory: whoever comes back to this page asks again.
  const untold = useRead(searchMembers, { states: ['invited'], uninvited: true, limit: 1 }, { topics: people });
  const departments = useRead(listDepartments, {}, { topics: ['directory.departments'] });
  const groups = useRead(listGroups, {}, { enabled: may('attendance.configure') });
  const asked = [everybody, waiting, untold, departments, ...(may('attendance.configure') ? [groups] : [])];
  if (asked.some(({ data }) => data === undefined))
    return { steps: undefined, failed: asked.some(({ error }) => error !== null) };
  const steps = stepsOf({
    company,
    people: everybody.data?.total ?? 0,
    notSignedIn: waiting.data?.total ?? 0,
    uninvited: untold.data?.total ?? 0,
    groups: groups.data?.items ?? [],
    departments: departments.data?.items ?? [],
  });
  return { steps: steps.filter(({ permission }) => may(permission)), failed: false };
}
