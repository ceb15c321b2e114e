import { newId, type MemberActor } from '@atrium/kit';
import type { QueuedAnswer } from '@atrium/contracts/attendance';
import type { DirectoryBench } from '@atrium/server-directory/testing';
import { AttendanceBench } from '../testing/attendance-bench.js';
import { ForgetEvidence } from './forget-evidence.job.js';
import { QueuedPunches } from './queued-punches.js';

const office = { name: 'HQ', latitude: 31.2304, longitude: 121.4737, system: 'wgs84' as const, radiusMeters: 300 };
const fix = (latitude: number, more = {}) => ({
  position: { latitude, longitude: 121.4737, accuracyMeters: 20, ageSeconds: 5, system: 'wgs84' as const, ...more },
});
const inside = fix(31.2305);
const outside = fix(31.25);

describe('punches', () => {
  let house: DirectoryBench;
  let bench: AttendanceBench;
  let ann: MemberActor;
  beforeAll(async () => {
    house = await AttendanceBench.house();
  });
  beforeEach(async () => {
    bench = await AttendanceBench.in(house);
    bench.at('2026-03-02 08:50');
    const labs = await bench.draw.department('Labs');
    ann = await bench.actor(await bench.draw.member('Ann', [labs], { joinedOn: '2026-01-05' }));
  });
  afterAll(() => house.close());

  const stored = () =>
    bench.rows('SELECT id, hash, verdict, field, clock, at FROM attendance_punch WHERE company_id = ? ORDER BY at');

  it('are stored when the receipt is given, and mean something at once', async () => {
    await bench.preset({ places: [office] });
    const receipt = await bench.press(ann, inside);
    expect(receipt).toMatchObject({
      at: '2026-03-02T00:50:00.000Z',
      clock: 'server',
      field: false,
      place: { verdict: 'inside', name: 'HQ', accuracyMeters: 20 },
      workDate: '2026-03-02',
      status: 'pending',
      slot: { key: '0.on', result: 'normal', provisional: true, reason: { code: 'in_time' } },
      unmatched: null,
    });
    expect(await stored()).toEqual([expect.objectContaining({ id: receipt.punchId, hash: receipt.hash })]);
  });

  it('repeated by their command are one, with the first receipt', async () => {
    await bench.preset();
    const commandId = newId<'command'>();
    const first = await bench.press(ann, { commandId });
    bench.at('2026-03-02 08:51');
    const [second, third] = await Promise.all([bench.press(ann, { commandId }), bench.press(ann, { commandId })]);
    expect([second, third]).toEqual([first, first]);
    expect(await stored()).toHaveLength(1);
  });

  it('stay answered when the repeat would be refused', async () => {
    await bench.preset({ places: [office], outside: 'refuse' });
    const commandId = newId<'command'>();
    const first = await bench.press(ann, { commandId, ...inside });
    expect(await bench.press(ann, { commandId, ...outside })).toEqual(first);
  });

  it('outside are refused with what can be done, and change nothing', async () => {
    await bench.preset({ places: [office], networks: [{ name: 'Wifi', range: '10.9.0.0/16' }], outside: 'refuse' });
    await expect(bench.press(ann, outside)).rejects.toMatchObject({
      def: { code: 'attendance.place_outside' },
      details: { verdict: 'outside', placeName: 'HQ', radiusMeters: 300, options: ['retry', 'network'] },
    });
    await expect(bench.press(ann, {})).rejects.toThrow('attendance.place_unknown');
    expect(await stored()).toEqual([]);
  });

  it('outside are field punches with a remark where the group takes them', async () => {
    await bench.preset({ places: [office], outside: 'field' });
    await expect(bench.press(ann, outside)).rejects.toMatchObject({ details: { options: ['retry', 'remark'] } });
    const receipt = await bench.press(ann, { ...outside, remark: 'At a customer' });
    expect(receipt).toMatchObject({ field: true, slot: { result: 'field' } });
  });

  it('with weak evidence are nobody’s fault: taken with a remark', async () => {
    await bench.preset({ places: [office], outside: 'refuse' });
    const weak = fix(31.25, { ageSeconds: 90 });
    await expect(bench.press(ann, weak)).rejects.toThrow('attendance.place_weak');
    expect(await bench.press(ann, { ...weak, remark: 'No sky' })).toMatchObject({
      field: false,
      place: { verdict: 'weak' },
    });
  });

  it('of members in no group are kept, and say why they count for nothing', async () => {
    expect(await bench.press(ann)).toMatchObject({
      status: 'none',
      slot: null,
      place: { verdict: 'not_asked' },
      unmatched: { code: 'not_in_group' },
    });
  });

  it('keep their evidence encrypted, and lose it after its time; the proof stays', async () => {
    await bench.preset({ places: [office] });
    await bench.press(ann, inside);
    const [evidence] = await bench.rows('SELECT sealed FROM attendance_punch_evidence WHERE company_id = ?');
    expect(String(evidence?.sealed)).not.toContain('31.23');
    const forget = () => house.inside(bench.company, () => house.get(ForgetEvidence).run());
    bench.at('2026-05-01 08:00');
    await forget();
    expect(await bench.rows('SELECT 1 FROM attendance_punch_evidence WHERE company_id = ?')).toHaveLength(1);
    bench.at('2026-05-02 08:00');
    await forget();
    await forget();
    expect(await bench.rows('SELECT 1 FROM attendance_punch_evidence WHERE company_id = ?')).toHaveLength(0);
    expect(await stored()).toEqual([expect.objectContaining({ verdict: 'inside' })]);
  });

  it('at the same moment are all stored once', async () => {
    await bench.preset();
    const receipts = await Promise.all(Array.from({ length: 50 }, () => bench.press(ann)));
    expect(new Set(receipts.map(({ punchId }) => punchId)).size).toBe(50);
    expect(await stored()).toHaveLength(50);
  });

  it('beyond any finger are told to wait', async () => {
    await bench.preset();
    const tries = await Promise.allSettled(Array.from({ length: 70 }, () => bench.press(ann)));
    const refused = tries.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(10);
    expect(refused[0]).toMatchObject({ reason: { message: 'core.too_many_requests' } });
  });

  describe('from the queue', () => {
    const clocks = (text: string, monotonicMs: number, bootMark = 'boot') => ({
      deviceTime: new Date(`${text.replace(' ', 'T')}+08:00`).toISOString(),
      monotonicMs,
      bootMark,
    });
    const send = (punches: readonly object[], sending = clocks('2026-03-02 09:40', 3_000_000)) => {
      bench.forget();
      return house.as(ann, (me) => house.get(QueuedPunches).take(me, { sending, punches } as never));
    };
    /** What never changes of an answer; what a punch means may, with every further one. */
    const proofOf = (answer: QueuedAnswer) =>
      answer.kind === 'receipt' ? [answer.receipt.punchId, answer.receipt.hash, answer.receipt.at] : answer;
    const queued = (pressed: object, more = {}) => ({ commandId: newId<'command'>(), pressed, ...more });

    it('count from when they were pressed, however wrong the device’s clock is', async () => {
      await bench.preset();
      bench.at('2026-03-02 09:30');
      const { answers } = await send([queued(clocks('2026-03-02 09:05', 900_000))]);
      expect(answers).toEqual([
        expect.objectContaining({
          kind: 'receipt',
          receipt: expect.objectContaining({
            at: '2026-03-02T00:55:00.000Z',
            clock: 'corrected',
            slot: expect.objectContaining({ result: 'normal' }),
          }),
        }),
      ]);
    });

    it('are answered each for itself, and again the same when sent again', async () => {
      await bench.preset({ places: [office], outside: 'refuse' });
      bench.at('2026-03-02 09:40');
      const batch = [
        queued(clocks('2026-03-02 08:58', 480_000), inside),
        queued(clocks('2026-03-02 08:59', 540_000), outside),
        queued(clocks('2026-03-02 08:57', 100, 'another boot'), inside),
        queued(clocks('2026-02-27 08:59', 540_000), inside),
      ];
      const { answers } = await send(batch);
      expect(answers.map((answer) => (answer.kind === 'receipt' ? answer.receipt.clock : answer.code))).toEqual([
        'corrected',
        'attendance.place_outside',
        'unverified',
        'attendance.offline_too_old',
      ]);
      const again = (await send(batch)).answers;
      expect(again.map(proofOf)).toEqual(answers.map(proofOf));
      expect(await stored()).toHaveLength(2);
    });
  });
});
