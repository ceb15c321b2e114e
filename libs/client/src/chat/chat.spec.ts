import { me, OneDevice, room, viewOf } from './testing/one-device.js';
import { changeOf, headOf, idOf, messageOf, messagesOf } from './testing/values.js';

const other = idOf<'conversation'>('2');
const begin = (...views: Parameters<OneDevice['begin']>) => new OneDevice().begin(...views);
/** Somebody looks at a conversation whose messages are all here. */
const looking = async (seq = 3) => {
  const device = await begin(viewOf(room, seq));
  device.chat.open(room);
  device.answer('chat.range', { kind: 'chat.messages', conversationId: room, messages: messagesOf(1, seq - 1) });
  device.said.length = 0;
  return device;
};

describe('a gap', () => {
  it('is asked for after 200 ms, not before, and filled', async () => {
    const device = await looking();
    device.push(6);
    await device.time.pass(199);
    expect(device.said).toEqual([]);
    await device.time.pass(1);
    expect(device.saidOf('chat.range')).toMatchObject([{ conversationId: room, from: 4, to: 5 }]);
    device.answer('chat.range', { kind: 'chat.messages', conversationId: room, messages: messagesOf(4, 5) });
    expect(device.shown()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('that closes by itself is not asked for', async () => {
    const device = await looking();
    for (const seq of [5, 4]) device.push(seq);
    await device.time.pass(5000);
    expect([device.said, device.shown()]).toEqual([[], [1, 2, 3, 4, 5]]);
  });

  it('is asked for again when ten seconds bring no answer', async () => {
    const device = await looking();
    device.push(5);
    await device.time.pass(200 + 10_000 + 200);
    expect(device.saidOf('chat.range')).toHaveLength(2);
  });

  it('in the changes likewise', async () => {
    const device = await looking();
    device.chat.receive({ kind: 'chat.changes', conversationId: room, changes: [changeOf(2, 3)], more: false });
    await device.time.pass(200);
    expect(device.saidOf('chat.changes')).toMatchObject([{ after: 0 }]);
    device.answer('chat.changes', {
      kind: 'chat.changes',
      conversationId: room,
      changes: [changeOf(1, 2)],
      more: false,
    });
    expect([...device.chat.messages(room)!.messages].map(({ body }) => body === null)).toEqual([false, true, true]);
  });

  it('of hundreds is none: the newest page is a new beginning', async () => {
    const device = await looking();
    device.chat.receive({ kind: 'chat.heads', heads: [headOf(room, 900)] });
    await device.time.pass(200);
    expect(device.saidOf('chat.range')).toMatchObject([{ from: 851, to: 900 }]);
    device.answer('chat.range', { kind: 'chat.messages', conversationId: room, messages: messagesOf(851, 900) });
    expect([device.shown()[0], device.shown().length, device.chat.messages(room)?.older]).toEqual([851, 50, 'more']);
  });

  it('where nobody looks is left until somebody does', async () => {
    const device = await begin(viewOf(room, 3));
    device.push(6);
    await device.time.pass(1000);
    expect([device.saidOf('chat.range'), device.chat.conversations()[0]?.lastMessage?.seq]).toEqual([[], 6]);
    device.chat.open(room);
    expect(device.saidOf('chat.range')).toMatchObject([{ from: 1, to: 5 }]);
  });
});

describe('heads', () => {
  it('are said every 25 seconds, with the state: the last one lost makes no gap', async () => {
    const device = await looking();
    await device.time.pass(25_000);
    const heads = [{ conversationId: room, seq: 3, change: 0 }];
    expect(device.said).toEqual([{ kind: 'chat.heads', stateNo: 1, heads }]);
    device.chat.receive({ kind: 'chat.heads', heads: [headOf(room, 4)] });
    await device.time.pass(200);
    expect(device.saidOf('chat.range')).toMatchObject([{ from: 4, to: 4 }]);
  });

  it('of many conversations are said in turn', async () => {
    const device = await begin(...Array.from({ length: 120 }, (_, n) => viewOf(idOf(`${n}`), 1)));
    await device.time.pass(75_000);
    const told = device.saidOf('chat.heads').flatMap(({ heads }) => heads.map(({ conversationId }) => conversationId));
    expect([told.length, new Set(told).size]).toEqual([150, 120]);
  });

  it('are said when the page comes to the front', async () => {
    const device = await looking();
    device.chat.wake();
    expect(device.saidOf('chat.heads')).toHaveLength(1);
  });
});

describe('coming back', () => {
  it('says how far the device is, and asks on while there is more', async () => {
    const device = await looking();
    device.chat.disconnected();
    device.chat.connected();
    expect(device.saidOf('chat.sync')).toMatchObject([
      { stateNo: 1, heads: [{ conversationId: room, seq: 3, change: 0 }] },
    ]);
    device.answer('chat.sync', {
      kind: 'chat.synced',
      stateNo: 4,
      conversations: [],
      heads: [headOf(room, 5)],
      more: true,
    });
    expect(device.saidOf('chat.sync')[1]).toMatchObject({ stateNo: 4, heads: [] });
    device.answer('chat.sync', {
      kind: 'chat.synced',
      stateNo: 6,
      conversations: [viewOf(other, 0)],
      heads: [],
      more: false,
    });
    await device.time.pass(200);
    expect(device.saidOf('chat.range')).toMatchObject([{ from: 4, to: 5 }]);
    expect(device.chat.conversations().map(({ view }) => view.id)).toEqual([room, other]);
  });

  it('asks for the state when it has moved, not when it is known', async () => {
    const device = await looking();
    device.chat.receive({ kind: 'chat.state', stateNo: 1 });
    expect(device.said).toEqual([]);
    device.chat.receive({ kind: 'chat.state', stateNo: 2 });
    expect(device.saidOf('chat.sync')).toMatchObject([{ stateNo: 1, heads: [] }]);
  });

  it('lets go of a conversation that the reader is out of', async () => {
    const device = await looking();
    device.chat.receive({ kind: 'chat.state', stateNo: 2 });
    const conversations = [viewOf(room, 3, { member: false })];
    device.answer('chat.sync', { kind: 'chat.synced', stateNo: 2, conversations, heads: [], more: false });
    expect([device.chat.conversations(), device.chat.messages(room)]).toEqual([[], null]);
  });
});

describe('having read', () => {
  it('is seen at once, told once a second, and never goes back', async () => {
    const device = await looking(9);
    device.chat.markRead(room, 7);
    device.chat.markRead(room, 5);
    expect(device.chat.conversations()[0]).toMatchObject({ unread: 2, readSeq: 7 });
    device.chat.markRead(room, 8);
    await device.time.pass(1000);
    expect(device.said).toEqual([{ kind: 'chat.read', conversationId: room, seq: 8 }]);
    device.chat.receive({ kind: 'chat.state', stateNo: 2 });
    const conversations = [viewOf(room, 9, { readSeq: 6, readCountable: 6 })];
    device.answer('chat.sync', { kind: 'chat.synced', stateNo: 2, conversations, heads: [], more: false });
    expect(device.chat.conversations()[0]).toMatchObject({ unread: 1, readSeq: 8 });
    expect(device.saidOf('chat.read')).toHaveLength(2);
  });

  it('on another device counts here; sending has read up to the message', async () => {
    const device = await looking(9);
    device.chat.receive({ kind: 'chat.state', stateNo: 2 });
    const conversations = [viewOf(room, 9, { readSeq: 6, readCountable: 6 })];
    device.answer('chat.sync', { kind: 'chat.synced', stateNo: 2, conversations, heads: [], more: false });
    expect(device.chat.conversations()[0]?.unread).toBe(3);
    device.push(10, { sender: { kind: 'member', id: me } });
    expect(device.chat.conversations()[0]).toMatchObject({ unread: 0, readSeq: 10 });
  });

  it('leaves the mentions after it: by name, and the last to everybody', async () => {
    const device = await begin(viewOf(room, 5, { mentions: [2, 4] }));
    device.push(6, { lastToAll: 6 });
    expect(device.chat.conversations()[0]?.mentions).toEqual([2, 4, 6]);
    device.chat.open(room);
    device.answer('chat.range', { kind: 'chat.messages', conversationId: room, messages: messagesOf(1, 4) });
    device.chat.markRead(room, 4);
    expect(device.chat.conversations()[0]?.mentions).toEqual([6]);
  });
});

describe('snapshots', () => {
  it('are the same objects until something in them changes', async () => {
    const device = await begin(viewOf(room, 3), viewOf(other, 2));
    const [list, page] = [device.chat.conversations(), device.chat.messages(other)];
    let told = 0;
    device.chat.subscribe(() => told++);
    device.push(3);
    expect([device.chat.conversations(), told]).toEqual([list, 0]);
    expect(device.chat.conversations()).toBe(list);
    device.push(4);
    expect(told).toBe(1);
    expect(device.chat.conversations()).not.toBe(list);
    expect(device.chat.conversations()[1]).toBe(list[1]);
    expect(device.chat.messages(other)).toBe(page);
  });

  it.each<[string, (device: OneDevice) => void]>([
    [
      'a message',
      (device) => device.chat.receive({ kind: 'chat.messages', conversationId: other, messages: [messageOf(9)] }),
    ],
    ['a draft', (device) => device.chat.setDraft(other, 'hal')],
    [
      'a message that waits',
      (device) => device.chat.send(other, { text: 'x', mentions: [], mentionsAll: false, fileIds: [], replyTo: null }),
    ],
  ])('show a conversation with %s first', async (_, act) => {
    const device = await begin(viewOf(room, 3), viewOf(other, 2));
    act(device);
    expect(device.chat.conversations().map(({ view }) => view.id)).toEqual([other, room]);
  });

  it('tell when older messages are on their way, and when there are none', async () => {
    const device = await begin(viewOf(room, 60, { visibleFrom: 5 }));
    device.chat.open(room);
    expect(device.chat.messages(room)?.older).toBe('loading');
    device.answer('chat.range', { kind: 'chat.messages', conversationId: room, messages: messagesOf(10, 59) });
    expect(device.chat.messages(room)?.older).toBe('more');
    device.chat.loadOlder(room);
    expect(device.saidOf('chat.range')[1]).toMatchObject({ from: 5, to: 9 });
    device.answer('chat.range', { kind: 'chat.messages', conversationId: room, messages: messagesOf(5, 9) });
    expect([device.chat.messages(room)?.older, device.shown().length]).toEqual(['none', 56]);
  });
});
