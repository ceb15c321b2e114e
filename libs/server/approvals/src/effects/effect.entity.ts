import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { EffectDirection, EffectStatus } from './effect-steps.js';

/** One effect of one request, done once and taken back at most once. */
@Entity('approvals_effect')
export class EffectEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  requestId: Id<'request'>;

  @PrimaryColumn(asciiColumn(40))
  effect: string;

  @PrimaryColumn(asciiColumn(10))
  direction: EffectDirection;

  @Column(asciiColumn(10))
  status: EffectStatus;

  /** The code of the refusal, when it failed. */
  @Column({ ...asciiColumn(80), nullable: true })
  reason: string | null;

  /** How often it was tried. */
  @Column({ type: 'int' })
  attempts: number;

  @Column(instantColumn)
  changedAt: Date;
}
