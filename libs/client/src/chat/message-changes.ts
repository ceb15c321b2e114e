import type { ChangeView, MessageView } from '@atrium/contracts/chat';

/** The message after a change of it. A change that is in the view already changes nothing. */
export function withChange(message: MessageView, change: ChangeView): MessageView {
  if (change.seq !== message.seq || change.change <= message.change) return message;
  const seen = { ...message, change: change.change };
  if (change.what.kind === 'recalled') return { ...seen, body: null, recalledBy: change.by, reactions: [] };
  const { code, on } = change.what;
  const memberId = change.by.id;
  if (memberId === null || message.body === null) return seen;
  return { ...seen, reactions: reacted(message.reactions, { code, on, memberId }) };
}

type Reactions = MessageView['reactions'];
type Reactor = Reactions[number]['memberIds'][number];

function reacted(
  before: Reactions,
  { code, on, memberId }: { code: string; on: boolean; memberId: string },
): Reactions {
  const reactor = memberId as Reactor;
  const known = before.find((reaction) => reaction.code === code);
  if (!known) return on ? [...before, { code, memberIds: [reactor] }] : before;
  const others = known.memberIds.filter((one) => one !== reactor);
  if (on && others.length < known.memberIds.length) return before;
  const memberIds = on ? [...known.memberIds, reactor] : others;
  return before.map((one) => (one === known ? { code, memberIds } : one)).filter((one) => one.memberIds.length > 0);
}
