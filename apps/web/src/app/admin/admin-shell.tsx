import { Icon } from '@atrium/ui';
import { ChevronLeft } from 'lucide-react';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, NavLink, Outlet, useLocation } from 'react-router';
import { useMe } from '../../shared/me.js';
import { AntTheme } from '../../shared/parts/ant-theme.js';
// Nearly every page of the console has this field: it comes once, with the console.
import '../../shared/parts/day-field.js';
import { NoAccess } from '../../shared/parts/no-access.js';
import { StepUp } from '../../shared/parts/step-up.js';
import { Shell } from '../company-frame.js';
import { PageBones } from '../frames/page-bones.js';
import { Strip } from '../strip.js';
import { NoSuchPage } from '../no-such-page.js';
import { adminAddress, adminGroupsFor, isNamed, mayOpen } from './admin-entries.js';
import './admin.css';

/** The admin console: text navigation beside the sheet. A page that the reader may not open is not asked for anything. */
export function AdminShell() {
  const { t } = useTranslation('admin');
  const { company } = useMe();
  const path = useAdminPath();
  return (
    <Shell name="console">
      <AntTheme>
        <Strip
          tag={<span className="console-tag">{t('console')}</span>}
          end={
            <Link to={`/c/${company.slug}`} className="button text">
              <Icon of={ChevronLeft} small />
              {t('workspace')}
            </Link>
          }
        />
        <Navigation />
        <main className="sheet">
          <Suspense fallback={<PageBones />}>
            <StepUp>
              <Opened path={path} />
            </StepUp>
          </Suspense>
        </main>
      </AntTheme>
    </Shell>
  );
}

/** The page; whoever has the console without its first page begins at the first that they have. */
function Opened({ path }: { readonly path: string }) {
  const { company, permissions } = useMe();
  if (!isNamed(path)) return <NoSuchPage />;
  if (mayOpen(permissions, path)) return <Outlet />;
  const first = adminGroupsFor(permissions)[0]?.entries[0];
  return path === '' && first ? <Navigate to={adminAddress(company.slug, first.path)} replace /> : <NoAccess />;
}

/** Where the reader is, below `/c/<company>/admin/`. */
const useAdminPath = (): string => useLocation().pathname.split('/').slice(4).join('/');

function Navigation() {
  const { t } = useTranslation('admin');
  const { company, permissions } = useMe();
  const path = useAdminPath();
  const nav = useRef<HTMLElement>(null);
  // On a phone the entries stand in one line, wider than the screen: where one is must be in sight.
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [path]);
  return (
    <nav className="console-nav" aria-label={t('nav.label')} ref={nav}>
      {adminGroupsFor(permissions).map(({ name, entries }) => (
        <section key={name ?? ''} aria-label={name ? t(`nav.${name}`) : undefined}>
          {name ? <h2>{t(`nav.${name}`)}</h2> : null}
          {entries.map((entry) => (
            <NavLink key={entry.path} to={adminAddress(company.slug, entry.path)} end={entry.path === ''}>
              <Icon of={entry.icon} small />
              {t(`nav.${entry.path || 'home'}`)}
            </NavLink>
          ))}
        </section>
      ))}
    </nav>
  );
}
