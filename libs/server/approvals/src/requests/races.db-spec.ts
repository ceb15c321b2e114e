import type { MemberActor } from '@atrium/kit';
import { refusalOf, rounds, roundsMs } from '@atrium/kit/testing';
import type { Id } from '@atrium/contracts/core';
import type { DirectoryBench } from '@atrium/server-directory/testing';
import { ApprovalsBench, asks, commandId, contentOf } from '../testing/approvals-bench.js';

describe('at the same moment', () => {
  let house: DirectoryBench;
  let bench: ApprovalsBench;
  let [sue, ann, ben, cid]: MemberActor[] = [];
  let both: Id<'template'>;
  beforeAll(async () => {
    house = await ApprovalsBench.house();
    bench = await ApprovalsBench.in(house);
    sue = await bench.person('Sue Submits');
    ann = await bench.person('Ann Asked');
    ben = await bench.person('Ben Asked');
    cid = await bench.person('Cid Next');
    both = await bench.publish(contentOf([asks('both', [ann.memberId, ben.memberId]), asks('next', [cid.memberId])]));
  });
  afterAll(() => house.close());

  /** Runs a race often, each time on a new request whose history must agree with what is stored. */
  const race = async (run: (requestId: Id<'request'>) => Promise<void>) => {
    for (let round = 0; round < rounds(20); round++) {
      const { requestId } = await bench.submit(sue!, both);
      await run(requestId);
      const [folded, stored] = [await bench.folded(requestId), await bench.stored(requestId)];
      expect(stored).toMatchObject({ status: folded.status, rev: folded.lastNo });
      if (folded.status === 'running') expect(stored.state).toEqual(folded);
    }
  };
  const outcomes = (...attempts: Promise<unknown>[]) => Promise.all(attempts.map((attempt) => refusalOf(attempt)));

  it(
    'the last two approvers both count, and the next node is asked once',
    () =>
      race(async (requestId) => {
        const said = await outcomes(bench.approve(ann!, requestId, 1), bench.approve(ben!, requestId, 2));
        expect(said).toEqual(['went through', 'went through']);
        expect((await bench.stored(requestId)).open).toEqual([`3 ${cid!.memberId}`]);
      }),
    roundsMs,
  );

  it(
    'an approval and a withdrawal: whatever comes first, nothing is open after both',
    () =>
      race(async (requestId) => {
        await bench.approve(ann!, requestId, 1);
        const [approved, withdrawn] = await outcomes(
          bench.approve(ben!, requestId, 2),
          bench.withdraw(sue!, requestId),
        );
        expect(withdrawn).toBe('went through');
        expect(['went through', 'approvals.ended']).toContain(approved);
        expect(await bench.stored(requestId)).toMatchObject({ status: 'withdrawn', open: [] });
      }),
    roundsMs,
  );

  it(
    'a rejection and an approval of the last node: one of them ends it',
    () =>
      race(async (requestId) => {
        const said = await outcomes(bench.reject(ann!, requestId, 1), bench.approve(ben!, requestId, 2));
        expect(said[0]).toBe('went through');
        expect(await bench.stored(requestId)).toMatchObject({ status: 'rejected', open: [] });
      }),
    roundsMs,
  );

  it(
    'the same command thrice: one decision, one answer',
    () =>
      race(async (requestId) => {
        const once = { commandId: commandId() };
        const receipts = await Promise.all([1, 2, 3].map(() => bench.approve(ann!, requestId, 1, once)));
        expect(new Set(receipts.map((one) => JSON.stringify(one))).size).toBe(1);
        expect((await bench.read(ann!, requestId)).entries.filter(({ type }) => type === 'decided')).toHaveLength(1);
      }),
    roundsMs,
  );

  it(
    'a decision and a reassignment of the same task: one wins, and the other is told',
    () =>
      race(async (requestId) => {
        const said = await outcomes(
          bench.approve(ann!, requestId, 1),
          bench.reassign(bench.owner, requestId, 1, [cid!]),
        );
        const lost = said.filter((one) => one !== 'went through');
        expect(lost).toHaveLength(1);
        expect(['approvals.already_decided', 'approvals.not_assignee']).toContain(lost[0]);
      }),
    roundsMs,
  );
});
