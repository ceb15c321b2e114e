import { me, OneDevice, room, viewOf } from './testing/one-device.js';
import { draftOf } from './testing/values.js';

const begin = () => new OneDevice().begin(viewOf(room, 3));
const sent = (seq: number) => ({
  kind: 'chat.sent',
  conversationId: room,
  seq,
  countable: seq,
  at: '2026-03-01T00:00:00.000Z',
});
const refused = (code: string, details = {}) => ({ kind: 'chat.refused', code, details });
const texts = (device: OneDevice) => device.chat.conversations()[0]?.pending.map(({ draft }) => draft.text);

/** Two messages written one after the other; the first is under way. */
async function twoWritten() {
  const device = await begin();
  device.chat.open(room);
  const [first, second] = [device.chat.send(room, draftOf('1')), device.chat.send(room, draftOf('2'))];
  await device.time.pass(0);
  return { device, first, second, commands: () => device.saidOf('chat.send').map(({ commandId }) => commandId) };
}

describe('messages of a conversation', () => {
  it('are sent one at a time, the next after the answer', async () => {
    const { device, first, second, commands } = await twoWritten();
    expect([commands(), texts(device)]).toEqual([[first], ['1', '2']]);
    device.answer('chat.send', sent(4));
    expect(commands()).toEqual([first, second]);
  });

  it('are sent again with the same command after ten seconds without an answer', async () => {
    const { device, first, commands } = await twoWritten();
    await device.time.pass(10_001);
    expect(commands()).toEqual([first, first]);
  });

  it('are done when they come as a push before the answer', async () => {
    const { device, first, second, commands } = await twoWritten();
    device.push(4, { commandId: first, sender: { kind: 'member', id: me } });
    expect([commands(), texts(device)]).toEqual([[first, second], ['2']]);
    expect([...device.storage.records.keys()]).toContain(second);
  });

  it('are shown as pending after the answer until they stand in the log', async () => {
    const { device, first } = await twoWritten();
    device.answer('chat.send', sent(4));
    expect(device.chat.messages(room)?.pending[0]).toMatchObject({ commandId: first, sentAs: 4 });
    device.push(4, { commandId: first, sender: { kind: 'member', id: me } });
    expect(texts(device)).toEqual(['2']);
  });

  it.each(['core.unavailable', 'core.too_many_requests'])('wait when the server asks for it: %s', async (code) => {
    const { device, first, commands } = await twoWritten();
    device.answer('chat.send', refused(code, { retryAfterSeconds: 3 }));
    await device.time.pass(3000);
    expect(commands()).toEqual([first]);
    await device.time.pass(500);
    expect(commands()).toEqual([first, first]);
  });

  it('stay with the reason when they are refused for good, and the next goes on', async () => {
    const { device, first, second, commands } = await twoWritten();
    device.answer('chat.send', refused('chat.unknown_reply', { a: 1 }));
    expect(device.chat.conversations()[0]?.pending[0]?.refused).toEqual({
      code: 'chat.unknown_reply',
      details: { a: 1 },
    });
    expect(commands()).toEqual([first, second]);
    device.answer('chat.send', sent(4));
    device.chat.retry(room, first);
    await device.time.pass(0);
    expect(commands()).toEqual([first, second, first]);
  });

  it('that were refused are gone when their writer gives them up', async () => {
    const { device, first, second } = await twoWritten();
    device.answer('chat.send', refused('core.not_found'));
    device.chat.discard(room, first);
    device.chat.discard(room, second);
    await device.time.pass(0);
    expect([texts(device), [...device.storage.records.keys()]]).toEqual([['2'], [second]]);
  });

  it('outlive the page, refusals too, in their order', async () => {
    const { device, first, second } = await twoWritten();
    device.answer('chat.send', refused('core.not_found'));
    const third = device.chat.send(room, draftOf('3'));
    await device.time.pass(0);
    device.said.length = 0;
    device.chat.close();
    device.onHttpSend = () => Promise.resolve({ seq: 4, countable: 4, at: '2026-03-01T00:00:00.000Z' });
    await device.page().start();
    await device.time.pass(0);
    expect(device.byHttp).toEqual([second, third]);
    expect([...device.storage.records.keys()]).toEqual([first]);
    expect(device.storage.records.get(first)?.refused?.code).toBe('core.not_found');
  });
});

describe('without a socket', () => {
  it('messages go over HTTP, in their order', async () => {
    const device = await begin();
    device.chat.disconnected();
    let seq = 3;
    device.onHttpSend = () => Promise.resolve({ seq: ++seq, countable: seq, at: '2026-03-01T00:00:00.000Z' });
    const written = [device.chat.send(room, draftOf('1')), device.chat.send(room, draftOf('2'))];
    await device.time.pass(100);
    expect([device.byHttp, device.storage.records.size]).toEqual([written, 0]);
  });

  it.each([
    ['nobody answers', { code: 'client.offline', status: 0, details: {} }],
    ['a proxy answers', { code: 'client.unreadable_answer', status: 502, details: {} }],
    ['the session has ended', { code: 'core.unauthenticated', status: 401, details: {} }],
  ])('they wait while %s, longer each time, and go when the socket is back', async (_, problem) => {
    const device = await begin();
    device.chat.disconnected();
    device.onHttpSend = () => Promise.reject(Object.assign(new Error(problem.code), problem));
    const commandId = device.chat.send(room, draftOf('1'));
    await device.time.pass(4000);
    expect(device.byHttp).toEqual([commandId, commandId, commandId, commandId, commandId]);
    device.said.length = 0;
    device.chat.connected();
    expect(device.saidOf('chat.send')).toMatchObject([{ commandId }]);
  });

  it('a message under way when the socket closes takes the other way', async () => {
    const { device, first } = await twoWritten();
    device.chat.disconnected();
    await device.time.pass(0);
    expect(device.byHttp).toEqual([first]);
  });
});
