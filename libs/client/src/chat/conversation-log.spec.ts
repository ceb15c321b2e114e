import {
  beginAnew,
  beginLog,
  type ConversationLog,
  forgetBefore,
  missingChanges,
  missingMessages,
  takeChanges,
  takeHead,
  takeMessages,
  takeOlder,
  takeView,
} from './conversation-log.js';
import { changeOf, messageOf, messagesOf } from './testing/values.js';

const begun = (seq = 3, change = 0) => beginLog({ seq, change }, messageOf(seq));
const seqs = (log: ConversationLog) => [...log.run].map(({ seq }) => seq);
const react = (on: boolean) => ({ kind: 'reacted', code: '👍', on }) as const;

describe('messages', () => {
  it.each<[string, number[], number[], { from: number; to: number } | null]>([
    ['the next', [4], [3, 4], null],
    ['the next twice', [4, 4], [3, 4], null],
    ['a lower one', [2], [3], null],
    ['one after a gap waits', [6], [3], { from: 4, to: 5 }],
    ['what fills the gap lets it in', [6, 5, 4], [3, 4, 5, 6], null],
    ['a part of the gap', [7, 4], [3, 4], { from: 5, to: 6 }],
    ['two gaps: the first is asked for', [8, 6], [3], { from: 4, to: 5 }],
    ['in reverse', [7, 6, 5, 4], [3, 4, 5, 6, 7], null],
  ])('%s', (_, came, held, missing) => {
    const log = came.reduce((before, seq) => takeMessages(before, [messageOf(seq)]), begun());
    expect(seqs(log)).toEqual(held);
    expect(missingMessages(log, 200)).toEqual(missing);
  });

  it('of which nothing is new leave the log as it is', () => {
    const log = begun();
    expect(takeMessages(log, [messageOf(2), messageOf(3)])).toBe(log);
    expect(takeHead(log, { seq: 3, change: 0 })).toBe(log);
    expect(takeChanges(takeChanges(log, [changeOf(1, 3)]), [changeOf(1, 3)]).change).toBe(1);
  });

  it('that a head tells of are missing, no more at once than one frame carries', () => {
    expect(missingMessages(takeHead(begun(), { seq: 900, change: 0 }), 200)).toEqual({ from: 4, to: 203 });
  });

  it('before the window are put before it, if they join it', () => {
    const log = beginLog({ seq: 200, change: 0 }, messageOf(200));
    expect(seqs(takeOlder(log, messagesOf(198, 199)))).toEqual([198, 199, 200]);
    expect(takeOlder(log, messagesOf(100, 150))).toBe(log);
    expect(seqs(takeOlder(takeOlder(log, messagesOf(120, 199)), messagesOf(1, 119)))).toHaveLength(200);
  });

  it('that the reader must not see any more are let go', () => {
    const log = takeMessages(begun(), messagesOf(4, 8));
    expect(seqs(forgetBefore(log, 6))).toEqual([6, 7, 8]);
    expect(seqs(takeMessages(forgetBefore(log, 12), messagesOf(9, 12)))).toEqual([12]);
  });

  it('that waited behind those let go come in', () => {
    const waiting = takeMessages(begun(), [messageOf(6), messageOf(7)]);
    expect(seqs(forgetBefore(waiting, 6))).toEqual([6, 7]);
  });
});

describe('changes', () => {
  it('are done to the message that is held, the next number only', () => {
    const ahead = takeChanges(begun(), [changeOf(2, 3, react(false))]);
    expect([ahead.change, missingChanges(ahead), ahead.run.last?.reactions]).toEqual([0, 0, []]);
    const both = takeChanges(ahead, [changeOf(1, 3, react(true))]);
    expect([both.change, missingChanges(both), both.run.last?.reactions, both.run.last?.change]).toEqual([
      2,
      null,
      [],
      2,
    ]);
  });

  it('take the body and the reactions of a recalled message, and leave its place', () => {
    const log = takeChanges(begun(), [changeOf(1, 3, react(true)), changeOf(2, 3), changeOf(3, 3, react(true))]);
    expect(log.run.last).toMatchObject({
      seq: 3,
      body: null,
      recalledBy: { kind: 'member' },
      reactions: [],
      change: 3,
    });
  });

  it('count when their message is not held, and are done to it when it comes from before them', () => {
    const log = takeChanges(begun(), [changeOf(1, 4), changeOf(2, 2)]);
    expect([log.change, missingMessages(log, 200)]).toEqual([2, { from: 4, to: 4 }]);
    expect(takeMessages(log, [messageOf(4)]).run.last).toMatchObject({ body: null, change: 1 });
    expect(takeOlder(log, [messageOf(2)]).run.at(2)).toMatchObject({ body: null, change: 2 });
  });

  it('that are in a message already are not done again', () => {
    const now = messageOf(4, { change: 2 });
    const log = takeMessages(takeChanges(begun(), [changeOf(1, 4, react(true)), changeOf(2, 4, react(false))]), [now]);
    expect(log.run.last).toEqual(now);
  });

  it('come with a newer view of a message, and those between are asked for', () => {
    const log = takeView(begun(), messageOf(3, { change: 4, body: null }));
    expect([log.run.last?.body, missingChanges(log)]).toEqual([null, 0]);
    expect(takeView(log, messageOf(3, { change: 1 }))).toBe(log);
  });
});

describe('beginning anew', () => {
  it('takes the newest page, and what had come after it', () => {
    const far = takeMessages(takeHead(begun(), { seq: 900, change: 7 }), [messageOf(901)]);
    const log = beginAnew(far, messagesOf(851, 900), { seq: 900, change: 7 });
    expect([log.run.from, log.run.to, log.change, missingMessages(log, 200)]).toEqual([851, 901, 7, null]);
  });

  it('keeps what changed while the page was on its way', () => {
    const asked = takeHead(begun(), { seq: 900, change: 7 });
    const changed = takeChanges(asked, [changeOf(8, 900)]);
    const log = beginAnew(changed, messagesOf(851, 900), asked.known);
    expect([log.run.last?.body, log.change]).toEqual([null, 8]);
  });

  it('never with a page that ends before what is held', () => {
    const log = takeMessages(begun(), messagesOf(4, 10));
    expect(beginAnew(log, messagesOf(5, 9), { seq: 9, change: 0 }).run).toBe(log.run);
  });
});
