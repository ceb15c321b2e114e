import { useMutation } from '@tanstack/react-query';
import type { MemberSummary } from '@atrium/contracts/directory';
import { Button, Icon } from '@atrium/ui';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { allFound, type FoundPages } from './all-found.js';
import { InviteDialog } from './invite-dialog.js';
import { mostAtOnce } from './selection.js';

/** Invites everybody of the list at once, without marking them first. */
export function InviteAll({ total, pages }: { readonly total: number; readonly pages: FoundPages }) {
  const { t } = useTranslation('people');
  const [people, setPeople] = useState<readonly MemberSummary[] | null>(null);
  const gathering = useMutation({ mutationFn: () => allFound(pages), onSuccess: setPeople });
  const problem = useProblemTexts(gathering.error, []);
  return (
    <>
      <ProblemNote text={problem.page} />
      <Button
        tone="primary"
        disabled={pages.isPlaceholderData}
        busy={gathering.isPending ? t('members.gathering') : undefined}
        onClick={() => gathering.mutate()}
      >
        <Icon of={Mail} small />
        {total > mostAtOnce
          ? t('members.invite_first', { count: mostAtOnce })
          : t('members.invite_all', { count: total })}
      </Button>
      {people ? <InviteDialog people={people} onClose={() => setPeople(null)} /> : null}
    </>
  );
}
