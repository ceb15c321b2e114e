import type { MemberSummary } from '@atrium/contracts/directory';
import { Button, Icon } from '@atrium/ui';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allFound, type FoundPages } from './all-found.js';
import { InviteDialog } from './invite-dialog.js';
import { mostAtOnce } from './selection.js';

/** Invites everybody of the list at once, without marking them first. */
export function InviteAll({ total, pages }: { readonly total: number; readonly pages: FoundPages }) {
  const { t } = useTranslation('people');
  const [busy, setBusy] = useState(false);
  const [people, setPeople] = useState<readonly MemberSummary[] | null>(null);
  const ask = async () => {
    setBusy(true);
    setPeople(await allFound(pages));
    setBusy(false);
  };
  return (
    <>
      <Button tone="primary" busy={busy ? t('members.gathering') : undefined} onClick={() => void ask()}>
        <Icon of={Mail} small />
        {total > mostAtOnce
          ? t('members.invite_first', { count: mostAtOnce })
          : t('members.invite_all', { count: total })}
      </Button>
      {people ? <InviteDialog people={people} onClose={() => setPeople(null)} /> : null}
    </>
  );
}
