import type { MessageView } from '@atrium/contracts/chat';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../../shared/me.js';
import { useNames } from '../session/chat-context.js';
import type { React } from './use-react.js';

/** Who put which sign on a message; a press joins in, or takes one's own away. */
export function Reactions({ message, onReact }: { readonly message: MessageView; readonly onReact: React }) {
  const { t } = useTranslation('chat');
  if (message.reactions.length === 0) return null;
  return (
    <div className="reactions" role="group" aria-label={t('reactions')}>
      {message.reactions.map(({ code, memberIds }) => (
        <Reaction key={code} code={code} memberIds={memberIds} onPress={onReact} />
      ))}
    </div>
  );
}

interface ReactionProps {
  readonly code: string;
  readonly memberIds: readonly string[];
  readonly onPress: React;
}

function Reaction({ code, memberIds, onPress }: ReactionProps) {
  const { i18n } = useTranslation();
  const { member } = useMe();
  const people = useNames(memberIds.slice(0, 10));
  const isMine = memberIds.some((id) => id === member.id);
  const who = new Intl.ListFormat(i18n.language).format(people.map(({ name }) => name));
  return (
    <button type="button" className="reaction" aria-pressed={isMine} title={who} onClick={() => onPress(code, !isMine)}>
      <span>{code}</span>
      <span className="num">{memberIds.length}</span>
    </button>
  );
}
