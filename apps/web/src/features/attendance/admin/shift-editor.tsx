import {
  changeShift,
  createShift,
  listShifts,
  previewShift,
  type ShiftRules,
  type ShiftView,
} from '@atrium/contracts/attendance';
import { Field } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { addDays, useToday } from '../../../shared/days.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { useCall, useRead } from '../../../shared/use-call.js';
import { useCommand } from '../../../shared/use-command.js';
import { useDraft } from '../../../shared/use-draft.js';
import { useAdminPath } from './admin-path.js';
import { LatenessFields, WindowFields } from './lateness-fields.js';
import { RuleEditor } from './rule-editor.js';
import { BreakFields, SegmentFields } from './segment-fields.js';
import { changedParts, fieldsOf } from './shift-parts.js';
import { ShiftRibbon } from './shift-ribbon.js';
import { freshShift, segmentsText } from './shift-times.js';

/** Writes a new version of a shift, or a new shift when there is none. */
export function ShiftEditor({ shift }: { readonly shift: ShiftView | null }) {
  const { t } = useTranslation('rules');
  const navigate = useNavigate();
  const adminPath = useAdminPath();
  const today = useToday();
  const newest = shift?.versions[0];
  const before = newest?.rules ?? freshShift;
  const draft = useDraft(`shift ${shift?.id ?? ''} ${newest?.version ?? 0}`, {
    name: '',
    from: shift ? addDays(today, 1) : today,
    rules: before,
  });
  const { name, from, rules } = draft.value;
  const setRules = (next: ShiftRules) => draft.set({ ...draft.value, rules: next });
  const changed = shift ? changedParts(before, rules) : null;
  const isTouched = changed !== null && changed.length > 0;
  const preview = useRead(
    previewShift,
    { shiftId: shift?.id ?? '', effectiveFrom: from },
    { enabled: isTouched, keep: true },
  );
  const { save, error, isPending } = useSave(shift, draft.drop);
  const problem = useProblemTexts(error, ['name', 'effectiveFrom', ...fieldsOf(rules)]);
  const parts = { rules, onChange: setRules, problem };
  return (
    <RuleEditor
      ruled={shift}
      saving={{
        from,
        onFrom: (next) => draft.set({ ...draft.value, from: next }),
        changed: changed?.map((part) => t(`shift.part.${part}`)) ?? null,
        preview: shift ? preview : null,
        problem,
        busy: isPending,
        onDiscard: draft.drop,
        onSave: () =>
          save({ name, effectiveFrom: from, rules }, (id) =>
            shift ? undefined : void navigate(adminPath(`shifts/${id}`), { replace: true }),
          ),
      }}
      onTake={({ rules: older }) => setRules(older)}
      describe={({ rules: said }) => (
        <>
          <ShiftRibbon rules={said} small />
          <p className="num">{segmentsText(said)}</p>
        </>
      )}
    >
      {shift ? null : (
        <Field
          label={t('shift.name')}
          value={name}
          maxLength={60}
          error={problem.of('name')}
          onChange={(event) => draft.set({ ...draft.value, name: event.target.value })}
        />
      )}
      <ShiftRibbon rules={rules} />
      <SegmentFields {...parts} />
      <BreakFields {...parts} />
      <LatenessFields {...parts} />
      <WindowFields {...parts} />
    </RuleEditor>
  );
}

interface Said {
  readonly name: string;
  readonly effectiveFrom: string;
  readonly rules: ShiftRules;
}

/** A new shift or a new version; what was written is forgotten once it is saved. */
function useSave(shift: ShiftView | null, drop: () => void) {
  const create = useCall(createShift, { refreshes: [listShifts] });
  const change = useCall(changeShift, { refreshes: [listShifts] });
  const command = useCommand();
  const { error, isPending } = shift ? change : create;
  const save = ({ name, effectiveFrom, rules }: Said, done: (id: string) => void) => {
    const commandId = command({ name, effectiveFrom, rules });
    const onSuccess = ({ id }: ShiftView) => {
      drop();
      done(id);
    };
    if (shift) change.mutate({ commandId, shiftId: shift.id, effectiveFrom, rules }, { onSuccess });
    else create.mutate({ commandId, name, effectiveFrom, rules }, { onSuccess });
  };
  return { save, error, isPending };
}
