import type { MemberActor } from '@atrium/kit';
import { Looks } from '@atrium/server-audit';
import type { DirectoryBench } from '@atrium/server-directory/testing';
import { TeamBoards } from '../board/board.service.js';
import { AttendanceBench } from '../testing/attendance-bench.js';
import { TeamDays } from './team-days.service.js';

describe('a look at where somebody pressed', () => {
  let house: DirectoryBench;
  let bench: AttendanceBench;
  let ann: MemberActor;
  const day = '2026-03-03';

  beforeAll(async () => {
    house = await AttendanceBench.house();
  });
  beforeEach(async () => {
    bench = await AttendanceBench.in(house);
    const labs = await bench.draw.department('Labs');
    ann = await bench.actor(await bench.draw.member('Ann', [labs], { joinedOn: '2026-01-05' }));
    await bench.preset();
    bench.at(`${day} 08:55`);
    await bench.press(ann);
  });
  afterAll(() => house.close());

  const explain = (me: MemberActor, of = ann) =>
    house.as(me, () => house.get(TeamDays).explain(me, { memberId: of.memberId, day }));
  const atMe = (me: MemberActor) => house.as(me, () => house.get(Looks).atMe(me, { limit: 10 }));

  it('is on record, and its owner sees who it was and what', async () => {
    await explain(bench.owner);
    await house.as(bench.owner, (me) => house.get(TeamDays).month(me, { memberId: ann.memberId, month: '2026-03' }));
    const { items } = await atMe(ann);
    expect(items).toMatchObject([
      {
        action: 'attendance.month_read',
        actor: { kind: 'member', id: bench.owner.memberId },
        what: { month: '2026-03' },
      },
      { action: 'attendance.day_read', actorName: expect.any(String), what: { day } },
    ]);
    expect((await atMe(bench.owner)).items).toEqual([]);
    expect(items[0]).not.toHaveProperty('address');
  });

  it('is one look while the page stays open, and another one later', async () => {
    await explain(bench.owner);
    bench.at(`${day} 09:04`);
    await explain(bench.owner);
    expect((await atMe(ann)).items).toHaveLength(1);
    bench.at(`${day} 09:06`);
    await explain(bench.owner);
    expect((await atMe(ann)).items).toHaveLength(2);
  });

  it('is none at a day without a press, and none of one’s own', async () => {
    const bob = await bench.actor(await bench.draw.member('Bob', [], { joinedOn: '2026-01-05' }));
    await explain(bench.owner, bob);
    await explain(bench.owner, bench.owner);
    expect([(await atMe(bob)).items, (await atMe(bench.owner)).items]).toEqual([[], []]);
  });

  it('is not possible on the board, which refreshes itself', async () => {
    bench.forget();
    const { items } = await house.as(bench.owner, (me) => house.get(TeamBoards).get(me, { limit: 10 }));
    const slots = items.flatMap((row) => row.slots);
    expect(slots.some(({ punchedAt }) => punchedAt !== null)).toBe(true);
    expect(slots.filter(({ place }) => place !== null)).toEqual([]);
  });
});
