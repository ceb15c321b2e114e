import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { Id, Language } from '@atrium/contracts/core';

/** A tenant. Its row is also the lock under which the shape of the company changes: see `CompaniesRepository.lock`. */
@Entity('directory_company')
@Index('directory_company_slug', ['slug'], { unique: true })
export class CompanyEntity {
  @PrimaryColumn({ ...idColumn, name: 'company_id' })
  id: Id<'company'>;

  @Column(asciiColumn(40))
  slug: string;

  @Column({ type: 'varchar', length: 80 })
  name: string;

  @Column(asciiColumn(64))
  timeZone: string;

  @Column(asciiColumn(5))
  language: Language;

  @Column({ type: 'boolean' })
  demo: boolean;

  @Column(instantColumn)
  createdAt: Date;
}
