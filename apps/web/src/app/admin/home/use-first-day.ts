import { listGroups } from '@atrium/contracts/attendance';
import { listAudit } from '@atrium/contracts/audit';
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
  const mailed = useRead(listAudit, { action: 'directory.member_invited', limit: 1 }, { enabled: may('audit.read') });
  const printed = useRead(
    listAudit,
    { action: 'directory.activation_printed', limit: 1 },
    { enabled: may('audit.read') },
  );
  const departments = useRead(listDepartments, {}, { topics: ['directory.departments'] });
  const groups = useRead(listGroups, {}, { enabled: may('attendance.configure') });
  const asked = [everybody, waiting, departments, ...(may('attendance.configure') ? [groups] : [])];
  const acts = may('audit.read') ? [mailed, printed] : [];
  if ([...asked, ...acts].some(({ data }) => data === undefined))
    return { steps: undefined, failed: [...asked, ...acts].some(({ error }) => error !== null) };
  const steps = stepsOf({
    company,
    people: everybody.data?.total ?? 0,
    notSignedIn: waiting.data?.total ?? 0,
    invited: acts.some(({ data }) => (data?.items.length ?? 0) > 0),
    groups: groups.data?.items ?? [],
    departments: departments.data?.items ?? [],
  });
  return { steps: steps.filter(({ permission }) => may(permission)), failed: false };
}
