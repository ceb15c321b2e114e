import { Button } from '@atrium/ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '../conversation/conversation-context.js';

const AddDialog = lazy(async () => ({ default: (await import('./group-dialogs.js')).AddDialog }));
const RenameDialog = lazy(async () => ({ default: (await import('./group-dialogs.js')).RenameDialog }));
const HandOverDialog = lazy(async () => ({ default: (await import('./group-dialogs.js')).HandOverDialog }));
const LeaveDialog = lazy(async () => ({ default: (await import('./group-dialogs.js')).LeaveDialog }));
const dialogs = { add: AddDialog, rename: RenameDialog, hand_over: HandOverDialog, leave: LeaveDialog };

/** What members of a group can do with it; handing it over is its owner's. */
export function GroupActs() {
  const { t } = useTranslation('chat');
  const { view } = useConversation();
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null);
  const Dialog = open && dialogs[open];
  const acts: readonly (keyof typeof dialogs)[] =
    view.role === 'owner' ? ['add', 'rename', 'hand_over', 'leave'] : ['add', 'rename', 'leave'];
  return (
    <section className="group-acts">
      {acts.map((act) => (
        <Button key={act} tone={act === 'leave' ? 'danger' : 'plain'} onClick={() => setOpen(act)}>
          {t(`group.${act}`)}
        </Button>
      ))}
      {Dialog ? (
        <Suspense>
          <Dialog onClose={() => setOpen(null)} />
        </Suspense>
      ) : null}
    </section>
  );
}
