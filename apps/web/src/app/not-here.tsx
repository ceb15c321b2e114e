import { Mark } from '@atrium/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dropCopies } from '../shared/kept/kept-copies.js';
import { GateSheet } from '../shared/parts/gate-sheet.js';
import { useSignInAddress } from '../shared/session.js';
import { useDocumentTitle } from './page-title.js';

/** The address of a company that the reader has no place in, or that is none: the ways on. */
export function NotHere({ company }: { readonly company: string }) {
  const { t } = useTranslation();
  const signIn = useSignInAddress();
  useDocumentTitle(t('not_here.title'));
  // Whoever has left keeps no copies of what they could read here.
  useEffect(() => void dropCopies(), []);
  return (
    <GateSheet>
      <div className="gate">
        <Mark size={28} />
        <h1>{t('not_here.title')}</h1>
        <p className="lead">{t('not_here.detail', { address: `${location.host}/c/${company}` })}</p>
        <Link className="button primary large block" to="/">
          {t('not_here.home')}
        </Link>
        <Link className="button large block" to={signIn}>
          {t('not_here.other')}
        </Link>
        <Link className="button text large block" to="/activate">
          {t('not_here.code')}
        </Link>
      </div>
    </GateSheet>
  );
}
