import { type MemberActor, newId } from '@atrium/kit';
import { eventually, refusalOf } from '@atrium/kit/testing';
import type { ConversationView } from '@atrium/contracts/chat';
import type { DirectoryBench } from '@atrium/server-directory/testing';
import { ChatBench, text } from '../testing/chat-bench.js';

describe('messages', () => {
  let house: DirectoryBench;
  let bench: ChatBench;
  let [ann, bob, eve]: MemberActor[] = [];
  let talk: ConversationView;
  beforeAll(async () => {
    house = await ChatBench.house();
    bench = await ChatBench.in(house);
    [ann, bob, eve] = [await bench.person('Ann'), await bench.person('Bob'), await bench.person('Eve')];
  });
  beforeEach(async () => {
    talk = await bench.group(ann!, [bob!]);
    await bench.settle();
  });
  afterAll(() => house.close());

  it('stand in the order of their numbers, without gaps, for everybody', async () => {
    for (const words of ['one', 'two', 'three']) await bench.send(ann!, talk.id, words);
    const all = ['(created)', 'one', 'two', 'three'];
    expect(await bench.history(ann!, talk.id)).toEqual(all);
    expect(await bench.history(bob!, talk.id)).toEqual(all);
  });

  it('from many senders at once get each number once', async () => {
    const sent = await Promise.all(
      Array.from({ length: 30 }, (_, n) => bench.send(n % 2 ? ann! : bob!, talk.id, `message ${n}`)),
    ).catch((error: unknown) => error);
    expect(sent).toEqual(expect.arrayContaining(Array.from({ length: 30 }, (_, n) => n + 2)));
  });

  it('sent again are the first message, however late', async () => {
    const commandId = newId<'command'>();
    const seq = await bench.send(ann!, talk.id, 'once', commandId);
    await bench.send(bob!, talk.id, 'in between');
    expect(await bench.send(ann!, talk.id, 'once', commandId)).toBe(seq);
    expect(await bench.history(bob!, talk.id)).toEqual(['(created)', 'once', 'in between']);
  });

  it('go on after numbers that another process has given', async () => {
    await bench.send(ann!, talk.id, 'one');
    await house.rows(
      `INSERT INTO chat_message (company_id, conversation_id, seq, countable, last_to_all, sender, command_id, at, body)
       SELECT company_id, conversation_id, seq + 1, countable + 1, last_to_all, sender, ?, at,
              '{"kind":"said","text":"elsewhere","mentions":[],"mentionsAll":false,"files":[],"quote":null}'
         FROM chat_message WHERE company_id = ? AND conversation_id = ? AND seq = 2`,
      [newId(), bench.company.id, talk.id],
    );
    expect(await bench.send(bob!, talk.id, 'here')).toBe(4);
    expect(await bench.history(ann!, talk.id)).toEqual(['(created)', 'one', 'elsewhere', 'here']);
  });

  it('do not exist for who is not in the conversation', async () => {
    expect(await refusalOf(bench.send(eve!, talk.id, 'hello?'))).toBe('core.not_found');
    expect(await refusalOf(bench.history(eve!, talk.id))).toBe('core.not_found');
  });

  it.each<[string, () => Parameters<ChatBench['send']>[2], string]>([
    ['nothing', () => text(''), 'chat.empty_message'],
    ['a mention of somebody else', () => ({ ...text('hi'), mentions: [eve!.memberId] }), 'chat.mention_outside'],
    ['an answer to nothing', () => ({ ...text('yes'), replyTo: 99 }), 'chat.unknown_reply'],
    ['a file of nobody', () => ({ ...text(''), fileIds: [newId<'file'>()] }), 'chat.unknown_file'],
  ])('of %s are refused, and nothing is stored', async (_, draft, code) => {
    expect(await refusalOf(bench.send(ann!, talk.id, draft()))).toBe(code);
    expect(await bench.history(ann!, talk.id)).toEqual(['(created)']);
  });

  it('answer with what was said then', async () => {
    const seq = await bench.send(ann!, talk.id, 'Shall we?');
    await bench.send(bob!, talk.id, { ...text('Yes'), replyTo: seq });
    const { lastMessage } = await bench.view(ann!, talk.id);
    expect(lastMessage?.body).toMatchObject({
      quote: { seq, sender: { kind: 'member', id: ann!.memberId }, excerpt: 'Shall we?' },
    });
  });

  it('announce from where to where a conversation grew', async () => {
    await bench.send(ann!, talk.id, 'one');
    const events = await house.events(bench.company);
    expect(events.filter(({ type }) => type === 'chat.messages_appended').at(-1)).toEqual({
      type: 'chat.messages_appended',
      payload: { spans: [{ conversationId: talk.id, from: 2, to: 2 }] },
    });
  });

  it('are refused when somebody sends a flood, and go on later', async () => {
    const flood = await Promise.all(
      Array.from({ length: 120 }, (_, n) => refusalOf(bench.send(eve!, talk.id, `spam ${n}`))),
    );
    expect(flood).toContain('core.too_many_requests');
    await eventually(
      () => refusalOf(bench.send(eve!, talk.id, 'again')),
      (code) => code === 'core.not_found',
    );
  });
});

