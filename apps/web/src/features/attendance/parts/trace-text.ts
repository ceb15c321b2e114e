import type { TraceLine } from '@atrium/contracts/attendance';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { holidayName } from '../../../shared/holiday-name.js';
import { daysText, durationText } from './amounts.js';
import { type Moments, type MomentsOf, useMoments } from './moments.js';
import { placeText } from './place-text.js';

type Params = TraceLine['params'];

const words = (...names: string[]): ReadonlySet<string> => new Set(names);
const exactMoments = words('at', 'graceUntil', 'graceFrom');
const moments = words('from', 'until', 'on', 'off', 'effectiveAt', 'scheduledAt', 'countedFrom', 'countedUntil');
const latestMoments = words('windowUntil', 'judgedAfter');
const days = words('requiredDays', 'presentDays', 'absentDays', 'leaveDays', 'tripDays');

export interface TraceTextOf extends MomentsOf {
  /** How many working segments the day has: with several, a slot names its own. */
  readonly segments?: number;
}

/** Turns a line of an explanation into a sentence in the reader's language. */
export function useTraceText({
  segments = 1,
  ...of
}: TraceTextOf): (line: Pick<TraceLine, 'code' | 'params'>) => string {
  const { t } = useTranslation('attendance');
  const moments = useMoments(of);
  return ({ code, params }) =>
    t(`trace.${code}`, {
      ...shown({ t, moments, segments }, code, params),
      ...contextOf(code, params),
    });
}

/** A slot by its name: `clock-in`, or `clock-in 2` where there are several segments. */
export function slotName(t: TFunction, key: string, segments: number): string {
  const [segment = '0', kind = 'on'] = key.split('.');
  return segments > 1 ? t(`attendance:slot.${kind}_of`, { number: Number(segment) + 1 }) : t(`attendance:slot.${kind}`);
}

/** Why a punch counts for nothing. */
export function unmatchedText(t: TFunction, { code, params }: { code: string; params: Params }): string {
  const minutes = typeof params.minutes === 'number' ? durationText(t, params.minutes) : '';
  return t(`attendance:unmatched.${code}`, { minutes });
}

/** Some sentences have a second form. */
function contextOf(code: string, params: Params): { context?: string } {
  if (code === 'punch' && params.slot === null) return { context: 'free' };
  if (code === 'window' && params.cut === true) return { context: 'cut' };
  if ((code === 'late' || code === 'early') && Number(params.approvedMinutes) > 0) return { context: 'approved' };
  if (code === 'day' && params.status === 'pending') return { context: 'open' };
  return {};
}

interface Speech {
  readonly t: TFunction;
  readonly moments: Moments;
  readonly segments: number;
}

function shown(speech: Speech, code: string, params: Params): Record<string, string> {
  const entries = Object.entries(params).map(([name, value]): [string, string] => [
    name,
    value === null ? nothing(speech, name) : valueText(speech, { code, name, value, params }),
  ]);
  return Object.fromEntries(entries);
}

const nothing = ({ t }: Speech, name: string): string => (name === 'by' ? t('attendance:by.none') : '');

interface Value {
  readonly code: string;
  readonly name: string;
  readonly value: string | number | boolean;
  readonly params: Params;
}

function valueText(speech: Speech, { code, name, value, params }: Value): string {
  const { t, moments: write, segments } = speech;
  const text = String(value);
  if (exactMoments.has(name)) return isWhole(code, text) ? write.time(text) : write.exact(text);
  if (moments.has(name) || latestMoments.has(name)) return write.time(text);
  if (name === 'recordedAt') return write.stamp(text);
  if (name === 'effectiveFrom') return write.date(text);
  if (name === 'slot') return slotName(t, text, segments);
  if (days.has(name)) return daysText(Number(value));
  if (/minutes$/i.test(name)) return durationText(t, Number(value));
  if (name === 'status') return t(`attendance:status.${text}`);
  if (/result$/i.test(name)) return t(`attendance:result.${text}`);
  if (name === 'by' || (name === 'kind' && code === 'approved')) return t(`attendance:by.${text}`);
  if (name === 'kind') return t(`attendance:day_kind.${text}`);
  if (name === 'name' && code === 'special_day') return holidayName(t, { name: text, source: String(params.source) });
  if (name === 'source') return t(`attendance:source.${text}`, { defaultValue: text });
  if (name === 'pairing') return t(`attendance:pairing.${text}`);
  if (name === 'tier') return t(`attendance:tier.${code === 'late_tier' ? 'late' : 'early'}_${text}`);
  if (name === 'why') return unmatchedText(t, { code: text, params });
  if (name === 'place') return punchPlace(t, params);
  return text;
}

/** Facts and judgements are told to the second; what would change them only as far as it says something. */
const isWhole = (code: string, instant: string): boolean => changes.has(code) && /:00(\.000)?Z$/.test(instant);
const changes = words('out_from', 'make_up_card', 'wait_until');

/** Where, and what else is to be known of a punch. */
function punchPlace(t: TFunction, { place, placeName, clock, field }: Params): string {
  const verdict = place as 'inside';
  const where = placeText(t, { verdict, name: placeName as string | null, accuracyMeters: null });
  return [
    where,
    ...(field === true ? [t('attendance:punches.field')] : []),
    ...(clock === 'server' ? [] : [t(`attendance:clock_kind.${String(clock)}`)]),
  ].join(' · ');
}
