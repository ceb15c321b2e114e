import { type MemberActor } from '@atrium/kit';
import { refusalOf } from '@atrium/kit/testing';
import type { ConversationView } from '@atrium/contracts/chat';
import type { DirectoryBench } from '@atrium/server-directory/testing';
import { ChatBench } from '../testing/chat-bench.js';
import { Changes } from './changes.service.js';

describe('what happens to messages', () => {
  let house: DirectoryBench;
  let bench: ChatBench;
  let [ann, bob]: MemberActor[] = [];
  let talk: ConversationView;
  let seq: number;
  beforeAll(async () => {
    house = await ChatBench.house();
  });
  beforeEach(async () => {
    bench = await ChatBench.in(house);
    [ann, bob] = [await bench.person('Ann'), await bench.person('Bob')];
    talk = await bench.group(ann, [bob]);
    await bench.settle();
    seq = await bench.send(ann, talk.id, 'said');
  });
  afterAll(() => house.close());

  const recall = (who: MemberActor) =>
    house.as(who, (me) => house.get(Changes).recall(me, { conversationId: talk.id, seq }));
  const react = (who: MemberActor, on: boolean, code = '👍') =>
    house.as(who, (me) => house.get(Changes).react(me, { conversationId: talk.id, seq, code, on }));
  const later = (hours: number) => house.clock.set(new Date(house.clock.now().getTime() + hours * 3_600_000));

  it('the sender recalls within 24 hours, and a mark stays', async () => {
    later(24);
    expect(await recall(ann!)).toMatchObject({ seq, body: null, recalledBy: { id: ann!.memberId } });
    expect(await bench.history(bob!, talk.id)).toEqual(['(created)', '(recalled)']);
    expect(await bench.rows('SELECT COUNT(*) AS n FROM chat_message WHERE company_id = ?')).toMatchObject([{ n: 2 }]);
  });

  it('not a second later, and not by others', async () => {
    expect(await refusalOf(recall(bob!))).toBe('core.forbidden');
    later(24.001);
    expect(await refusalOf(recall(ann!))).toBe('chat.recall_too_late');
    expect(await bench.history(bob!, talk.id)).toEqual(['(created)', 'said']);
  });

  it('whoever may recall anything does so at any time, and it is audited', async () => {
    later(100);
    const inside = await bench.group(bench.owner, [ann!]);
    seq = await bench.send(ann!, inside.id, 'bad words');
    talk = inside;
    later(100);
    await recall(bench.owner);
    expect(await bench.house.acts(bench.company)).toContain('chat.message_recalled');
  });

  it('twice is once', async () => {
    await recall(ann!);
    await recall(ann!);
    expect(await bench.rows('SELECT change_no FROM chat_change WHERE company_id = ?')).toHaveLength(1);
  });

  it('a reaction stands once for each member and sign, and can be taken away', async () => {
    await react(ann!, true);
    await react(bob!, true);
    await react(bob!, true);
    expect((await react(bob!, true, '🎉')).reactions).toEqual(
      expect.arrayContaining([
        { code: '👍', memberIds: expect.arrayContaining([ann!.memberId, bob!.memberId]) },
        { code: '🎉', memberIds: [bob!.memberId] },
      ]),
    );
    expect((await react(ann!, false)).reactions).toContainEqual({ code: '👍', memberIds: [bob!.memberId] });
    expect(await bench.rows('SELECT change_no FROM chat_change WHERE company_id = ?')).toHaveLength(4);
  });

  it('a recalled message takes no reaction', async () => {
    await recall(ann!);
    expect(await refusalOf(react(bob!, true))).toBe('chat.recalled');
  });

  it('at the same moment get numbers without gaps', async () => {
    await Promise.all(
      ['👍', '🎉', '❤️', '😄', '👀'].flatMap((code) => [react(ann!, true, code), react(bob!, true, code)]),
    );
    const rows = await bench.rows('SELECT change_no FROM chat_change WHERE company_id = ? ORDER BY change_no');
    expect(rows.map((row) => Number(row['change_no']))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});
