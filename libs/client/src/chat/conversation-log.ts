import type { ChangeView, HeadView, MessageView } from '@atrium/contracts/chat';
import { withChange } from './message-changes.js';
import { MessageRun } from './message-run.js';

/** How much waits behind a gap, at most: what is over it is fetched with the gap. */
const mostAside = 400;
/** Changes of messages that are not held, kept for those that are on their way. */
const mostKept = 500;

/** What a device has of one conversation: a run of messages without a gap, and how far its changes are counted in. */
export interface ConversationLog {
  readonly run: MessageRun;
  /** The last change that is counted without a gap before it. */
  readonly change: number;
  /** The last message, and the last change, that there are known to be. */
  readonly known: { readonly seq: number; readonly change: number };
  /** Messages, and changes, that came before their turn. */
  readonly aside: ReadonlyMap<number, MessageView>;
  readonly changesAside: ReadonlyMap<number, ChangeView>;
  /** Changes that were counted while their message was not held. */
  readonly kept: readonly ChangeView[];
}

/** A log that knows of a conversation, and holds its last message if that is given. */
export function beginLog(head: Pick<HeadView, 'seq' | 'change'>, lastMessage: MessageView | null): ConversationLog {
  const run = lastMessage?.seq === head.seq ? MessageRun.endOf([lastMessage]) : MessageRun.after(head.seq);
  const known = { seq: head.seq, change: head.change };
  return { run, change: head.change, known, aside: new Map(), changesAside: new Map(), kept: [] };
}

/** Messages as they came: the next is taken, lower ones are dropped, higher ones wait for those before them. */
export function takeMessages(log: ConversationLog, messages: readonly MessageView[]): ConversationLog {
  let { run } = log;
  let seq = log.known.seq;
  const aside = new Map(log.aside);
  const take = (message: MessageView) => (run = run.append(withKept(log, message)));
  for (const message of messages) {
    seq = Math.max(seq, message.seq);
    if (message.seq === run.to + 1) take(message);
    else if (message.seq > run.to && aside.size < mostAside) aside.set(message.seq, message);
  }
  for (let next = aside.get(run.to + 1); next; next = aside.get(run.to + 1)) take(next);
  for (const waiting of aside.keys()) if (waiting <= run.to) aside.delete(waiting);
  if (run === log.run && seq === log.known.seq && aside.size === log.aside.size) return log;
  return { ...log, run, aside, known: { ...log.known, seq } };
}

/** Changes as they came, by the same rule; each is done to its message if that is held, and counts either way. */
export function takeChanges(log: ConversationLog, changes: readonly ChangeView[]): ConversationLog {
  const news = changes.filter(({ change }) => change > log.change && !log.changesAside.has(change));
  if (news.length === 0) return log;
  const changesAside = new Map(log.changesAside);
  const known = { ...log.known };
  for (const change of news) {
    // A changed message exists, even if nobody has told yet.
    known.seq = Math.max(known.seq, change.seq);
    known.change = Math.max(known.change, change.change);
    if (change.change === log.change + 1 || changesAside.size < mostAside) changesAside.set(change.change, change);
  }
  return countChanges({ ...log, known, changesAside });
}

/** How far the conversation is, without the messages themselves. */
export function takeHead(log: ConversationLog, head: Pick<HeadView, 'seq' | 'change'>): ConversationLog {
  if (head.seq <= log.known.seq && head.change <= log.known.change) return log;
  const known = { seq: Math.max(head.seq, log.known.seq), change: Math.max(head.change, log.known.change) };
  return { ...log, known };
}

/** A newer view of a message that is held, as the answer to a recall gives it. */
export function takeView(log: ConversationLog, message: MessageView): ConversationLog {
  const held = log.run.at(message.seq);
  if (!held || message.change <= held.change) return log;
  const known = { ...log.known, change: Math.max(log.known.change, message.change) };
  return { ...log, known, run: log.run.replace(message) };
}

/** An older page, put before the window if it ends where the window begins. */
export function takeOlder(log: ConversationLog, messages: readonly MessageView[]): ConversationLog {
  const older = messages.filter(({ seq }) => seq < log.run.from).map((message) => withKept(log, message));
  const run = log.run.prepend(MessageRun.endOf(older));
  return run === log.run ? log : { ...log, run };
}

/**
 * The newest page in place of everything held. `known` is what was known when it was asked for: the page has all of those
 * changes in it, and nothing after the page was changed by them.
 */
export function beginAnew(
  log: ConversationLog,
  page: readonly MessageView[],
  known: ConversationLog['known'],
): ConversationLog {
  const run = MessageRun.endOf(page);
  if (run.to < known.seq || run.to < log.run.to) return takeMessages(log, page);
  const change = Math.max(log.change, known.change);
  const lastKnown = { seq: Math.max(run.to, log.known.seq), change: Math.max(change, log.known.change) };
  const messages = [...run].map((message) => withKept(log, message));
  const anew = { ...log, run: MessageRun.after(run.from - 1), change, known: lastKnown, aside: new Map() };
  return countChanges(takeMessages(anew, [...messages, ...log.aside.values()]));
}

/** Begins at this message: what lies before it is fetched when somebody looks. */
export function beginAt(log: ConversationLog, message: MessageView): ConversationLog {
  return takeMessages({ ...log, run: MessageRun.after(message.seq - 1), aside: new Map() }, [message]);
}

/** Lets go of everything before `seq`. */
export function forgetBefore(log: ConversationLog, seq: number): ConversationLog {
  const run = log.run.startingAt(seq);
  return run === log.run ? log : takeMessages({ ...log, run }, []);
}

/** The first gap before what is known, or null: at most `most` numbers of it. */
export function missingMessages(log: ConversationLog, most: number): { from: number; to: number } | null {
  const from = log.run.to + 1;
  if (log.known.seq < from) return null;
  const firstAside = Math.min(log.known.seq + 1, ...log.aside.keys());
  return { from, to: Math.min(firstAside - 1, from + most - 1) };
}

/** After which change some are missing, or null. */
export const missingChanges = (log: ConversationLog): number | null =>
  log.change < log.known.change ? log.change : null;

/** The message with all changes of it that are counted: it may have been read before they came. */
function withKept(log: ConversationLog, message: MessageView): MessageView {
  const held = log.run.at(message.seq);
  const newer = held && held.change > message.change ? held : message;
  return log.kept.filter(({ seq }) => seq === message.seq).reduce(withChange, newer);
}

function countChanges(log: ConversationLog): ConversationLog {
  let { run, change } = log;
  const changesAside = new Map(log.changesAside);
  const kept: ChangeView[] = [];
  for (const number of changesAside.keys()) if (number <= change) changesAside.delete(number);
  for (let next = changesAside.get(change + 1); next; next = changesAside.get(change + 1)) {
    const held = run.at(next.seq);
    if (held) run = run.replace(withChange(held, next));
    else kept.push(next);
    change = next.change;
    changesAside.delete(change);
  }
  return { ...log, run, change, changesAside, kept: [...log.kept, ...kept].slice(-mostKept) };
}
