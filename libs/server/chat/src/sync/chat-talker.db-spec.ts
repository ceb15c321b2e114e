import { type MemberActor, newId } from '@atrium/kit';
import type { ChatServerFrame, ConversationView } from '@atrium/contracts/chat';
import type { DirectoryBench } from '@atrium/server-directory/testing';
import { GroupMembers } from '../conversations/group-members.service.js';
import { Changes } from '../changes/changes.service.js';
import { ChatBench, type Device, text, wordsOf } from '../testing/chat-bench.js';

describe('chat over a socket', () => {
  let house: DirectoryBench;
  let bench: ChatBench;
  let [ann, bob, eve]: MemberActor[] = [];
  let talk: ConversationView;
  beforeAll(async () => {
    house = await ChatBench.house();
  });
  beforeEach(async () => {
    bench = await ChatBench.in(house);
    [ann, bob, eve] = [await bench.person('Ann'), await bench.person('Bob'), await bench.person('Eve')];
    talk = await bench.group(ann, [bob]);
    await bench.settle();
  });
  afterAll(() => house.close());

  const send = (device: Device, words: string, commandId = newId<'command'>()) =>
    device.say({ kind: 'chat.send', conversationId: talk.id, commandId, draft: text(words) });
  const kinds = ({ told }: Device, kind: ChatServerFrame['kind']) => told.filter((frame) => frame.kind === kind);

  it('a message is answered with its place, and pushed to every device of everybody in it', async () => {
    const [phone, desk, bobs, eves] = [
      await bench.device(ann!),
      await bench.device(ann!),
      await bench.device(bob!),
      await bench.device(eve!),
    ];
    const commandId = newId<'command'>();
    expect(await send(phone, 'hello', commandId)).toMatchObject({ kind: 'chat.sent', seq: 2, countable: 1 });
    for (const device of [phone, desk, bobs]) expect(device.heard(talk.id)).toEqual(['hello']);
    expect(eves.heard(talk.id)).toEqual([]);
    expect(bobs.told.at(-1)).toMatchObject({ messages: [{ commandId, sender: { id: ann!.memberId } }] });
  });

  it('a repeat is answered with the same place and pushed to nobody', async () => {
    const [phone, bobs] = [await bench.device(ann!), await bench.device(bob!)];
    const commandId = newId<'command'>();
    await send(phone, 'hello', commandId);
    expect(await send(phone, 'hello', commandId)).toMatchObject({ seq: 2 });
    expect(bobs.heard(talk.id)).toEqual(['hello']);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a draft without text', { draft: text('') }, 'chat.empty_message'],
    ['no draft', { draft: undefined }, 'core.invalid_input'],
    ['a conversation of others', { conversationId: newId() }, 'core.not_found'],
    ['a number for an id', { conversationId: 7 }, 'core.invalid_input'],
    ['text of a wrong kind', { draft: { ...text('x'), text: 5 } }, 'core.invalid_input'],
    ['text that is too long', { draft: text('x'.repeat(20_001)) }, 'core.invalid_input'],
  ])('%s is refused by itself, with a reason', async (_, wrong, code) => {
    const phone = await bench.device(ann!);
    const frame = { conversationId: talk.id, commandId: newId(), draft: text('x'), ...wrong };
    expect(await phone.say({ kind: 'chat.send', ...frame })).toMatchObject({ kind: 'chat.refused', code });
    expect(await bench.history(ann!, talk.id)).toEqual(['(created)']);
  });

  it('a first sync has all conversations, a later one only what changed', async () => {
    const device = await bench.device(bob!);
    const first = await device.sync();
    if (first?.kind !== 'chat.synced') throw new Error('No answer.');
    const mine = first.conversations.map(({ id, kind }) => [id, kind]);
    expect(mine).toContainEqual([talk.id, 'group']);
    const heads = first.conversations.map(({ id, head }) => ({
      conversationId: id,
      seq: head.seq,
      change: head.change,
    }));
    expect(await device.sync(first.stateNo, heads)).toMatchObject({ conversations: [], heads: [], more: false });
    await bench.send(ann!, talk.id, 'news');
    expect(await device.sync(first.stateNo, heads)).toMatchObject({
      conversations: [{ id: talk.id, head: { seq: 2 }, lastMessage: { body: { text: 'news' } } }],
      heads: [{ conversationId: talk.id, seq: 2 }],
    });
  });

  it('a range is what lies between, and nothing from before one came', async () => {
    await bench.send(ann!, talk.id, 'secret');
    await house.as(ann!, (me) =>
      house
        .get(GroupMembers)
        .add(me, { commandId: newId<'command'>(), conversationId: talk.id, memberIds: [eve!.memberId] }),
    );
    await bench.send(ann!, talk.id, 'for all');
    const eves = await bench.device(eve!);
    const answer = await eves.say({ kind: 'chat.range', conversationId: talk.id, from: 1, to: 9 });
    expect(answer).toMatchObject({ kind: 'chat.messages' });
    expect(answer?.kind === 'chat.messages' ? answer.messages.map(wordsOf) : []).toEqual(['for all']);
  });

  it('heads are answered only where the device is behind', async () => {
    const device = await bench.device(bob!);
    await bench.send(ann!, talk.id, 'lost');
    const known = (seq: number) => ({
      kind: 'chat.heads' as const,
      stateNo: 1000,
      heads: [{ conversationId: talk.id, seq, change: 0 }],
    });
    await device.say(known(2));
    expect(kinds(device, 'chat.heads')).toEqual([]);
    await device.say(known(1));
    expect(kinds(device, 'chat.heads')).toMatchObject([{ heads: [{ conversationId: talk.id, seq: 2, countable: 1 }] }]);
  });

  it('whoever comes hears what is said, whoever goes hears no more, at once', async () => {
    const eves = await bench.device(eve!);
    const members = house.get(GroupMembers);
    const conversationId = talk.id;
    await house.as(ann!, (me) =>
      members.add(me, { commandId: newId<'command'>(), conversationId, memberIds: [eve!.memberId] }),
    );
    await bench.settle();
    await bench.send(ann!, talk.id, 'welcome');
    expect(eves.heard(talk.id)).toContain('welcome');
    expect(kinds(eves, 'chat.state').length).toBeGreaterThan(0);
    await house.as(ann!, (me) => members.remove(me, { conversationId, memberId: eve!.memberId }));
    await bench.settle();
    await bench.send(ann!, talk.id, 'she is gone');
    expect(eves.heard(talk.id)).not.toContain('she is gone');
    const left = await eves.sync(0);
    expect(left?.kind === 'chat.synced' && left.conversations.find(({ id }) => id === talk.id)).toMatchObject({
      member: false,
    });
  });

  it('recalls and reactions are numbered, pushed, and can be asked for', async () => {
    const seq = await bench.send(ann!, talk.id, 'oops');
    const bobs = await bench.device(bob!);
    const place = { conversationId: talk.id, seq };
    await house.as(bob!, (me) => house.get(Changes).react(me, { ...place, code: '👍', on: true }));
    await house.as(ann!, (me) => house.get(Changes).recall(me, place));
    const pushed = kinds(bobs, 'chat.changes');
    expect(pushed).toMatchObject([
      { changes: [{ change: 1, seq, what: { kind: 'reacted', code: '👍', on: true } }] },
      { changes: [{ change: 2, seq, what: { kind: 'recalled' } }] },
    ]);
    expect(await bobs.say({ kind: 'chat.changes', conversationId: talk.id, after: 1 })).toMatchObject({
      changes: [{ change: 2 }],
      more: false,
    });
    expect(await bench.history(bob!, talk.id)).toEqual(['(created)', '(recalled)']);
  });

  it('senders hear how many have read, at most once for a flush', async () => {
    const anns = await bench.device(ann!);
    const bobs = await bench.device(bob!);
    const seq = await bench.send(ann!, talk.id, 'read me');
    await bobs.say({ kind: 'chat.read', conversationId: talk.id, seq });
    await bench.settle();
    expect(kinds(anns, 'chat.readers')).toMatchObject([{ conversationId: talk.id, counts: [{ seq, read: 1 }] }]);
    expect(kinds(bobs, 'chat.readers')).toEqual([]);
  });
});
