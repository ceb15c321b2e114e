import { type MemberActor } from '@atrium/kit';
import type { ConversationView } from '@atrium/contracts/chat';
import type { DepartmentView } from '@atrium/contracts/directory';
import {
  Departments,
  type DirectoryBench,
  EndEmployment,
  MemberDepartments,
  monday,
  MoveDepartment,
} from '@atrium/server-directory/testing';
import { GroupMembers } from '../conversations/group-members.service.js';
import { OwnConversations } from '../conversations/own-conversations.js';
import { FollowTheDay } from './follow-the-day.job.js';
import { ChatBench } from '../testing/chat-bench.js';

describe('conversations of departments', () => {
  let house: DirectoryBench;
  let bench: ChatBench;
  let [sales, north]: DepartmentView[] = [];
  let [ann, bob]: MemberActor[] = [];
  beforeAll(async () => {
    house = await ChatBench.house();
  });
  beforeEach(async () => {
    bench = await ChatBench.in(house);
    sales = await bench.draw.department('Sales');
    north = await bench.draw.department('North', sales);
    ann = await bench.person('Ann', [sales]);
    bob = await bench.person('Bob', [north]);
    await bench.settle();
  });
  afterAll(() => house.close());

  const mine = async (who: MemberActor): Promise<ConversationView[]> => {
    const { items } = await house.as(who, (me) => house.get(OwnConversations).page(me, { limit: 50 }));
    return items.filter(({ kind }) => kind === 'department');
  };
  const names = async (who: MemberActor) =>
    (await mine(who)).map(({ name, memberCount }) => `${name} ${memberCount}`).sort();

  it('have everybody of the department and below it', async () => {
    expect(await names(ann!)).toEqual(['Sales 2']);
    expect(await names(bob!)).toEqual(['North 1', 'Sales 2']);
  });

  it('are made once: to settle again changes nothing', async () => {
    const before = await bench.rows('SELECT member_id, state_no FROM chat_member_state WHERE company_id = ?');
    await bench.settle();
    expect(await bench.rows('SELECT member_id, state_no FROM chat_member_state WHERE company_id = ?')).toEqual(before);
  });

  const asOwner = <T>(work: (me: MemberActor) => Promise<T>) => house.as(bench.owner, work);

  it('follow who moves, today', async () => {
    await asOwner((me) =>
      house.get(MemberDepartments).set(me, { memberId: ann!.memberId, departmentIds: [north!.id], from: undefined }),
    );
    await bench.settle();
    expect(await names(ann!)).toEqual(['North 2', 'Sales 2']);
  });

  it('follow who moves on a later day when that day comes', async () => {
    await asOwner((me) =>
      house.get(MemberDepartments).set(me, { memberId: bob!.memberId, departmentIds: [sales!.id], from: '2026-03-10' }),
    );
    await bench.settle();
    expect(await names(bob!)).toEqual(['North 1', 'Sales 2']);
    house.clock.set(new Date('2026-03-10T01:00:00Z'));
    await house.inside(bench.company, () => house.get(FollowTheDay).run());
    expect(await names(await bench.actor({ id: bob!.memberId }))).toEqual(['Sales 2']);
    house.clock.set(monday);
  });

  it('follow a department that is moved, and are called as it is', async () => {
    const labs = await bench.draw.department('Labs');
    await asOwner((me) => house.get(MoveDepartment).move(me, { departmentId: north!.id, parentId: labs.id, order: 0 }));
    await asOwner((me) => house.get(Departments).rename(me, { departmentId: north!.id, name: 'Far North' }));
    await bench.settle();
    expect(await names(bob!)).toEqual(['Far North 1', 'Labs 1']);
    expect(await names(ann!)).toEqual(['Sales 1']);
  });

  it('whoever leaves the company is in none, and their groups have another owner', async () => {
    const group = await bench.group(bob!, [ann!], 'Lunch');
    await bench.settle();
    house.clock.set(new Date('2026-03-03T01:00:00Z'));
    await asOwner((me) => house.get(EndEmployment).end(me, { memberId: bob!.memberId, lastDay: '2026-03-02' }));
    await bench.settle();
    const seats = await bench.rows(
      'SELECT 1 FROM chat_seat WHERE company_id = ? AND member_id = ? AND left_at IS NULL',
      [bob!.memberId],
    );
    expect(seats).toEqual([]);
    expect(await names(ann!)).toEqual(['Sales 1']);
    expect((await bench.view(ann!, group.id)).role).toBe('owner');
    house.clock.set(monday);
  });

  it('nobody leaves one by hand', async () => {
    const [own] = await mine(ann!);
    const leaving = house.as(ann!, (me) => house.get(GroupMembers).leave(me, { conversationId: own!.id }));
    await expect(leaving).rejects.toThrow('chat.membership_follows');
  });
});
