import type { MemberActor } from '@atrium/kit';
import { refusalOf } from '@atrium/kit/testing';
import type { Id } from '@atrium/contracts/core';
import type { DirectoryBench } from '@atrium/server-directory/testing';
import { ApprovalsBench, asks, commandId, contentOf } from '../testing/approvals-bench.js';
import { DecideTasks } from '../requests/decide-tasks.js';
import { Lists } from './lists.service.js';

describe('lists', () => {
  let house: DirectoryBench;
  let bench: ApprovalsBench;
  let [sue, ann, ben]: MemberActor[] = [];
  let template: Id<'template'>;
  let hidden: Id<'template'>;
  const made: Id<'request'>[] = [];
  beforeAll(async () => {
    house = await ApprovalsBench.house();
    bench = await ApprovalsBench.in(house);
    sue = await bench.person('Sue Submits');
    ann = await bench.person('Ann Asked');
    ben = await bench.person('Ben Reads');
    const people = [{ kind: 'members', memberIds: [ben.memberId] }];
    const copy = { kind: 'cc', id: 'c', title: 'Copy', people, rights: { secret: 'hidden' } };
    template = await bench.publish(
      contentOf([copy, asks('a', [ann.memberId], { rights: { secret: 'hidden' } })], { title: 'Chairs' }),
    );
    hidden = await bench.publish(
      contentOf([asks('a', [ann.memberId], { reasonRequired: { approve: true, reject: false } })], { title: 'Tables' }),
    );
    for (const subject of ['one', 'two', 'three']) {
      made.push((await bench.submit(sue, template, { subject, secret: 'classified' })).requestId);
      house.clock.advance(60_000);
    }
    made.push((await bench.submit(sue, hidden, { subject: 'four' })).requestId);
  });
  afterAll(() => house.close());

  const as = <T>(who: MemberActor | undefined, work: (lists: Lists, me: MemberActor) => Promise<T>) =>
    house.as(who!, (me) => work(house.get(Lists), me));

  it('what waits for me, the longest first, page by page and narrowed', async () => {
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await as(ann, (lists, me) => lists.waiting(me, { limit: 3, ...(cursor && { cursor }) }));
      pages.push(page.items.map(({ request }) => request.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(pages).toEqual([made.slice(0, 3), made.slice(3)]);
    const narrowed = async (filter: object) =>
      (await as(ann, (lists, me) => lists.waiting(me, { limit: 50, ...filter }))).items.map(
        ({ request }) => request.id,
      );
    expect(await narrowed({ templateId: hidden })).toEqual(made.slice(3));
    expect(await narrowed({ q: 'tables' })).toEqual(made.slice(3));
    expect(await narrowed({ q: 'Sue Sub' })).toHaveLength(4);
    expect(await narrowed({ q: '%' })).toEqual([]);
    expect(await as(ann, (lists, me) => lists.count(me))).toEqual({ waiting: 4 });
    expect(await as(ben, (lists, me) => lists.count(me))).toEqual({ waiting: 0 });
  });

  it('show of a form what the reader may see, and whether it can be decided from the list', async () => {
    const waiting = await as(ann, (lists, me) => lists.waiting(me, { limit: 50 }));
    expect(waiting.items.map(({ needsOpening }) => needsOpening)).toEqual([false, false, false, true]);
    const copies = await as(ben, (lists, me) => lists.copies(me, { limit: 50 }));
    expect(copies.items.map(({ request }) => request.id)).toEqual(made.slice(0, 3).reverse());
    const found = await as(ann, (lists, me) => lists.search(me, { q: 'chairs', limit: 50 }));
    expect(found.items.map(({ id }) => id)).toEqual(made.slice(0, 3).reverse());
    expect(JSON.stringify([waiting, copies, found])).not.toMatch(/classified|secret/i);
    expect(waiting.items[0]?.request.summary).toMatchObject([{ field: { id: 'subject' }, value: 'one' }]);
    const own = await as(sue, (lists, me) => lists.submitted(me, { limit: 50 }));
    expect(own.items.at(-1)?.summary.map(({ value }) => value)).toEqual(['one', 'classified']);
  });

  it('several are decided at once: each has its own answer', async () => {
    const items = made.map((requestId) => ({ requestId, task: 1, commandId: commandId() }));
    await bench.withdraw(sue!, made[1]!);
    const answer = await house.as(ann!, (me) => house.get(DecideTasks).together(me, { decision: 'approve', items }));
    expect(answer.items.map(({ refusal }) => refusal?.code ?? 'done')).toEqual([
      'done',
      'approvals.ended',
      'done',
      'approvals.reason_required',
    ]);
    const unknown = [{ requestId: commandId() as never, task: 1, commandId: commandId() }];
    const nothing = house.as(ann!, (me) =>
      house.get(DecideTasks).together(me, { decision: 'approve', items: unknown }),
    );
    expect(await refusalOf(nothing)).toBe('core.not_found');
  });

  it('what I did, what has come of what I handed in, and what there is at all', async () => {
    const done = await as(ann, (lists, me) => lists.done(me, { limit: 50 }));
    expect(done.items.map(({ request, decision }) => [request.id, decision])).toEqual([
      [made[2], 'approved'],
      [made[0], 'approved'],
    ]);
    const first = await as(ann, (lists, me) => lists.done(me, { limit: 1 }));
    const second = await as(ann, (lists, me) => lists.done(me, { limit: 1, cursor: first.nextCursor ?? '' }));
    expect([...first.items, ...second.items].map(({ request }) => request.id)).toEqual([made[2], made[0]]);
    const approved = await as(sue, (lists, me) => lists.submitted(me, { limit: 50, status: 'approved' }));
    expect(approved.items.map(({ id }) => id)).toEqual([made[2], made[0]]);
    const page = await as(bench.owner, (lists, me) => lists.all(me, { limit: 2 }));
    const rest = await as(bench.owner, (lists, me) => lists.all(me, { limit: 50, cursor: page.nextCursor ?? '' }));
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([...made].reverse());
  });

  it('refuse a cursor that is none', async () => {
    for (const cursor of ['nothing', '1.2.3', made[0]!])
      expect(await refusalOf(as(ann, (lists, me) => lists.waiting(me, { limit: 1, cursor })))).toBe(
        'core.invalid_input',
      );
    expect(await refusalOf(as(sue, (lists, me) => lists.submitted(me, { limit: 1, cursor: 'x' })))).toBe(
      'core.invalid_input',
    );
  });
});
