import { lazy, Suspense } from 'react';
import { useMe } from '../shared/me.js';
import { NoAccess } from '../shared/parts/no-access.js';
import { firstAdminPage } from './admin/admin-entries.js';
import { CompanyFrame } from './company-frame.js';
import { ConsoleBones } from './frames/shell-bones.js';

const AdminShell = lazy(async () => ({ default: (await import('./admin/admin-shell.js')).AdminShell }));
const Workspace = lazy(async () => ({ default: (await import('./workspace-shell.js')).Workspace }));

/** The door of the admin console. Who may open none of its pages is told so in the workspace, and loads nothing of it. */
export function AdminGate() {
  return (
    <CompanyFrame shell="console">
      <Suspense fallback={<ConsoleBones />}>
        <ConsoleOrRefusal />
      </Suspense>
    </CompanyFrame>
  );
}

/** The console for those who may open some page of it. */
export function ConsoleOrRefusal() {
  const { permissions } = useMe();
  if (firstAdminPage(permissions) !== undefined) return <AdminShell />;
  return (
    <Workspace>
      <NoAccess />
    </Workspace>
  );
}
