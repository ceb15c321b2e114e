import { Bones, Empty } from '@atrium/ui';
import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMyDay } from '../../queries.js';
import { AttendanceFrame } from '../attendance-frame.js';
import { NotLoaded } from '../../../../shared/parts/not-loaded.js';
import { ClockCard } from './clock-card.js';

/** Clocking in and out: one button, today's punches with their results, and why. Opens without a connection too. */
export function ClockPage() {
  const { t } = useTranslation('attendance');
  const known = useMyDay();
  return (
    <AttendanceFrame>
      {known.data ? (
        <ClockCard day={known.data} at={known.at} unreachable={known.unreachable} onRefresh={known.refetch} />
      ) : known.error?.offline ? (
        <Empty icon={CloudOff} title={t('common:load_failed')}>
          {t('clock.never_loaded')}
        </Empty>
      ) : known.error ? (
        <NotLoaded error={known.error} onAgain={known.refetch} />
      ) : (
        <Bones label={t('common:loading')} rows={8} />
      )}
    </AttendanceFrame>
  );
}
