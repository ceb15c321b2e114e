import type { ConversationView } from '@atrium/contracts/chat';
import { Icon, IconButton } from '@atrium/ui';
import { ArrowLeft, Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../../../shared/me.js';
import { ConversationFace, useConversationName } from '../../parts/conversation-face.js';

export interface ConversationHeadProps {
  readonly view: ConversationView;
  readonly showsInfo: boolean;
  readonly onInfo: () => void;
}

/** With whom one talks. */
export function ConversationHead({ view, showsInfo, onInfo }: ConversationHeadProps) {
  const { t } = useTranslation('chat');
  const { company } = useMe();
  const name = useConversationName()(view);
  return (
    <header className="pane-bar conversation-head">
      <Link to={`/c/${company.slug}/messages`} className="icon-button phone-only" aria-label={t('back')}>
        <Icon of={ArrowLeft} />
      </Link>
      <span className="wide-only">
        <ConversationFace view={view} size={32} />
      </span>
      <div className="grow">
        <h2 className="ellipsis">{name}</h2>
        <p className="quiet ellipsis">
          {view.kind === 'direct' ? view.with?.title : t('members', { count: view.memberCount })}
        </p>
      </div>
      <IconButton icon={Info} label={t('info.title')} aria-expanded={showsInfo} onClick={onInfo} />
    </header>
  );
}
