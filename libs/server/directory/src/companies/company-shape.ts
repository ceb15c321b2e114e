import { Injectable } from '@nestjs/common';
import { Clock, Commands, Tx } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { Day } from '../dated-facts/dated-fact.js';
import { dayIn } from '../days.js';
import { CompaniesRepository } from './companies.repository.js';

/**
 * Changes of the tree, of who is in it, leads it and may do what. Each decides by several rows (no circle, last owner,
 * empty department), so one at a time per company: the company's row is locked before anything is read.
 */
@Injectable()
export class CompanyShape {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly tx: Tx,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  /** Runs the work in `tx.run` under the lock; it is told which day it is for the company. */
  change<T>(work: (today: Day) => Promise<T>): Promise<T> {
    return this.tx.run(() => this.locked(work));
  }

  /** The same for a command with an id: a repeat gets the first result, which is stored, so it must hold nothing private. */
  once<T>(commandId: Id<'command'>, work: (today: Day) => Promise<T>): Promise<T> {
    return this.commands.once(commandId, () => this.locked(work));
  }

  private async locked<T>(work: (today: Day) => Promise<T>): Promise<T> {
    const { timeZone } = await this.companies.lock();
    return work(dayIn(timeZone, this.clock.now()));
  }
}
