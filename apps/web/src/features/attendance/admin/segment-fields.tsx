import type { ShiftRules } from '@atrium/contracts/attendance';
import { Button, FieldError, Icon } from '@atrium/ui';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ProblemTexts } from '../../../shared/problem-text.js';
import { RemoveButton } from './remove-button.js';
import { minutesOf, timeOf } from './shift-times.js';
import { TimeField } from './time-field.js';

export interface ShiftPartProps {
  readonly rules: ShiftRules;
  readonly onChange: (rules: ShiftRules) => void;
  readonly problem: ProblemTexts;
}

/** An hour that begins so many minutes after a time, as a first guess for a new row. */
function guessAfter(time: string | undefined, gap: number, length: number): [string, string] {
  const start = Math.min((minutesOf(time ?? '') ?? 480) + gap, 2820);
  return [timeOf(start), timeOf(Math.min(start + length, 2879))];
}

/** When work begins and ends: up to three segments, each with the punches that it asks for. */
export function SegmentFields({ rules, onChange, problem }: ShiftPartProps) {
  const { t } = useTranslation('rules');
  const { segments } = rules;
  const set = (at: number, change: Partial<ShiftRules['segments'][number]>) =>
    onChange({ ...rules, segments: segments.map((one, index) => (index === at ? { ...one, ...change } : one)) });
  const add = () => {
    const [on, off] = guessAfter(segments.at(-1)?.off, 60, 240);
    onChange({ ...rules, segments: [...segments, { on, off, onRequired: true, offRequired: true }] });
  };
  const whole = problem.of('rules.segments');
  return (
    <fieldset className="rules-part">
      <legend>{t('shift.segments')}</legend>
      {segments.map(({ on, off, onRequired, offRequired }, at) => {
        const path = `rules.segments.${at}`;
        const wrong = problem.of(path);
        return (
          <div key={at} className="rules-row" role="group" aria-label={t('shift.segment', { number: at + 1 })}>
            <TimeField
              label={t('shift.on')}
              value={on}
              error={problem.of(`${path}.on`)}
              onChange={(time) => set(at, { on: time })}
            />
            <TimeField
              label={t('shift.off')}
              value={off}
              error={problem.of(`${path}.off`)}
              onChange={(time) => set(at, { off: time })}
            />
            <div className="rules-checks">
              <label className="check">
                <input
                  type="checkbox"
                  checked={onRequired}
                  onChange={({ target }) => set(at, { onRequired: target.checked })}
                />
                {t('shift.on_required')}
              </label>
              <label className="check">
                <input
                  type="checkbox"
                  checked={offRequired}
                  onChange={({ target }) => set(at, { offRequired: target.checked })}
                />
                {t('shift.off_required')}
              </label>
            </div>
            {segments.length > 1 ? (
              <RemoveButton
                label={t('shift.remove_segment', { number: at + 1 })}
                onClick={() => onChange({ ...rules, segments: segments.filter((_, index) => index !== at) })}
              />
            ) : null}
            {wrong ? <FieldError>{wrong}</FieldError> : null}
          </div>
        );
      })}
      {whole ? <FieldError>{whole}</FieldError> : null}
      {segments.length < 3 ? (
        <Button size="small" tone="text" onClick={add}>
          <Icon of={Plus} small />
          {t('shift.add_segment')}
        </Button>
      ) : null}
    </fieldset>
  );
}

/** Unpaid time inside of a segment. */
export function BreakFields({ rules, onChange, problem }: ShiftPartProps) {
  const { t } = useTranslation('rules');
  const { breaks } = rules;
  const set = (at: number, change: Partial<ShiftRules['breaks'][number]>) =>
    onChange({ ...rules, breaks: breaks.map((one, index) => (index === at ? { ...one, ...change } : one)) });
  const add = () => {
    const [from, to] = guessAfter(breaks.at(-1)?.to ?? rules.segments[0]?.on, 180, 60);
    onChange({ ...rules, breaks: [...breaks, { from, to }] });
  };
  return (
    <fieldset className="rules-part">
      <legend>{t('shift.breaks')}</legend>
      {breaks.length === 0 ? <p className="quiet">{t('shift.no_breaks')}</p> : null}
      {breaks.map(({ from, to }, at) => {
        const path = `rules.breaks.${at}`;
        const wrong = problem.of(path);
        return (
          <div key={at} className="rules-row" role="group" aria-label={t('shift.break', { number: at + 1 })}>
            <TimeField
              label={t('shift.from')}
              value={from}
              error={problem.of(`${path}.from`)}
              onChange={(time) => set(at, { from: time })}
            />
            <TimeField
              label={t('shift.to')}
              value={to}
              error={problem.of(`${path}.to`)}
              onChange={(time) => set(at, { to: time })}
            />
            <RemoveButton
              label={t('shift.remove_break', { number: at + 1 })}
              onClick={() => onChange({ ...rules, breaks: breaks.filter((_, index) => index !== at) })}
            />
            {wrong ? <FieldError>{wrong}</FieldError> : null}
          </div>
        );
      })}
      {breaks.length < 6 ? (
        <Button size="small" tone="text" onClick={add}>
          <Icon of={Plus} small />
          {t('shift.add_break')}
        </Button>
      ) : null}
    </fieldset>
  );
}
