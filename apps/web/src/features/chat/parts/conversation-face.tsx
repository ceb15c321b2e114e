import type { ConversationView } from '@atrium/contracts/chat';
import { Avatar, hueOf, Icon } from '@atrium/ui';
import { Building2, Sparkles, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** What a conversation is called. */
export function useConversationName(): (view: ConversationView) => string {
  const { t } = useTranslation('chat');
  return ({ kind, name, with: partner }) =>
    kind === 'assistant' ? t('assistant') : (partner?.name ?? name ?? t('nobody'));
}

export interface ConversationFaceProps {
  readonly view: ConversationView;
  readonly size: 32 | 40;
}

/** A circle is a person, a rounded square a group, a department or the house. */
export function ConversationFace({ view, size }: ConversationFaceProps) {
  const { kind, id, with: partner } = view;
  if (kind === 'direct') return <Avatar id={partner?.id ?? id} name={partner?.name ?? ''} size={size} />;
  const icon = { group: UsersRound, department: Building2, assistant: Sparkles }[kind];
  const style = { width: size, height: size, ...(kind !== 'assistant' && { background: hueOf(id) }) };
  return (
    <span
      className={kind === 'assistant' ? 'avatar square outlined' : 'avatar square'}
      style={style}
      aria-hidden="true"
    >
      <Icon of={icon} small={size < 40} />
    </span>
  );
}
