import { Icon } from '@atrium/ui';
import { Settings } from 'lucide-react';
import { type ComponentType, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet } from 'react-router';
import { WaitingBadge } from '../features/approvals/workspace/inbox/waiting-badge.js';
import { UnreadBadge } from '../features/chat/workspace/session/unread-badge.js';
import { ChatSession } from '../features/chat/workspace/session/chat-session.js';
import { SendKeptPresses } from '../features/attendance/workspace/offline/use-flush.js';
import { useMe } from '../shared/me.js';
import { adminAddress, firstAdminPage } from './admin/admin-entries.js';
import { CompanyFrame, Shell } from './company-frame.js';
import { entriesFor } from './entries.js';
import { PageBones } from './frames/page-bones.js';
import { Strip } from './strip.js';

/** What everybody uses daily. */
export function WorkspaceShell() {
  return (
    <CompanyFrame shell="workspace">
      <ChatSession>
        <Workspace>
          <Outlet />
        </Workspace>
      </ChatSession>
    </CompanyFrame>
  );
}

/** What waits behind an entry. */
const badges: Readonly<Record<string, ComponentType>> = { messages: UnreadBadge, inbox: WaitingBadge };

/** Frame and sheet. */
export function Workspace({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { company, permissions } = useMe();
  return (
    <Shell name="workspace">
      <Strip end={<AdminLink />} />
      <nav className="rail" aria-label={t('nav.label')}>
        {entriesFor(permissions).map(({ path, icon, text }) => {
          const Badge = badges[path];
          return (
            <NavLink key={path} to={`/c/${company.slug}/${path}`}>
              <Icon of={icon} />
              {t(text)}
              {Badge ? <Badge /> : null}
            </NavLink>
          );
        })}
      </nav>
      <SendKeptPresses />
      <main className="sheet">
        <Suspense fallback={<PageBones />}>{children}</Suspense>
      </main>
    </Shell>
  );
}

function AdminLink() {
  const { t } = useTranslation();
  const { company, permissions } = useMe();
  const first = firstAdminPage(permissions);
  if (first === undefined) return null;
  return (
    <Link to={adminAddress(company.slug, first)} className="button text">
      <Icon of={Settings} small />
      {t('nav.admin')}
    </Link>
  );
}
