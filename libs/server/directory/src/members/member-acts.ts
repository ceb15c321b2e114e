import { type AuditEntry, type Changes, secretChange } from '@atrium/server-audit';
import type { Profile } from './member-rows.js';

type Act =
  'added' | 'changed' | 'departments_changed' | 'line_manager_changed' | 'left' | 'leaving_taken_back' | 'returned';

/** An audit entry about a member, under the name they had. */
export function memberAct(
  act: Act,
  { id, name }: { readonly id: string; readonly name: string },
  changes: Changes = {},
): AuditEntry {
  return { action: `directory.member_${act}`, subjectKind: 'member', subjectId: id, subjectName: name, changes };
}

/** What changed in a profile; e-mail and phone are encrypted, so only that they did. */
export function profileChanges(
  fields: readonly (keyof Profile)[],
  before: Partial<Profile>,
  after: Partial<Profile>,
): Changes {
  const changeOf = (field: keyof Profile) =>
    field === 'email' || field === 'phone' ? secretChange : ([before[field] ?? null, after[field] ?? null] as const);
  return Object.fromEntries(fields.map((field) => [field, changeOf(field)]));
}
