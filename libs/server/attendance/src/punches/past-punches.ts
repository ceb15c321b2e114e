import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { chunksOf, currentCompanyId, Db, newId, Secrets } from '@atrium/kit';
import type { PositionFix, PunchClock } from '@atrium/contracts/attendance';
import type { Id } from '@atrium/contracts/core';
import { workDateAt } from '../days/day-facts.js';
import { groupIdOn } from '../rules/member-plans.js';
import { MemberTermsReader } from '../rules/member-terms.js';
import { RuleBooks } from '../rules/rule-books.js';
import { evidenceHash, evidencePurpose, salted } from './evidence.js';
import { decidePress } from './place-rules.js';
import { type NewPunch, PunchLog } from './punch-log.js';

/** A press that was made at another time than now, by another clock than ours. */
export interface PastPress {
  readonly memberId: Id<'member'>;
  readonly at: Date;
  readonly clock: PunchClock;
  readonly position: PositionFix | null;
  readonly remark: string | null;
  /** Names where it comes from, so that it is found again. */
  readonly device: string;
}

type Press = Pick<NewPunch, 'memberId' | 'commandId'>;

/** Entries that are under way at a time: what one log writer takes in one transaction. */
const atOnce = 500;

/** Adds presses of the past: of a made-up company, later of machines and other systems. The same press twice is one. */
@Injectable()
export class PastPunches {
  constructor(
    private readonly log: PunchLog,
    private readonly books: RuleBooks,
    private readonly terms: MemberTermsReader,
    private readonly secrets: Secrets,
    private readonly db: Db,
  ) {}

  /** Places are decided by the rules that held then. A press that these would have refused is left out. Returns how many are new. */
  async add(presses: readonly PastPress[]): Promise<number> {
    const book = await this.books.fresh();
    const terms = await this.terms.of([...new Set(presses.map(({ memberId }) => memberId))]);
    const companyId = currentCompanyId();
    const punches = presses.flatMap(({ memberId, at, clock, position, remark, device }) => {
      const own = terms.get(memberId) ?? { groups: [], employed: [] };
      const workDate = workDateAt(book, own, at.getTime());
      const groupId = groupIdOn(own, workDate);
      const rules = groupId === null ? undefined : book.groupOn(groupId, workDate)?.rules;
      const { refusal, ...decided } = decidePress({ position, address: null, remark }, rules);
      if (refusal) return [];
      const evidence = salted({ position, address: null, offline: null });
      const sealed = this.secrets.encrypt(companyId, evidencePurpose, JSON.stringify(evidence));
      const row = { companyId, memberId, id: newId<'punch'>(), commandId: commandOf(device, memberId, at) };
      const rest = { at, receivedAt: at, clock, ...decided, remark, deviceId: device };
      return [{ ...row, ...rest, evidenceHash: evidenceHash(evidence), sealed }];
    });
    let added = 0;
    for (const some of chunksOf(punches, atOnce)) {
      const there = await this.commandsThere(some);
      const fresh = some.filter(({ commandId }) => !there.has(commandId));
      await Promise.all(fresh.map((punch) => this.log.add(punch)));
      added += fresh.length;
    }
    return added;
  }

  /** Of these, the commands whose punch is there already. */
  private async commandsThere(presses: readonly Press[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT command_id AS id FROM attendance_punch
        WHERE company_id = ? AND member_id IN (?) AND command_id IN (?)`,
      [currentCompanyId(), presses.map(({ memberId }) => memberId), presses.map(({ commandId }) => commandId)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** When the newest press of a device was made; null when it made none. */
  async newestOf(device: string): Promise<Date | null> {
    const [row] = await this.db.query<{ at: Date | null }>(
      'SELECT MAX(at) AS at FROM attendance_punch WHERE company_id = ? AND device_id = ?',
      [currentCompanyId(), device],
    );
    return row?.at ?? null;
  }
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Always the same for the same press. */
function commandOf(device: string, memberId: string, at: Date): Id<'command'> {
  const bytes = createHash('sha256').update(`${device} ${memberId} ${at.toISOString()}`).digest();
  const text = Array.from({ length: 26 }, (_, n) => letters[(bytes[n] ?? 0) % (n === 0 ? 8 : 32)] ?? '0');
  return text.join('') as Id<'command'>;
}
