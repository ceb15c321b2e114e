import { useTranslation } from 'react-i18next';
import { useDayText, useToday } from '../../../../shared/days.js';

/** Says that something is saved, and from when it holds if that is still to come: the form goes on showing today. */
export function SavedNote({ from }: { readonly from?: string | null | undefined }) {
  const { t } = useTranslation('people');
  const dayText = useDayText();
  const today = useToday();
  const later = from && from > today;
  return (
    <p className="quiet" role="status">
      {later ? t('planned', { day: dayText(from) }) : t('saved')}
    </p>
  );
}
