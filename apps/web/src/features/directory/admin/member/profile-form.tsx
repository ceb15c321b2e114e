import { getMember, type MemberView, searchMembers, updateMember } from '@atrium/contracts/directory';
import { Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { useDraft } from '../../../../shared/use-draft.js';
import { type ProfileDraft, profileFieldNames, ProfileFields, profileOf } from './profile-fields.js';
import { Section } from './section.js';

/** Name, title, number, e-mail and phone, saved as a whole. Says what was changed and is not saved yet. */
export function ProfileForm({ member }: { readonly member: MemberView }) {
  const { t } = useTranslation('people');
  const saved = draftOf(member);
  const draft = useDraft<ProfileDraft>(`member.${member.id}`, saved);
  const call = useCall(updateMember, { refreshes: [getMember, searchMembers] });
  const problem = useProblemTexts(call.error, profileFieldNames);
  const changed = changedOf(saved, draft.value);
  const save = () => {
    if (call.isPending || changed.length === 0) return;
    const profile = profileOf(draft.value);
    const changes = Object.fromEntries(changed.map((field) => [field, profile[field]]));
    call.mutate({ memberId: member.id, ...changes }, { onSuccess: (after) => draft.set(draftOf(after)) });
  };
  return (
    <Section id="profile" title={t('profile.section')} help={t('profile.help')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <ProblemNote text={problem.page} />
        <ProfileFields value={draft.value} onChange={draft.set} problem={problem} />
        <div className="section-end">
          <Button
            type="submit"
            tone="primary"
            disabled={changed.length === 0}
            busy={call.isPending ? t('saving') : undefined}
          >
            {t('save')}
          </Button>
          {changed.length > 0 ? (
            <>
              <Button tone="text" onClick={() => draft.set(saved)}>
                {t('discard')}
              </Button>
              <span className="quiet">
                {t('unsaved', { fields: changed.map((field) => t(`profile.${field}`)).join(t('and')) })}
              </span>
            </>
          ) : call.isSuccess ? (
            <span className="quiet" role="status">
              {t('saved')}
            </span>
          ) : null}
        </div>
      </form>
    </Section>
  );
}

function draftOf({ name, title, number, email, phone, phoneHidden }: MemberView): ProfileDraft {
  return { name, title: title ?? '', number: number ?? '', email: email ?? '', phone: phone ?? '', phoneHidden };
}

const changedOf = (saved: ProfileDraft, now: ProfileDraft) =>
  ([...profileFieldNames, 'phoneHidden'] as const).filter((field) => saved[field] !== now[field]);
