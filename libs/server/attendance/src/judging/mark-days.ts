import { Injectable } from '@nestjs/common';
import { Clock, Jobs, Tx } from '@atrium/kit';
import type { DirtyReason } from './dirty-day.entity.js';
import { type DayToJudge, DirtyDays } from './dirty-days.repository.js';
import { judgeDays } from './judge-days.job.js';

/** Marks days to be judged, and asks for it. */
@Injectable()
export class MarkDays {
  constructor(
    private readonly dirty: DirtyDays,
    private readonly tx: Tx,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Single days that somebody looks at: these go first. In the running transaction. */
  async these(days: readonly Pick<DayToJudge, 'memberId' | 'workDate'>[], why: DirtyReason): Promise<void> {
    if (days.length === 0) return;
    const dueAt = this.clock.now();
    await this.dirty.mark(
      days.map((day) => ({ ...day, dueAt, why })),
      0,
    );
    this.askAfterCommit();
  }

  /** All days from one on. In the running transaction. */
  async from(memberIds: readonly string[], from: string, why: DirtyReason): Promise<void> {
    if (memberIds.length === 0) return;
    await this.dirty.markFrom(memberIds, { from, dueAt: this.clock.now(), why });
    this.askAfterCommit();
  }

  /** The schedule finds what is marked even when the queue is away. */
  private askAfterCommit(): void {
    this.tx.afterCommit(() => void this.jobs.enqueue(judgeDays, {}, { dedupeKey: judgeDays.name }));
  }
}
