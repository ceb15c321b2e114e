import { type MemberRef, type MemberSummary, searchMembers } from '@atrium/contracts/directory';
import { Avatar, Labelled, type LabelledProps } from '@atrium/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../use-call.js';
import { AntSelect } from './ant-select.js';
import './picker.css';

interface Common extends Omit<LabelledProps, 'children'> {
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** Who can't be chosen here. */
  readonly exclude?: readonly string[];
}

export interface MemberPickerProps extends Common {
  readonly value: MemberRef | null;
  readonly onChange: (member: MemberRef | null) => void;
}

/** One person, found by name, sound, number or title. Only inside `AntTheme`. */
export function MemberPicker({ value, onChange, ...rest }: MemberPickerProps) {
  return <People {...rest} chosen={value ? [value] : []} onChosen={([member]) => onChange(member ?? null)} />;
}

export interface MembersPickerProps extends Common {
  readonly value: readonly MemberRef[];
  readonly onChange: (members: readonly MemberRef[]) => void;
  readonly max?: number;
}

/** Several people, found by name, sound, number or title. Only inside `AntTheme`. */
export function MembersPicker({ value, onChange, ...rest }: MembersPickerProps) {
  return <People {...rest} multiple chosen={value} onChosen={onChange} />;
}

interface PeopleProps extends Common {
  readonly multiple?: boolean;
  readonly max?: number;
  readonly chosen: readonly MemberRef[];
  readonly onChosen: (members: readonly MemberRef[]) => void;
}

function People({ multiple, max, chosen, onChosen, placeholder, disabled, exclude = [], ...labels }: PeopleProps) {
  const { t } = useTranslation();
  const [q, setQ] = useState('');
  const [open, setOpen] = useState(false);
  const found = useRead(
    searchMembers,
    { ...(q.trim() && { q: q.trim() }), states: ['active', 'invited'], limit: 50 },
    { keep: true, enabled: open },
  );
  const people = (found.data?.items ?? []).filter(({ id }) => !exclude.includes(id));
  const known = new Map<string, MemberRef>(
    [...chosen, ...people].map(({ id, name, title }) => [id, { id, name, title }]),
  );
  const choose = (ids: readonly string[]) => onChosen(ids.flatMap((id) => known.get(id) ?? []));
  return (
    <Labelled {...labels}>
      {(control) => (
        <AntSelect<string | string[], MemberOption>
          {...control}
          className="picker"
          {...(labels.error ? { status: 'error' as const } : {})}
          {...(multiple && { mode: 'multiple' as const, ...(max && { maxCount: max }) })}
          value={multiple ? chosen.map(({ id }) => id) : (chosen[0]?.id ?? null)}
          onChange={(ids) => choose([ids ?? []].flat())}
          onOpenChange={setOpen}
          showSearch={{ filterOption: false, onSearch: setQ, autoClearSearchValue: true }}
          allowClear
          disabled={disabled ?? false}
          loading={found.isFetching}
          placeholder={placeholder ?? t('picker.people')}
          notFoundContent={
            found.error ? t(`errors:${found.error.code}`) : found.isFetching ? t('loading') : t('picker.nobody')
          }
          options={people.map((member) => ({ value: member.id, label: member.name, member }))}
          labelRender={({ value }) => <Chosen member={known.get(String(value))} />}
          optionRender={({ data }) => <Row {...data} />}
        />
      )}
    </Labelled>
  );
}

interface MemberOption {
  readonly value: string;
  readonly label: string;
  readonly member: MemberSummary;
}

function Row({ member: { id, name, title, departments } }: MemberOption) {
  return (
    <span className="picker-row">
      <Avatar id={id} name={name} size={28} />
      <span className="grow">
        <span className="ellipsis">{name}</span>
        <span className="quiet ellipsis">{[title, departments[0]?.name].filter(Boolean).join(' · ')}</span>
      </span>
    </span>
  );
}

function Chosen({ member }: { readonly member: MemberRef | undefined }) {
  if (!member) return null;
  return (
    <span className="picker-chosen">
      <Avatar id={member.id} name={member.name} size={20} />
      <span className="ellipsis">{member.name}</span>
    </span>
  );
}
