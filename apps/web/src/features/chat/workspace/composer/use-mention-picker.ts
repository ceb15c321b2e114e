import { listConversationMembers } from '@atrium/contracts/chat';
import type { ConversationView } from '@atrium/contracts/chat';
import type { MemberRef } from '@atrium/contracts/directory';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../../shared/me.js';
import { useRead } from '../../../../shared/use-call.js';
import type { MentionWord } from '../../parts/mention-word.js';

/** Somebody to mention, or everybody. */
export type Mentioned =
  { readonly kind: 'member'; readonly member: MemberRef } | { readonly kind: 'all'; readonly name: string };

export interface MentionPicker {
  readonly isOpen: boolean;
  readonly choices: readonly Mentioned[];
  readonly chosen: number;
  readonly move: (by: number) => void;
  readonly close: () => void;
}

const mostShown = 8;

/** Whom the word after the sign may mean, among those in the conversation. */
export function useMentionPicker(view: ConversationView, word: MentionWord | null): MentionPicker {
  const { t } = useTranslation('chat');
  const { member: me } = useMe();
  const [chosen, setChosen] = useState({ key: '', index: 0 });
  const [closedAt, setClosedAt] = useState<number | null>(null);
  // A word that was left is over: the next one at its place is another.
  if (word === null && closedAt !== null) setClosedAt(null);
  const isAsked = word !== null && view.kind !== 'assistant' && word.from !== closedAt;
  const q = word?.q ?? '';
  const found = useRead(
    listConversationMembers,
    { conversationId: view.id, ...(q && { q }), limit: mostShown + 1 },
    { enabled: isAsked, keep: true },
  );
  const all = t('everybody');
  const choices: Mentioned[] = [
    ...(found.data?.items ?? [])
      .filter(({ member }) => member.id !== me.id)
      .slice(0, mostShown)
      .map(({ member }) => ({ kind: 'member' as const, member })),
    ...(view.kind !== 'direct' && all.startsWith(q) ? [{ kind: 'all' as const, name: all }] : []),
  ];
  const key = `${word?.from ?? ''} ${q}`;
  const index = chosen.key === key ? Math.min(chosen.index, choices.length - 1) : 0;
  return {
    isOpen: isAsked && choices.length > 0,
    choices: isAsked ? choices : [],
    chosen: index,
    move: (by) => setChosen({ key, index: (index + by + choices.length) % Math.max(1, choices.length) }),
    close: () => setClosedAt(word?.from ?? null),
  };
}
