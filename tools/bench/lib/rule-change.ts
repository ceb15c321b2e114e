import type { Pool } from 'mysql2/promise';
import { newCommandId } from '@atrium/client';
import { changeShift, listShifts } from '@atrium/contracts/attendance';
import { numberOf, secondsUntil } from './database.js';
import { demoOwner } from './owner.js';
import type { Product } from './product.js';
import { type Presser, SteadyPress } from './steady-press.js';

/** Changes of rules of which attendance has not heard yet. */
const unheard = `SELECT COUNT(*) FROM outbox_event e
    JOIN listener_cursor c ON c.company_id = e.company_id AND c.listener = 'attendance.mark-changed-days'
   WHERE e.type = 'attendance.rules_changed' AND (e.event_no IS NULL OR c.event_no < e.event_no)`;

/** Changes the shift that most people work, for all of the month, and waits until everything is judged anew; people press meanwhile. */
export async function changeRules(
  product: Product,
  pool: Pool,
  { settled, people }: { readonly settled: () => Promise<boolean>; readonly people: readonly Presser[] },
): Promise<{ seconds: number; days: number; presses: number; refused: number }> {
  const owner = await demoOwner(product.url);
  const { items } = await owner.call(listShifts, {});
  const before = new Date();
  const pressing = new SteadyPress(product, people, { perSecond: 5, repeats: 0, offline: 0 });
  const began = performance.now();
  // Those who press meanwhile are always due; the change is done when nobody is left whom it made due.
  const rejudged = async () =>
    (await numberOf(pool, unheard)) === 0 &&
    (await numberOf(pool, 'SELECT COUNT(*) FROM attendance_dirty_member WHERE from_day IS NOT NULL')) === 0;
  for (const { id, current } of items) {
    if (!current) continue;
    const rules = { ...current.rules, lateGraceMinutes: current.rules.lateGraceMinutes + 1 };
    await owner.call(changeShift, {
      commandId: newCommandId(),
      shiftId: id,
      effectiveFrom: current.effectiveFrom,
      rules,
    });
  }
  await secondsUntil(rejudged);
  const seconds = (performance.now() - began) / 1000;
  const answers = await pressing.stop();
  await secondsUntil(settled);
  const days = await numberOf(pool, 'SELECT COUNT(*) FROM attendance_day_record WHERE judged_at >= ?', [before]);
  return { seconds, days, presses: answers.length, refused: answers.filter(({ ok }) => !ok).length };
}
