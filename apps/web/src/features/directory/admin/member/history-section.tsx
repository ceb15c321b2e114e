import { getMember, type MemberView } from '@atrium/contracts/directory';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DayField } from '../../../../shared/parts/day-field.js';
import { Loaded } from '../../../../shared/parts/loaded.js';
import { useRead } from '../../../../shared/use-call.js';
import { Section } from './section.js';

/** Where somebody stood, or will stand, on another day. The day is part of the address. */
export function HistorySection({ member }: { readonly member: MemberView }) {
  const { t } = useTranslation('people');
  const [search, setSearch] = useSearchParams();
  const asOf = search.get('asOf');
  return (
    <Section id="history" title={t('history.section')} help={t('history.help')}>
      <DayField
        label={t('history.day')}
        value={asOf}
        clearable
        onChange={(day) => setSearch(day ? { asOf: day } : {}, { preventScrollReset: true })}
      />
      {asOf ? <OnDay memberId={member.id} asOf={asOf} /> : null}
    </Section>
  );
}

function OnDay({ memberId, asOf }: { readonly memberId: MemberView['id']; readonly asOf: string }) {
  const { t } = useTranslation('people');
  const found = useRead(getMember, { memberId, asOf });
  return (
    <Loaded of={found} rows={3}>
      {({ departments, lineManager, reportsTo, leads }) => {
        const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name).join(t('and'));
        const facts: readonly [string, string][] = [
          ['departments', departments.map(({ path }) => path.join(' / ')).join(t('and'))],
          ['leads', names(leads)],
          ['line_manager', lineManager?.name ?? ''],
          ['reports_to', names(reportsTo)],
        ];
        return (
          <ul className="facts-list">
            {facts.map(([key, value]) => (
              <li key={key}>
                <span className="quiet">{t(`history.${key}`)}</span>
                <span className="grow">{value || '–'}</span>
              </li>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}
