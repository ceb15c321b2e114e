import type { PunchReceipt } from '@atrium/contracts/attendance';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../../parts/moments.js';

/** The member's proof of a punch, folded away: number, times, and the hash that the server stored. */
export function Receipt({ receipt, zone }: { readonly receipt: PunchReceipt; readonly zone: string }) {
  const { t } = useTranslation('attendance');
  const moments = useMoments({ zone });
  return (
    <details className="receipt">
      <summary aria-label={t('receipt.of', { time: moments.time(receipt.at) })}>{t('receipt.show')}</summary>
      <p className="quiet">{t('receipt.help')}</p>
      <dl>
        <dt>{t('receipt.at')}</dt>
        <dd>{moments.exact(receipt.at)}</dd>
        <dt>{t('receipt.server_time')}</dt>
        <dd>{moments.stamp(receipt.serverTime)}</dd>
        <dt>{t('receipt.punch')}</dt>
        <dd className="code">{receipt.punchId}</dd>
        <dt>{t('receipt.hash')}</dt>
        <dd className="code">{receipt.hash}</dd>
      </dl>
    </details>
  );
}
