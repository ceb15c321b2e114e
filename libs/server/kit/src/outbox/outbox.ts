import { Injectable } from '@nestjs/common';
import type { EventType, PayloadOf } from '@atrium/contracts/core';
import { Clock } from '../clock/clock.js';
import { newId } from '../clock/new-id.js';
import { actorRef } from '../context/actor.js';
import { currentCompanyId, currentContext } from '../context/context.js';
import { Db } from '../db/db.js';
import { assertInTransaction, Tx } from '../db/tx.js';
import { outboxTable } from './outbox-table.js';
import { RelayNudge } from './relay-nudge.js';

const { table, columns } = outboxTable;
const insert = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;

/** Announces facts: the rows commit or vanish with the work that made them true. */
@Injectable()
export class Outbox {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly nudge: RelayNudge,
  ) {}

  /** Writes one event of the current company. Throws outside of `tx.run`. */
  async add<E extends EventType>(event: E, payload: PayloadOf<E>): Promise<void> {
    assertInTransaction('outbox.add');
    const { actor, traceId } = currentContext();
    const row = outboxTable.values({
      id: newId<'event'>(),
      companyId: currentCompanyId(),
      type: event.type,
      payload,
      actor: actorRef(actor),
      traceId,
      occurredAt: this.clock.now(),
    });
    await this.db.write(insert, row);
    this.tx.afterCommit(() => this.nudge.send());
  }
}
