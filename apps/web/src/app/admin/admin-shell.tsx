import { Bones, Icon } from '@atrium/ui';
import { ChevronLeft } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useParams } from 'react-router';
import { useMe } from '../../shared/me.js';
import { AntTheme } from '../../shared/parts/ant-theme.js';
// Nearly every page of the console has these fields: they come once, with the console.
import '../../shared/parts/day-field.js';
import '../../shared/parts/department-picker.js';
import '../../shared/parts/member-picker.js';
import { StepUp } from '../../shared/parts/step-up.js';
import { CompanyFrame } from '../company-frame.js';
import { Strip } from '../strip.js';
import { adminGroupsFor } from './admin-entries.js';
import './admin.css';

/** The admin console: text navigation beside the sheet. */
export function AdminShell() {
  const { t } = useTranslation('admin');
  const { company = '' } = useParams();
  return (
    <CompanyFrame shell="console">
      <AntTheme>
        <Strip
          tag={<span className="console-tag">{t('console')}</span>}
          end={
            <Link to={`/c/${company}`} className="button text">
              <Icon of={ChevronLeft} small />
              {t('workspace')}
            </Link>
          }
        />
        <Navigation />
        <main className="sheet">
          <Suspense fallback={<Bones label={t('common:loading')} />}>
            <StepUp>
              <Outlet />
            </StepUp>
          </Suspense>
        </main>
      </AntTheme>
    </CompanyFrame>
  );
}

function Navigation() {
  const { t } = useTranslation('admin');
  const { permissions } = useMe();
  return (
    <nav className="console-nav" aria-label={t('nav.label')}>
      {adminGroupsFor(permissions).map(({ name, entries }) => (
        <section key={name ?? ''} aria-label={name ? t(`nav.${name}`) : undefined}>
          {name ? <h2>{t(`nav.${name}`)}</h2> : null}
          {entries.map(({ path, icon }) => (
            <NavLink key={path} to={path} end={path === ''}>
              <Icon of={icon} small />
              {t(`nav.${path || 'home'}`)}
            </NavLink>
          ))}
        </section>
      ))}
    </nav>
  );
}
