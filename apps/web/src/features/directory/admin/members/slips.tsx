import type { ActivationSlip } from '@atrium/contracts/directory';
import { useTranslation } from 'react-i18next';
import { useMomentText } from '../../../../shared/days.js';
import { useMe } from '../../../../shared/me.js';
import { QrCode } from './qr-code.js';

/** The sheet itself: one line for each person, cut apart and handed out. */
export function Slips({ slips }: { readonly slips: readonly ActivationSlip[] }) {
  const { t } = useTranslation('people');
  const { company, timeZone } = useMe();
  const until = useMomentText(timeZone);
  return (
    <ol className="slips">
      {slips.map(({ memberId, name, number, department, code, url, expiresAt }) => (
        <li key={memberId}>
          <QrCode text={url} label={t('sheet.qr', { name })} />
          <div className="slip-who">
            <b>{name}</b>
            <span className="quiet">{[number, department].filter(Boolean).join(' · ')}</span>
            <span className="quiet">{t('sheet.how', { company: company.name, address: addressOf(url) })}</span>
          </div>
          <div className="slip-code">
            <code>{grouped(code)}</code>
            <span className="quiet">{t('sheet.until', { at: until(expiresAt) })}</span>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What somebody types who can't scan: the address without its code. */
function addressOf(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname;
}

/** In fours, so that it can be typed from paper. A code that has groups already keeps them. */
const grouped = (code: string): string => (/[\s-]/.test(code) ? code : (code.match(/.{1,4}/g) ?? []).join(' '));