describe('unread', () => {
  let house: DirectoryBench;
  let bench: ChatBench;
  beforeAll(async () => {
    house = await ChatBench.house();
  });
  beforeEach(async () => {
    bench = await ChatBench.in(house);
  });
  afterAll(() => house.close());

  const unread = ({ head, readCountable }: ConversationView) => head.countable - readCountable;

  it('counts what others said since, not lines of the house, and not what I said', async () => {
    const [ann, bob] = [await bench.person('Ann'), await bench.person('Bob')];
    const talk = await bench.group(ann, [bob]);
    await bench.send(ann, talk.id, 'one');
    await bench.send(ann, talk.id, 'two');
    await bench.settle();
    expect(unread(await bench.view(bob, talk.id))).toBe(2);
    expect(unread(await bench.view(ann, talk.id))).toBe(0);
  });

  it('lists messages that name me until I have read them, and knows the last one to everybody', async () => {
    const [ann, bob] = [await bench.person('Ann'), await bench.person('Bob')];
    const talk = await bench.group(ann, [bob]);
    const one = await bench.send(ann, talk.id, { ...text('@Bob'), mentions: [bob.memberId] });
    const two = await bench.send(ann, talk.id, { ...text('@all'), mentionsAll: true });
    await bench.settle();
    expect(await bench.view(bob, talk.id)).toMatchObject({ mentions: [one], head: { lastToAll: two } });
    const device = await bench.device(bob);
    await device.say({ kind: 'chat.read', conversationId: talk.id, seq: one });
    await bench.settle();
    expect(await bench.view(bob, talk.id)).toMatchObject({ mentions: [], head: { lastToAll: two } });
  });

  it('only shrinks: an older cursor that comes later moves nothing', async () => {
    const [ann, bob] = [await bench.person('Ann'), await bench.person('Bob')];
    const talk = await bench.direct(ann, bob);
    for (const words of ['one', 'two', 'three']) await bench.send(ann, talk.id, words);
    const device = await bench.device(bob);
    await device.say({ kind: 'chat.read', conversationId: talk.id, seq: 3 });
    await bench.settle();
    await device.say({ kind: 'chat.read', conversationId: talk.id, seq: 1 });
    await bench.settle();
    expect(await bench.view(bob, talk.id)).toMatchObject({ readSeq: 3, readCountable: 3 });
    expect(device.told.filter(({ kind }) => kind === 'chat.read')).toHaveLength(1);
  });

  it('never goes past the last message', async () => {
    const [ann, bob] = [await bench.person('Ann'), await bench.person('Bob')];
    const talk = await bench.direct(ann, bob);
    await bench.send(ann, talk.id, 'one');
    const device = await bench.device(bob);
    await device.say({ kind: 'chat.read', conversationId: talk.id, seq: 1000 });
    await bench.settle();
    expect(unread(await bench.view(bob, talk.id))).toBe(1);
  });
});
