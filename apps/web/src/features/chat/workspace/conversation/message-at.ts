import type { MessageRun } from '@atrium/client/chat';
import type { MessageView } from '@atrium/contracts/chat';

/** Messages of one sender stand together if no more time lies between them. */
const togetherMs = 5 * 60_000;

export interface PlacedMessage {
  readonly message: MessageView;
  readonly previous: MessageView | undefined;
  /** It goes on where the one before it ended: same sender, little time. */
  readonly goesOn: boolean;
  readonly isFirstUnread: boolean;
  /** The next one is not of the same sender, or there is none. */
  readonly endsTurn: boolean;
}

/** A message with what its place among the others says. */
export function messageAt(run: MessageRun, message: MessageView, firstUnread: number | null): PlacedMessage {
  const previous = run.at(message.seq - 1);
  const isFirstUnread = message.seq === firstUnread;
  const goesOn =
    !isFirstUnread &&
    isSaid(message) &&
    previous !== undefined &&
    isSaid(previous) &&
    previous.sender.id === message.sender.id &&
    Date.parse(message.at) - Date.parse(previous.at) < togetherMs;
  const next = run.at(message.seq + 1);
  const endsTurn = !next || !isSaid(next) || next.sender.id !== message.sender.id;
  return { message, previous, goesOn, isFirstUnread, endsTurn };
}

const isSaid = ({ body }: MessageView): boolean => body !== null && body.kind !== 'system';
