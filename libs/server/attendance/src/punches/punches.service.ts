import { Injectable } from '@nestjs/common';
import {
  AppError,
  Clock,
  currentCompanyId,
  currentContext,
  type Limit,
  Limits,
  type MemberActor,
  newId,
  Secrets,
} from '@atrium/kit';
import type { clockIn, PunchReceipt } from '@atrium/contracts/attendance';
import type { InputOf } from '@atrium/contracts/core';
import type { OfflinePress } from '@atrium/rules-attendance';
import { workDateAt } from '../days/day-facts.js';
import { groupIdOn } from '../rules/member-plans.js';
import { MemberTermsReader } from '../rules/member-terms.js';
import type { GroupOnDay } from '../rules/rule-book.js';
import { RuleBooks } from '../rules/rule-books.js';
import { evidenceHash, evidencePurpose, salted } from './evidence.js';
import { decidePress } from './place-rules.js';
import { PunchLog } from './punch-log.js';
import type { PunchEntity } from './punch.entity.js';
import { PunchesRepository } from './punches.repository.js';
import { Receipts } from './receipts.js';

type Press = Omit<InputOf<typeof clockIn>, 'commandId'> & Pick<PunchEntity, 'commandId'>;

/** When a press was made, in server time, and how that is known. */
export interface PressMoment {
  readonly at: Date;
  readonly receivedAt: Date;
  readonly clock: PunchEntity['clock'];
  readonly offline: OfflinePress | null;
}

/** Nobody presses twice a second; a script that does is told to wait. */
const pressing: Limit = { name: 'attendance.press', points: 60, windowSeconds: 60 };

/** Takes presses. A member is never told "stored" before it is. */
@Injectable()
export class Punches {
  constructor(
    private readonly books: RuleBooks,
    private readonly terms: MemberTermsReader,
    private readonly log: PunchLog,
    private readonly punches: PunchesRepository,
    private readonly receipts: Receipts,
    private readonly secrets: Secrets,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  /** One press, now. Throws why it is not taken, with what the member can do. */
  async clockIn(me: MemberActor, press: InputOf<typeof clockIn>): Promise<PunchReceipt> {
    await this.limits.consume(pressing, me.memberId);
    const now = this.clock.now();
    const punch = await this.take(me, press, { at: now, receivedAt: now, clock: 'server', offline: null });
    return this.receipts.of(punch);
  }

  /** Stores a press that was made at a moment; a repeat gives the punch that it made before. */
  async take(me: MemberActor, press: Press, moment: PressMoment): Promise<PunchEntity> {
    const group = await this.groupAt(me.memberId, moment.at);
    const { address } = currentContext();
    const claim = {
      position: press.position ?? null,
      // Where an offline press is sent from says nothing about where it was made.
      address: moment.offline === null ? address : null,
      remark: press.remark ?? null,
    };
    const { refusal, ...decided } = decidePress(claim, group?.rules);
    if (refusal) return this.storedOr(me, press, refusal);
    const companyId = currentCompanyId();
    const evidence = salted({ position: claim.position, address, offline: moment.offline });
    return this.log.add({
      companyId,
      memberId: me.memberId,
      id: newId<'punch'>(),
      commandId: press.commandId,
      at: moment.at,
      receivedAt: moment.receivedAt,
      clock: moment.clock,
      ...decided,
      remark: claim.remark,
      deviceId: press.device ?? null,
      evidenceHash: evidenceHash(evidence),
      sealed: this.secrets.encrypt(companyId, evidencePurpose, JSON.stringify(evidence)),
    });
  }

  /** The group whose rules decide a press at a moment. */
  async groupAt(memberId: string, at: Date): Promise<GroupOnDay | undefined> {
    const book = await this.books.current();
    const terms = await this.terms.current(memberId);
    const workDate = workDateAt(book, terms, at.getTime());
    const groupId = groupIdOn(terms, workDate);
    return groupId === null ? undefined : book.groupOn(groupId, workDate);
  }

  /** A repeat may come from elsewhere than the first try: what is stored stays answered. */
  async storedOr(me: MemberActor, { commandId }: Press, refusal: AppError): Promise<PunchEntity> {
    const stored = await this.punches.byCommand(me.memberId, commandId);
    if (!stored) throw refusal;
    return stored;
  }
}
