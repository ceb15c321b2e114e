import type { MemberView } from '@atrium/contracts/directory';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../../../../shared/days.js';
import { ComeBack } from './come-back.js';
import { Leave } from './leave.js';
import { Section } from './section.js';
import { TakeLeavingBack } from './take-leaving-back.js';

/** When somebody came, when they go, and what that means. */
export function EmploymentSection({ member }: { readonly member: MemberView }) {
  const { t } = useTranslation('people');
  const dayText = useDayText();
  const { joinedOn, leftOn, state } = member;
  return (
    <Section id="employment" title={t('employment.section')} help={t(`employment.help_${helpOf(member)}`)}>
      <ul className="facts-list">
        <li>
          <span className="quiet">{t('employment.joined')}</span>
          <span className="grow">{joinedOn ? dayText(joinedOn) : '–'}</span>
        </li>
        {leftOn ? (
          <li>
            <span className="quiet">{t('employment.last_day')}</span>
            <span className="grow">{dayText(leftOn)}</span>
          </li>
        ) : null}
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

const helpOf = ({ state, leftOn }: MemberView) => (state === 'left' ? 'left' : leftOn ? 'leaving' : 'here');
