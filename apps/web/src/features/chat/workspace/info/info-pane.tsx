import { Button, IconButton } from '@atrium/ui';
import { X } from 'lucide-react';
import { muteConversation } from '@atrium/contracts/chat';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { useConversation } from '../conversation/conversation-context.js';
import { useReadState } from '../conversation/use-read-state.js';
import { useConversationName } from '../../parts/conversation-face.js';
import { GroupActs } from './group-acts.js';
import { InfoMembers } from './info-members.js';

/** Why one is here, who else is, what senders learn, and what one can do. */
export function InfoPane({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('chat');
  const { view } = useConversation();
  const name = useConversationName()(view);
  const readState = useReadState();
  return (
    <aside className="pane conversation-info" aria-label={t('info.title')}>
      <div className="pane-bar">
        <h2 className="grow">{t('info.title')}</h2>
        <IconButton icon={X} label={t('common:close')} onClick={onClose} />
      </div>
      <div className="scroll">
        <section>
          <h3>{t('info.why')}</h3>
          <p>{t(`info.why_${view.kind}`, { name })}</p>
        </section>
        {view.kind === 'assistant' ? null : (
          <section>
            <h3>{t('info.read')}</h3>
            <p>{t(`info.read_${readState}`)}</p>
          </section>
        )}
        <Muting />
        {view.kind === 'group' || view.kind === 'department' ? <InfoMembers /> : null}
        {view.kind === 'group' ? <GroupActs /> : null}
      </div>
    </aside>
  );
}

function Muting() {
  const { t } = useTranslation('chat');
  const { id, view } = useConversation();
  const mute = useCall(muteConversation);
  const problem = useProblemTexts(mute.error, []);
  return (
    <section>
      <h3>{t('info.quiet')}</h3>
      <p>{t(view.muted ? 'info.is_muted' : 'info.is_loud')}</p>
      <ProblemNote text={problem.page} />
      <Button
        size="small"
        busy={mute.isPending ? t('info.saving') : undefined}
        onClick={() => mute.mutate({ conversationId: id, muted: !view.muted })}
      >
        {t(view.muted ? 'info.unmute' : 'info.mute')}
      </Button>
    </section>
  );
}
