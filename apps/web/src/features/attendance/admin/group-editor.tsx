import {
  changeGroupRules,
  createGroup,
  type GroupView,
  listGroups,
  previewGroupRules,
  type ShiftView,
} from '@atrium/contracts/attendance';
import { Field } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { addDays, useToday } from '../../../shared/days.js';
import { useMe } from '../../../shared/me.js';
import { Choice } from '../../../shared/parts/choice.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { timeZones } from '../../../shared/time-zones.js';
import { useCall, useRead } from '../../../shared/use-call.js';
import { useCommand } from '../../../shared/use-command.js';
import { useDraft } from '../../../shared/use-draft.js';
import { useAdminPath } from './admin-path.js';
import { changedParts, fieldsOf, freshRules, type GroupRules, toDraft } from './group-parts.js';
import { NetworkFields } from './network-fields.js';
import { OfflineFields, OutsideFields } from './outside-fields.js';
import { PlaceFields } from './place-fields.js';
import { RuleEditor } from './rule-editor.js';
import { WeekFields } from './week-fields.js';
import { useWeekText } from './week-text.js';

interface GroupEditorProps {
  readonly group: GroupView | null;
  readonly shifts: readonly ShiftView[];
}

/** Writes a new version of a group's rules, or a new group when there is none. */
export function GroupEditor({ group, shifts }: GroupEditorProps) {
  const { t } = useTranslation('rules');
  const { company } = useMe();
  const navigate = useNavigate();
  const adminPath = useAdminPath();
  const today = useToday();
  const newest = group?.versions[0];
  const before = newest ? toDraft(newest.rules) : freshRules(shifts);
  const draft = useDraft(`group ${group?.id ?? ''} ${newest?.version ?? 0}`, {
    name: '',
    zone: company.timeZone,
    from: group ? addDays(today, 1) : today,
    rules: before,
  });
  const { name, zone, from, rules } = draft.value;
  const setRules = (next: GroupRules) => draft.set({ ...draft.value, rules: next });
  const changed = group ? changedParts(before, rules) : null;
  const preview = useRead(
    previewGroupRules,
    { groupId: group?.id ?? '', effectiveFrom: from },
    { enabled: changed !== null && changed.length > 0, keep: true },
  );
  const { save, error, isPending } = useSave(group, draft.drop);
  const problem = useProblemTexts(error, ['name', 'zone', 'effectiveFrom', ...fieldsOf(rules)]);
  const parts = { rules, onChange: setRules, problem };
  const week = useWeekText(shifts);
  return (
    <RuleEditor
      ruled={group}
      saving={{
        from,
        onFrom: (next) => draft.set({ ...draft.value, from: next }),
        changed: changed?.map((part) => t(`group.part.${part}`)) ?? null,
        preview: group ? preview : null,
        problem,
        busy: isPending,
        onDiscard: draft.drop,
        onSave: () =>
          save({ name, zone, effectiveFrom: from, rules }, (id) =>
            group ? undefined : void navigate(adminPath(`groups/${id}?show=members`), { replace: true }),
          ),
      }}
      onTake={({ rules: older }) => setRules(toDraft(older))}
      describe={({ rules: said }) => (
        <>
          <p>{week(said.week)}</p>
          <p>{[...said.places, ...said.networks].map((proof) => proof.name).join(t('list_comma'))}</p>
        </>
      )}
    >
      {group ? null : (
        <div className="rules-two">
          <Field
            label={t('group.name')}
            value={name}
            maxLength={60}
            error={problem.of('name')}
            onChange={(event) => draft.set({ ...draft.value, name: event.target.value })}
          />
          <Choice
            label={t('group.zone')}
            size="normal"
            help={t('group.zone_help')}
            options={timeZones(zone)}
            value={zone}
            error={problem.of('zone')}
            onChange={(event) => draft.set({ ...draft.value, zone: event.target.value })}
          />
        </div>
      )}
      <WeekFields {...parts} shifts={shifts} />
      <PlaceFields {...parts} />
      <NetworkFields {...parts} />
      <OutsideFields {...parts} />
      <OfflineFields {...parts} />
    </RuleEditor>
  );
}

interface Said {
  readonly name: string;
  readonly zone: string;
  readonly effectiveFrom: string;
  readonly rules: GroupRules;
}

/** A new group or a new version; what was written is forgotten once it is saved. */
function useSave(group: GroupView | null, drop: () => void) {
  const create = useCall(createGroup, { refreshes: [listGroups] });
  const change = useCall(changeGroupRules, { refreshes: [listGroups] });
  const command = useCommand();
  const { error, isPending } = group ? change : create;
  const save = (said: Said, done: (id: string) => void) => {
    const commandId = command(said);
    const onSuccess = ({ id }: GroupView) => {
      drop();
      done(id);
    };
    const { effectiveFrom, rules } = said;
    if (group) change.mutate({ commandId, groupId: group.id, effectiveFrom, rules }, { onSuccess });
    else create.mutate({ commandId, ...said }, { onSuccess });
  };
  return { save, error, isPending };
}
