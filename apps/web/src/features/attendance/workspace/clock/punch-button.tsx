import type { MyDayView } from '@atrium/contracts/attendance';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../../parts/moments.js';
import { placeText } from '../../parts/place-text.js';
import type { PressPlan } from './press-plan.js';
import { isUnplanned } from './unplanned-day.js';
import type { Presser } from './use-press.js';

export interface PunchButtonProps {
  readonly day: MyDayView;
  readonly plan: PressPlan;
  readonly phase: Presser['phase'];
  readonly unreachable: boolean;
  /** Pressing would count for nothing before this. */
  readonly tooEarlyFor: string | null;
  /** A press for the same slot that waits to be sent. */
  readonly keptAt: string | null;
  readonly onPress: () => void;
}

/** The one button: what pressing it does now, for which shift, from where. It takes no second press while one is under way. */
export function PunchButton({ phase, onPress, ...about }: PunchButtonProps) {
  const { t } = useTranslation('attendance');
  const { plan, tooEarlyFor, keptAt } = about;
  const hints = useHints(about);
  const isNew = (plan.action !== 'free' || isUnplanned(about.day)) && plan.action !== 'again' && keptAt === null;
  const isMain = isNew && tooEarlyFor === null;
  const isBusy = phase !== 'idle';
  return (
    <button
      type="button"
      className={isMain ? 'punch' : 'punch plain'}
      aria-busy={isBusy}
      onClick={isBusy ? undefined : onPress}
    >
      <b>
        {isBusy ? <span className="ring" aria-hidden="true" /> : null}
        {isBusy ? t(`press.${phase}`) : t(`press.${plan.action}`)}
      </b>
      <span>{hints.join(' · ')}</span>
    </button>
  );
}

function useHints({
  day,
  plan,
  unreachable,
  tooEarlyFor,
  keptAt,
}: Omit<PunchButtonProps, 'phase' | 'onPress'>): string[] {
  const { t } = useTranslation('attendance');
  const { zone, workDate, next, shift, slots, network, places } = day;
  const moments = useMoments({ zone, workDate });
  const hints: string[] = [];
  const isForSlot = next?.kind === 'on' || next?.kind === 'off' || next?.kind === 'again';
  if (next?.kind === 'again') {
    const taken = slots.find(({ key }) => key === next.slotKey)?.punchedAt;
    if (taken) hints.push(t('press.replaces', { time: moments.time(taken) }));
  } else if (isForSlot && next.scheduledAt && shift)
    hints.push(t('press.shift', { time: moments.time(next.scheduledAt), shift: shift.name }));
  else hints.push(t(isUnplanned(day) ? 'press.unplanned' : 'press.free_hint'));
  if (tooEarlyFor !== null) return [...hints, t('press.too_early', { time: moments.time(tooEarlyFor) })];

  if (keptAt !== null) return [...hints, t('press.already', { time: moments.time(keptAt) })];
  const { verdict, decision } = plan;
  if (plan.refused) hints.push(t('press.would_refuse'));
  else if (plan.action === 'field') hints.push(t('press.as_field'));
  else if (verdict === 'network') hints.push(t('press.network', { name: network?.name }));
  else if (verdict === null && plan.wantsPosition) hints.push(t('press.at_press'));
  else if (decision?.placeId) {
    const name = places.find(({ id }) => id === decision.placeId)?.name ?? null;
    hints.push(placeText(t, { ...decision, name }));
  }
  if (unreachable) hints.push(t('press.kept_here'));
  return hints;
}
