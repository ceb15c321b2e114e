import { listDepartments } from '@atrium/contracts/directory';
import { useRead } from '../../../shared/use-call.js';

/** Says where a department stands, with all names above it. Empty until the tree is here. */
export function useDepartmentPaths(): (departmentId: string) => string {
  const tree = useRead(listDepartments, {}, { topics: ['directory.departments'] });
  const byId = new Map<string, { readonly name: string; readonly parentId: string | null }>(
    (tree.data?.items ?? []).map((department) => [department.id, department]),
  );
  const pathOf = (id: string | null): string[] => {
    const department = id === null ? undefined : byId.get(id);
    return department ? [...pathOf(department.parentId), department.name] : [];
  };
  return (id) => pathOf(id).join(' / ');
}
