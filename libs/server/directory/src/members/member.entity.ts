import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, dayColumn, idColumn, instantColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { Day } from '../dated-facts/dated-fact.js';

/** An account's place in one company. What changes by day (departments, line manager, employment) lies in dated rows. */
@Entity('directory_member')
@Index('directory_member_account', ['companyId', 'accountId'], { unique: true })
@Index('directory_member_number', ['companyId', 'live', 'number'], { unique: true })
@Index('directory_member_email', ['companyId', 'live', 'emailIndex'], { unique: true })
@Index('directory_member_phone', ['companyId', 'live', 'phoneIndex'], { unique: true })
@Index('directory_member_employment', ['companyId', 'lastDay'])
@Index('directory_member_phone_end', ['companyId', 'phoneEndIndex'])
@Index('directory_member_pinyin', ['companyId', 'pinyin', 'id'])
export class MemberEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  id: Id<'member'>;

  @Column(idColumn)
  accountId: Id<'account'>;

  /** 1 among the living; null once a leaver's last day has passed and number, e-mail and phone are free for others. */
  @Column({ type: 'tinyint', nullable: true })
  live: 1 | null;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  @Column({ type: 'varchar', length: 60, nullable: true })
  title: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  number: string | null;

  /** Encrypted with the company's key, like `phone`. */
  @Column({ ...asciiColumn(600), nullable: true })
  email: string | null;

  /** Blind index of the normalised address. */
  @Column({ ...asciiColumn(64), nullable: true })
  emailIndex: string | null;

  @Column({ ...asciiColumn(200), nullable: true })
  phone: string | null;

  @Column({ ...asciiColumn(64), nullable: true })
  phoneIndex: string | null;

  /** Blind index of the last four digits. */
  @Column({ ...asciiColumn(64), nullable: true })
  phoneEndIndex: string | null;

  @Column({ type: 'boolean' })
  phoneHidden: boolean;

  /** What search by sound compares: the name's full pinyin in one word, and the initials. */
  @Column({ type: 'varchar', length: 300 })
  pinyin: string;

  @Column({ type: 'varchar', length: 60 })
  initials: string;

  /** The newest employment period, repeated here: every list and every request asks for it. */
  @Column({ type: 'smallint', unsigned: true })
  periodNo: number;

  @Column(dayColumn)
  firstDay: Day;

  @Column(dayColumn)
  lastDay: Day;

  /** When the member was last mailed an invitation or given a printed sheet; null: never yet. */
  @Column({ ...instantColumn, nullable: true })
  invitedAt: Date | null;

  /** When the member first took their place here, by a code or at set-up; null while only invited. */
  @Column({ ...instantColumn, nullable: true })
  activatedAt: Date | null;

  @Column(instantColumn)
  createdAt: Date;
}
