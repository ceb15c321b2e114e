import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useCompany } from '../../../shared/company.js';
import { useMe } from '../../../shared/me.js';
import { attendanceTabs } from './tabs.js';
import './attendance-frame.css';

/** The pages of attendance under one title, with tabs between those that the reader may open. `end`: what stands at the end of the bar. */
export function AttendanceFrame({ end, children }: { readonly end?: ReactNode; readonly children: ReactNode }) {
  const { t } = useTranslation('attendance');
  const company = useCompany();
  const { permissions } = useMe();
  return (
    <div className="pane grow attendance">
      <div className="pane-bar attendance-bar">
        <h1>{t('title')}</h1>
        <nav className="tabs" aria-label={t('tabs.label')}>
          {attendanceTabs(permissions).map((tab) => (
            <NavLink key={tab.path} to={`/c/${company ?? ''}/${tab.path}`} end={tab.end}>
              {t(tab.text)}
            </NavLink>
          ))}
        </nav>
        {end ? <div className="end row">{end}</div> : null}
      </div>
      {children}
    </div>
  );
}
