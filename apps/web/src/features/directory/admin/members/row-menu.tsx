import type { MemberSummary } from '@atrium/contracts/directory';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActionsMenu } from '../../parts/actions-menu.js';
import { InviteDialog } from './invite-dialog.js';
import { MoveDialog } from './move-dialog.js';
import { sheetFor } from './sheet-address.js';

/** What can be done with one person of the list. */
export function RowMenu({ person }: { readonly person: MemberSummary }) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const [open, setOpen] = useState<'move' | 'invite' | null>(null);
  const living = person.state !== 'left';
  const close = () => setOpen(null);
  return (
    <>
      <ActionsMenu
        name={person.name}
        items={[
          { key: 'open', label: t('members.open'), onClick: () => void navigate(person.id) },
          ...(living
            ? [
                { key: 'move', label: t('members.move'), onClick: () => setOpen('move') },
                { key: 'invite', label: t('members.invite'), onClick: () => setOpen('invite') },
                {
                  key: 'sheet',
                  label: t('members.sheet'),
                  onClick: () => void navigate('activation-sheet', sheetFor([person])),
                },
              ]
            : []),
          {
            key: 'leave',
            label: t(living ? 'members.leave' : 'members.return'),
            onClick: () => void navigate(`${person.id}#employment`),
          },
        ]}
      />
      {open === 'move' ? <MoveDialog people={[person]} onClose={close} /> : null}
      {open === 'invite' ? <InviteDialog people={[person]} onClose={close} /> : null}
    </>
  );
}
