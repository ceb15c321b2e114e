import type { StartForm } from '@atrium/contracts/approvals';
import type { MemberRef } from '@atrium/contracts/directory';
import { FieldError } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { AntTheme } from '../../../../shared/parts/ant-theme.js';
import { MembersPicker } from '../../../../shared/parts/member-picker.js';

export type PickOf = StartForm['picks'][number];

export interface PickFieldProps {
  readonly pick: PickOf;
  readonly chosen: readonly MemberRef[];
  readonly showsErrors: boolean;
  readonly onChange: (chosen: readonly MemberRef[]) => void;
}

/** Whom the submitter wants to decide at a node: of those who may, or of everybody. */
export function PickField({ pick, chosen, showsErrors, onChange }: PickFieldProps) {
  const { t } = useTranslation('approvals');
  const { title, min, max, candidates } = pick;
  const label = t('pick.label', { title });
  const error = showsErrors && chosen.length < min ? t('pick.missing', { count: min }) : undefined;
  if (candidates === null)
    return (
      <AntTheme>
        <MembersPicker {...{ label, error, max }} value={chosen} onChange={onChange} />
      </AntTheme>
    );
  const isChosen = (id: string) => chosen.some((one) => one.id === id);
  return (
    <fieldset className="field">
      <legend className="field-head">{label}</legend>
      {candidates.map((member) => (
        <label key={member.id} className="check">
          <input
            type="checkbox"
            checked={isChosen(member.id)}
            disabled={!isChosen(member.id) && chosen.length >= max}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, member] : chosen.filter(({ id }) => id !== member.id))
            }
          />
          {member.name}
          <span className="quiet">{member.title}</span>
        </label>
      ))}
      {error ? <FieldError>{error}</FieldError> : null}
    </fieldset>
  );
}
