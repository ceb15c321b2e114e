import { Bones, Icon } from '@atrium/ui';
import { Settings } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet } from 'react-router';
import { SendKeptPresses } from '../features/attendance/workspace/offline/use-flush.js';
import { useMe } from '../shared/me.js';
import { firstAdminPage } from './admin/admin-entries.js';
import { CompanyFrame } from './company-frame.js';
import { entries } from './entries.js';
import { Strip } from './strip.js';

/** Frame and sheet: what everybody uses daily. */
export function WorkspaceShell() {
  const { t } = useTranslation();
  return (
    <CompanyFrame shell="workspace">
      <Strip end={<AdminLink />} />
      <nav className="rail" aria-label={t('nav.label')}>
        {entries.map(({ path, icon, text }) => (
          <NavLink key={path} to={path}>
            <Icon of={icon} />
            {t(text)}
          </NavLink>
        ))}
      </nav>
      <SendKeptPresses />
      <main className="sheet">
        <Suspense fallback={<Bones label={t('loading')} />}>
          <Outlet />
        </Suspense>
      </main>
    </CompanyFrame>
  );
}

function AdminLink() {
  const { t } = useTranslation();
  const { permissions } = useMe();
  const first = firstAdminPage(permissions);
  if (first === undefined) return null;
  return (
    <Link to={first === '' ? 'admin' : `admin/${first}`} className="button text">
      <Icon of={Settings} small />
      {t('nav.admin')}
    </Link>
  );
}
