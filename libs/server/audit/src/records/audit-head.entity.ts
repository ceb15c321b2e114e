import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn } from '@atrium/kit';

/** The newest link of a company's chain; its row lock lets one chainer in at a time. */
@Entity('audit_head')
export class AuditHeadEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @Column({ type: 'bigint', unsigned: true })
  chainNo: string;

  @Column(asciiColumn(64))
  hash: string;
}
