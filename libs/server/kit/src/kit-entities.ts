import type { EntityClass } from './db/data-source.js';
import { CommandEntity } from './idempotency/command.entity.js';
import { ListenerCursorEntity, ParkedEventEntity } from './outbox/listener-cursor.entity.js';
import { CompanyEventHeadEntity, OutboxEventEntity } from './outbox/outbox-event.entity.js';

/** The tables that kit owns. */
export const kitEntities: readonly EntityClass[] = [
  CommandEntity,
  CompanyEventHeadEntity,
  ListenerCursorEntity,
  OutboxEventEntity,
  ParkedEventEntity,
];
