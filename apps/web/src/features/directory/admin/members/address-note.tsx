import type { ActivationSlip } from '@atrium/contracts/directory';
import { Icon } from '@atrium/ui';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const ownAddresses = /^(localhost|127\.[\d.]+|\[::1\])$/;

/** Says beside the sheet, not on it, that its address leads nowhere but on the machine that Atrium runs on. */
export function AddressNote({ slips }: { readonly slips: readonly ActivationSlip[] }) {
  const { t } = useTranslation('people');
  const url = slips[0] && new URL(slips[0].url);
  if (!url || !ownAddresses.test(url.hostname)) return null;
  return (
    <p className="note amber no-print" role="status">
      <Icon of={TriangleAlert} small />
      {t('sheet.only_this_computer', { host: url.host })}
    </p>
  );
}
