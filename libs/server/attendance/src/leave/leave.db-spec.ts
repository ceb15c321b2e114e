import { type MemberActor, newId } from '@atrium/kit';
import { refusalOf, rounds, roundsMs } from '@atrium/kit/testing';
import type { Id } from '@atrium/contracts/core';
import type { DirectoryBench } from '@atrium/server-directory/testing';
import { TeamBoards } from '../board/board.service.js';
import { Months } from '../days/months.service.js';
import { AttendanceBench } from '../testing/attendance-bench.js';
import { LeaveDesk, leaveOf } from '../testing/leave-desk.js';
import { GrantLeave } from './grant-leave.js';
import { LeaveAccounts } from './leave-accounts.service.js';
import { LeaveTypes } from './leave-types.service.js';

describe('leave', () => {
  let house: DirectoryBench;
  let bench: AttendanceBench;
  let desk: LeaveDesk;
  let ann: MemberActor;
  let bob: MemberActor;
  beforeAll(async () => {
    house = await AttendanceBench.house();
  });
  beforeEach(async () => {
    bench = await AttendanceBench.in(house);
    desk = new LeaveDesk(bench);
    const labs = await bench.draw.department('Labs');
    ann = await bench.actor(await bench.draw.member('Ann', [labs], { joinedOn: '2026-01-05' }));
    bob = await bench.actor(await bench.draw.member('Bob', [labs], { joinedOn: '2026-01-05' }));
    await bench.preset();
    await bench.deliver();
  });
  afterAll(() => house.close());

  const statusesOf = async (member: MemberActor) => {
    bench.forget();
    const { days } = await house.as(member, (me) => house.get(Months).of(me.memberId, '2026-03'));
    return days.map(({ status }) => status);
  };
  const types = () => house.as(ann, (me) => house.get(LeaveTypes).list(me, { archived: false }));

  it('begins with the usual types, in the language of the company, once', async () => {
    const { items } = await types();
    expect(items.map(({ code }) => code)).toEqual([
      'annual',
      'compensatory',
      'personal',
      'sick',
      'marriage',
      'bereavement',
      'maternity',
      'paternity',
    ]);
    expect(items[0]).toMatchObject({ name: 'Annual leave', limited: true, paid: true, counts: 'working' });
  });

  describe('an admin', () => {
    it('gives leave, which shows with its lot, is audited and announced', async () => {
      const { items } = await desk.grant(ann, 'annual', 5);
      expect(items.find(({ type }) => type.code === 'annual')).toMatchObject({
        availableMinutes: 2400,
        lots: [{ validFrom: '2026-01-01', validTo: '2026-12-31', leftMinutes: 2400, reservedMinutes: 0 }],
      });
      expect(await house.acts(bench.company)).toContain('attendance.leave_granted');
      expect((await house.events(bench.company)).at(-1)).toMatchObject({
        type: 'attendance.leave_changed',
        payload: { memberId: ann.memberId, kind: 'grant', requestId: null },
      });
    });

    it('corrects a lot, but leaves what requests hold of it', async () => {
      const { items } = await desk.grant(ann, 'annual', 5);
      const { lots, type } = items.find((item) => item.type.code === 'annual')!;
      await desk.submit(ann, leaveOf('annual', '03', '04', '2'));
      const adjust = (minutes: number, lotId = lots[0]!.id) =>
        house.as(bench.owner, (me) =>
          house.get(GrantLeave).adjust(me, {
            ...{ commandId: newId<'command'>(), memberId: ann.memberId, leaveTypeId: type.id },
            ...{ lotId, minutes, reason: 'Counted wrongly' },
          }),
        );
      expect(await refusalOf(adjust(-1441))).toBe('attendance.leave_lot_too_small');
      expect(await refusalOf(adjust(60, newId<'leaveLot'>()))).toBe('core.not_found');
      await adjust(-1440);
      expect(await desk.balance(ann, 'annual')).toEqual([2, 2, 0]);
    });

    it('gives nothing of a type without a limit, and no lot that ends before it begins', async () => {
      expect(await refusalOf(desk.grant(ann, 'sick', 5))).toBe('attendance.leave_unlimited');
      expect(await refusalOf(desk.grant(ann, 'annual', 5, { from: '2026-03-02', to: '2026-03-01' }))).toBe(
        'attendance.validity_order',
      );
    });

    it('gives once, however often the command is sent', async () => {
      const leaveTypeId = await desk.typeId('annual');
      const command = {
        ...{ commandId: newId<'command'>(), memberId: ann.memberId, leaveTypeId, minutes: 480 },
        ...{ validFrom: '2026-01-01', validTo: null, reason: 'Given' },
      };
      const grant = () => house.as(bench.owner, (me) => house.get(GrantLeave).grant(me, command));
      await Promise.all([grant(), grant(), grant()]);
      expect(await desk.balance(ann, 'annual')).toEqual([1, 0, 1]);
    });
  });

  describe('a request', () => {
    it('shows what it costs, and the balance before and after', async () => {
      await desk.grant(ann, 'annual', 5);
      expect(await desk.check(ann, leaveOf('annual', '05 second', '09', '2.5'))).toEqual({
        facts: [
          { code: 'attendance.leave_cost_days', params: { amount: '2.5' } },
          {
            code: 'attendance.leave_balance',
            params: { before: '5', after: '2.5', availableMinutes: 2400, afterMinutes: 1200 },
          },
        ],
        problems: [],
      });
      expect(await desk.kinds(ann, 'annual')).toEqual(['grant']);
    });

    it.each([
      ['a type that is not there', leaveOf('space', '03', '03', '1'), 'leave_type', 'attendance.unknown_leave_type'],
      ['more than there is', leaveOf('annual', '03', '09', '5'), 'period', 'attendance.not_enough_leave'],
      ['a weekend', leaveOf('annual', '07', '08', '2'), 'period', 'attendance.leave_empty'],
      ['another length than it costs', leaveOf('annual', '06', '09', '3'), 'period', 'attendance.leave_amount'],
      [
        'half a day of a type of whole days',
        leaveOf('maternity', '03 second', '03', '0.5'),
        'period',
        'attendance.leave_whole_days',
      ],
    ])('is refused: %s', async (_, values, field, code) => {
      await desk.grant(ann, 'annual', 4);
      expect((await desk.check(ann, values)).problems).toMatchObject([{ path: [field], code }]);
      await expect(desk.submit(ann, values)).rejects.toMatchObject({
        def: { code },
        fields: [{ path: ['values', field], code }],
      });
      expect(await desk.balance(ann, 'annual')).toEqual([4, 0, 4]);
    });

    it('says by how much the balance falls short', async () => {
      await desk.grant(ann, 'annual', 1);
      await expect(desk.submit(ann, leaveOf('annual', '03', '04', '2'))).rejects.toMatchObject({
        details: { needed: '2', available: '1', workDate: '2026-03-04' },
      });
    });

    it('may not lie over another one, of whatever type; the other half of a day is free', async () => {
      await desk.submit(ann, leaveOf('sick', '03', '04 first', '1.5'));
      expect(await refusalOf(desk.submit(ann, leaveOf('personal', '04', '05', '2')))).toBe('attendance.leave_overlaps');
      await desk.submit(ann, leaveOf('personal', '04 second', '05', '1.5'));
    });

    it('holds what it asks for until it is decided, and gives it back when it is turned down', async () => {
      await desk.grant(ann, 'annual', 5);
      for (const outcome of ['rejected', 'withdrawn', 'terminated'] as const) {
        const requestId = await desk.submit(ann, leaveOf('annual', '03', '04', '2'));
        expect(await desk.balance(ann, 'annual')).toEqual([5, 2, 3]);
        await desk.end(requestId, outcome);
        expect(await desk.balance(ann, 'annual')).toEqual([5, 0, 5]);
        expect(await desk.effectsOf(requestId)).toEqual([]);
      }
      expect(await desk.kinds(ann, 'annual')).toEqual(['grant', ...Array(3).fill(['reserve', 'release']).flat()]);
    });

    it('that is handed in again holds the new days, and nothing of the old ones', async () => {
      await desk.grant(ann, 'annual', 3);
      const requestId = await desk.submit(ann, leaveOf('annual', '03', '04', '2'));
      expect((await desk.check(ann, leaveOf('annual', '04', '06', '3'), requestId)).problems).toEqual([]);
      await desk.resubmit(ann, requestId, leaveOf('annual', '04', '06', '3'));
      expect(await desk.balance(ann, 'annual')).toEqual([3, 3, 0]);
      expect(await refusalOf(desk.resubmit(ann, requestId, leaveOf('annual', '03', '06', '4')))).toBe(
        'attendance.not_enough_leave',
      );
      expect(await desk.balance(ann, 'annual')).toEqual([3, 3, 0]);
      await desk.resubmit(ann, requestId, leaveOf('sick', '03', '06', '4'));
      expect(await desk.balance(ann, 'annual')).toEqual([3, 0, 3]);
    });

    it('takes the lot that expires first, and a day after its end from the next one', async () => {
      await desk.grant(ann, 'annual', 5);
      await desk.grant(ann, 'annual', 2, { to: '2026-03-04' });
      await desk.end(await desk.submit(ann, leaveOf('annual', '04', '05', '2')), 'approved');
      const { lots } = (await desk.balances(ann)).items.find(({ type }) => type.code === 'annual')!;
      expect(lots.map(({ validTo, leftMinutes }) => [validTo, leftMinutes])).toEqual([
        ['2026-03-04', 480],
        ['2026-12-31', 1920],
      ]);
      bench.at('2026-03-05 00:01');
      expect(await desk.balance(ann, 'annual')).toEqual([4, 0, 4]);
    });
  });

  describe('approved leave', () => {
    it('is taken once, and makes its days days of leave: those before today at once, the others when they come', async () => {
      await desk.grant(ann, 'annual', 5);
      bench.at('2026-03-04 08:00');
      await bench.settle();
      expect((await statusesOf(ann)).slice(1, 3)).toEqual(['absent', 'absent']);
      const requestId = await desk.submit(ann, leaveOf('annual', '03', '05', '3'));
      await desk.end(requestId, 'approved');
      await desk.end(requestId, 'approved');
      expect(await desk.balance(ann, 'annual')).toEqual([2, 0, 2]);
      expect(await desk.effectsOf(requestId)).toEqual(['apply done']);
      expect(await desk.kinds(ann, 'annual')).toEqual(['grant', 'reserve', 'take']);
      await bench.judge();
      expect((await statusesOf(ann)).slice(1, 4)).toEqual(['absent', 'on_leave', 'on_leave']);
      bench.at('2026-03-06 08:00');
      await bench.settle();
      expect((await statusesOf(ann)).slice(1, 5)).toEqual(['absent', 'on_leave', 'on_leave', 'on_leave']);
      expect((await statusesOf(bob)).slice(1, 5)).toEqual(['absent', 'absent', 'absent', 'absent']);
      const superseded = await bench.rows('SELECT why FROM attendance_superseded_day WHERE company_id = ?');
      expect(superseded).toEqual([{ why: 'leave' }]);
    });

    it('shows on the board of the day', async () => {
      await desk.end(await desk.submit(ann, leaveOf('sick', '03', '03', '1')), 'approved');
      bench.at('2026-03-03 10:00');
      bench.forget();
      const board = await house.as(bench.owner, (me) => house.get(TeamBoards).get(me, { limit: 50 }));
      const states = Object.fromEntries(board.items.map(({ member, state }) => [member.name, state]));
      expect(states).toMatchObject({ Ann: 'on_leave', Bob: 'not_in' });
    });

    it('that is revoked is given back, and its days are judged as they were', async () => {
      await desk.grant(ann, 'annual', 5);
      const requestId = await desk.submit(ann, leaveOf('annual', '02', '03', '2'));
      await desk.end(requestId, 'approved');
      bench.at('2026-03-04 08:00');
      await bench.settle();
      expect((await statusesOf(ann)).slice(1, 3)).toEqual(['on_leave', 'on_leave']);
      await desk.revoke(requestId);
      await desk.revoke(requestId);
      expect(await desk.balance(ann, 'annual')).toEqual([5, 0, 5]);
      expect(await desk.effectsOf(requestId)).toEqual(['apply done', 'reverse done']);
      expect(await desk.kinds(ann, 'annual')).toEqual(['grant', 'reserve', 'take', 'reverse']);
      await bench.judge();
      expect((await statusesOf(ann)).slice(1, 3)).toEqual(['absent', 'absent']);
    });

    it('of a request that holds nothing fails visibly, and is tried again', async () => {
      const requestId = newId<'request'>();
      await desk.end(requestId, 'approved');
      expect(await desk.effectsOf(requestId)).toEqual(['apply failed attendance.leave_not_held']);
      await desk.retry(requestId, 'apply');
      expect(await desk.effectsOf(requestId)).toEqual(['apply failed attendance.leave_not_held']);
    });
  });

  it(
    'that many ask for at once is given exactly as often as there is',
    async () => {
      for (let round = 0; round < rounds(2); round++) {
        bench = await AttendanceBench.in(house);
        desk = new LeaveDesk(bench);
        ann = await bench.actor(await bench.draw.member('Ann', [], { joinedOn: '2026-01-05' }));
        await bench.preset();
        await bench.deliver();
        await desk.grant(ann, 'annual', 3);
        const days = ['03', '04', '05', '06', '09', '10', '11', '12', '13', '16', '17', '18'];
        const asked = await Promise.all(
          days.map((day) => refusalOf(desk.submit(ann, leaveOf('annual', day, day, '1')))),
        );
        expect(asked.filter((code) => code === 'went through')).toHaveLength(3);
        expect(asked.filter((code) => code === 'attendance.not_enough_leave')).toHaveLength(9);
        expect(await desk.balance(ann, 'annual')).toEqual([3, 3, 0]);
      }
    },
    roundsMs,
  );

  it('of one day that is asked for many times at once is given once', async () => {
    const asked = await Promise.all(
      Array.from({ length: 8 }, () => refusalOf(desk.submit(ann, leaveOf('sick', '03', '03', '1')))),
    );
    expect(asked.filter((code) => code === 'went through')).toHaveLength(1);
    expect(asked.filter((code) => code === 'attendance.leave_overlaps')).toHaveLength(7);
  });

  it('of others is for those who may see them', async () => {
    await desk.grant(ann, 'annual', 5);
    const leaveTypeId: Id<'leaveType'> = await desk.typeId('annual');
    const look = (me: MemberActor) =>
      house.as(me, (actor) => house.get(LeaveAccounts).ofTeam(actor, { memberId: ann.memberId }));
    const entries = (me: MemberActor) =>
      house.as(me, (actor) =>
        house.get(LeaveAccounts).teamEntries(actor, { memberId: ann.memberId, leaveTypeId, limit: 1 }),
      );
    expect(await refusalOf(look(bob))).toBe('core.not_found');
    expect(await refusalOf(entries(bob))).toBe('core.not_found');
    expect((await look(bench.owner)).memberName).toBe('Ann');
    expect((await entries(bench.owner)).items).toMatchObject([
      { number: 1, kind: 'grant', minutes: 2400, reason: 'Given', byName: 'Olivia Owner', validTo: '2026-12-31' },
    ]);
  });
});
