import type { MemberView } from '@atrium/contracts/directory';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../../../../shared/days.js';
import { ComeBack } from './come-back.js';
import { Leave } from './leave.js';
import { Section } from './section.js';
import { TakeLeavingBack } from './take-leaving-back.js';

/** When somebody came, when they go, and what that means; the times before stand below. */
export function EmploymentSection({ member }: { readonly member: MemberView }) {
  const { t } = useTranslation('people');
  const dayText = useDayText();
  const { joinedOn, leftOn, state } = member;
  const [, ...earlier] = [...(member.periods ?? [])].reverse();
  return (
    <Section id="employment" title={t('employment.section')} help={t(`employment.help_${helpOf(member)}`)}>
      <ul className="facts-list">
        {joinedOn ? <Fact label={t('employment.joined')}>{dayText(joinedOn)}</Fact> : null}
        {leftOn ? <Fact label={t('employment.last_day')}>{dayText(leftOn)}</Fact> : null}
        {earlier.map(({ from, until }) => (
          <Fact key={from} label={t('employment.earlier')}>
            {t('employment.period', { from: dayText(from), until: until === null ? '' : dayText(until) })}
          </Fact>
        ))}
      </ul>
      {state === 'left' ? (
        <ComeBack member={member} />
      ) : (
        <>
          {leftOn ? <TakeLeavingBack member={member} leftOn={leftOn} /> : null}
          <Leave member={member} />
        </>
      )}
    </Section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <li>
      <span className="quiet">{label}</span>
      <span className="grow">{children}</span>
    </li>
  );
}

const helpOf = ({ state, leftOn }: MemberView) => (state === 'left' ? 'left' : leftOn ? 'leaving' : 'here');
