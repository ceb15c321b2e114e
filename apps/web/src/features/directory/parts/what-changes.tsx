import type { ReorganisationPreview } from '@atrium/contracts/directory';
import { Icon } from '@atrium/ui';
import { Clock, type LucideIcon, Network, Shield, UserRoundCog, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './what-changes.css';

/** What a move would change, before anything is saved: whom it concerns, whose manager and whose reach becomes another. */
export function WhatChanges({ preview }: { readonly preview: ReorganisationPreview }) {
  const { t } = useTranslation('people');
  const { people, departments, managerChanges, managerExamples, scopeChanges } = preview;
  const nobody = t('changes.nobody');
  return (
    <dl className="what-changes">
      <Change icon={UsersRound} title={t('changes.people', { count: people })}>
        {t('changes.people_help')}
      </Change>
      {departments > 1 ? (
        <Change icon={Network} title={t('changes.departments', { count: departments })}>
          {t('changes.departments_help')}
        </Change>
      ) : null}
      <Change icon={UserRoundCog} title={t('changes.managers', { count: managerChanges })}>
        {managerChanges === 0 ? (
          t('changes.managers_none')
        ) : (
          <Some of={managerExamples} total={managerChanges}>
            {({ member, from, to }) =>
              t('changes.manager', { name: member.name, from: from?.name ?? nobody, to: to?.name ?? nobody })
            }
          </Some>
        )}
      </Change>
      {scopeChanges.length > 0 ? (
        <Change icon={Shield} title={t('changes.scopes', { count: scopeChanges.length })}>
          <Some of={scopeChanges} total={scopeChanges.length}>
            {({ member, gains, loses }) => t('changes.scope', { name: member.name, gains, loses })}
          </Some>
        </Change>
      ) : null}
      <Change icon={Clock} title={t('changes.attendance')}>
        {t('changes.attendance_help')}
      </Change>
    </dl>
  );
}

interface ChangeProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children: ReactNode;
}

function Change({ icon, title, children }: ChangeProps) {
  return (
    <div>
      <Icon of={icon} small />
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface SomeProps<T> {
  readonly of: readonly T[];
  readonly total: number;
  readonly children: (item: T) => string;
}

const atOnce = 3;

/** The first few in words, the rest on asking. */
function Some<T>({ of: items, total, children: say }: SomeProps<T>) {
  const { t } = useTranslation('people');
  const line = (item: T, n: number) => <li key={n}>{say(item)}</li>;
  const rest = items.slice(atOnce);
  return (
    <>
      <ul>{items.slice(0, atOnce).map(line)}</ul>
      {rest.length > 0 ? (
        <details>
          <summary>{t('changes.more', { count: total - atOnce })}</summary>
          <ul>{rest.map(line)}</ul>
          {total > items.length ? <p>{t('changes.beyond', { count: total - items.length })}</p> : null}
        </details>
      ) : null}
    </>
  );
}
