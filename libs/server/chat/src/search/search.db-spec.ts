import type { MemberActor } from '@atrium/kit';
import type { ConversationView } from '@atrium/contracts/chat';
import type { DirectoryBench } from '@atrium/server-directory/testing';
import { Changes } from '../changes/changes.service.js';
import { ChatBench, wordsOf } from '../testing/chat-bench.js';
import { MessageSearch } from './search.service.js';

describe('finding messages', () => {
  let house: DirectoryBench;
  let bench: ChatBench;
  let [ann, bob]: MemberActor[] = [];
  let talk: ConversationView;
  beforeAll(async () => {
    house = await ChatBench.house();
    bench = await ChatBench.in(house);
    [ann, bob] = [await bench.person('Ann'), await bench.person('Bob')];
    talk = await bench.group(ann, [bob]);
    for (const words of [
      '请假申请已经提交',
      '明天开会讨论预算',
      'The build is green',
      'Please review the buildings plan',
      '申请一台新电脑',
      '请问，假期怎么安排？',
    ]) {
      house.clock.set(new Date(house.clock.now().getTime() + 1000));
      await bench.send(ann, talk.id, words);
    }
    await bench.settle();
  });
  afterAll(() => house.close());

  const find = async (who: MemberActor, q: string, more: object = {}) => {
    const { items } = await house.as(who, (me) => house.get(MessageSearch).find(me, { q, limit: 50, ...more }));
    return items.map(({ message }) => wordsOf(message));
  };

  it.each([
    ['a part of a Chinese sentence', '申请', ['申请一台新电脑', '请假申请已经提交']],
    ['a longer part', '请假申请', ['请假申请已经提交']],
    ['pairs that stand apart are no phrase', '请假', ['请假申请已经提交']],
    ['one character', '脑', ['申请一台新电脑']],
    ['the last character of a sentence', '算', ['明天开会讨论预算']],
    [
      'a word and what begins with it, newest first',
      'build',
      ['Please review the buildings plan', 'The build is green'],
    ],
    ['two words', 'build green', ['The build is green']],
    ['words in any letters', 'GREEN', ['The build is green']],
    ['nothing', 'nowhere', []],
  ])('%s', async (_, q, found) => {
    expect(await find(bob!, q)).toEqual(found);
  });

  it('only in conversations of mine', async () => {
    expect(await find(await bench.person('Eve'), '申请')).toEqual([]);
  });

  it('from one sender, in one conversation', async () => {
    const other = await bench.direct(ann!, bob!);
    await bench.send(bob!, other.id, '申请批准了');
    await bench.settle();
    expect(await find(ann!, '申请', { from: bob!.memberId })).toEqual(['申请批准了']);
    expect(await find(ann!, '申请', { conversationId: other.id })).toEqual(['申请批准了']);
  });

  it('page by page, each once', async () => {
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await house.as(bob!, (me) =>
        house.get(MessageSearch).find(me, { q: '申请', limit: 1, conversationId: talk.id, ...(cursor && { cursor }) }),
      );
      pages.push(...page.items.map(({ message }) => wordsOf(message)));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(pages).toEqual(['申请一台新电脑', '请假申请已经提交']);
  });

  it('not what was recalled', async () => {
    const seq = await bench.send(ann!, talk.id, '秘密计划');
    await bench.settle();
    expect(await find(bob!, '秘密')).toEqual(['秘密计划']);
    await house.as(ann!, (me) => house.get(Changes).recall(me, { conversationId: talk.id, seq }));
    await bench.settle();
    expect(await find(bob!, '秘密')).toEqual([]);
    expect(await bench.rows("SELECT 1 FROM chat_search_token WHERE company_id = ? AND token = '秘密'")).toEqual([]);
  });
});
