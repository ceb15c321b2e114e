import type { AuditEntry, Changes } from '@atrium/server-audit';

type Act = 'created' | 'renamed' | 'moved' | 'archived' | 'leaders_changed';

/** An audit entry about a department, under the name it had. */
export function departmentAct(
  act: Act,
  { id, name }: { readonly id: string; readonly name: string },
  changes: Changes = {},
): AuditEntry {
  return {
    action: `directory.department_${act}`,
    subjectKind: 'department',
    subjectId: id,
    subjectName: name,
    changes,
  };
}
