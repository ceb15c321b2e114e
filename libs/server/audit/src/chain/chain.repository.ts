import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { currentCompanyId, Db } from '@atrium/kit';
import { AuditHeadEntity } from '../records/audit-head.entity.js';
import { AuditRecordEntity } from '../records/audit-record.entity.js';
import { genesis } from './row-hash.js';

export interface Head {
  readonly chainNo: number;
  readonly hash: string;
}

@Injectable()
export class ChainRepository {
  constructor(private readonly db: Db) {}

  /** Companies with rows to chain. Runs inside `acrossCompanies`. */
  async waitingCompanies(): Promise<string[]> {
    const rows = await this.db.rows<{ company_id: string }>(
      'SELECT DISTINCT company_id FROM audit_record WHERE chain_no IS NULL LIMIT 1000',
      [],
    );
    return rows.map((row) => row.company_id);
  }

  /** Companies that have a chain at all. Runs inside `acrossCompanies`. */
  async companies(): Promise<string[]> {
    const rows = await this.db.rows<{ company_id: string }>(
      'SELECT company_id FROM audit_head UNION SELECT DISTINCT company_id FROM audit_record',
      [],
    );
    return rows.map((row) => row.company_id);
  }

  /** Locks the company's head; a second chainer waits here. */
  async lockHead(): Promise<Head> {
    const companyId = currentCompanyId();
    await this.db.write(
      `INSERT INTO audit_head (company_id, chain_no, hash) VALUES (?, 0, ?)
       ON DUPLICATE KEY UPDATE chain_no = audit_head.chain_no`,
      [companyId, genesis],
    );
    const [head] = await this.db.rows<{ chain_no: string; hash: string }>(
      'SELECT chain_no, hash FROM audit_head WHERE company_id = ? FOR UPDATE',
      [companyId],
    );
    return { chainNo: Number(head?.chain_no ?? 0), hash: head?.hash ?? genesis };
  }

  async head(): Promise<Head | null> {
    const head = await this.db.manager.findOneBy(AuditHeadEntity, { companyId: currentCompanyId() });
    return head && { chainNo: Number(head.chainNo), hash: head.hash };
  }

  async saveHead({ chainNo, hash }: Head): Promise<void> {
    await this.db.write('UPDATE audit_head SET chain_no = ?, hash = ? WHERE company_id = ?', [
      chainNo,
      hash,
      currentCompanyId(),
    ]);
  }

  /** The oldest rows that are not chained yet. */
  waiting(limit: number): Promise<AuditRecordEntity[]> {
    return this.db.manager.find(AuditRecordEntity, {
      where: { companyId: currentCompanyId(), chainNo: IsNull() },
      order: { id: 'ASC' },
      take: limit,
    });
  }

  waitingSince(before: Date): Promise<AuditRecordEntity | null> {
    return this.db.manager.findOne(AuditRecordEntity, {
      where: { companyId: currentCompanyId(), chainNo: IsNull(), occurredAt: LessThan(before) },
      order: { id: 'ASC' },
    });
  }

  async link(id: string, { chainNo, hash }: Head): Promise<void> {
    await this.db.write('UPDATE audit_record SET chain_no = ?, hash = ? WHERE company_id = ? AND id = ?', [
      chainNo,
      hash,
      currentCompanyId(),
      id,
    ]);
  }

  /** The next rows of the chain, in order. */
  after(chainNo: number, limit: number): Promise<AuditRecordEntity[]> {
    return this.db.manager.find(AuditRecordEntity, {
      where: { companyId: currentCompanyId(), chainNo: MoreThan(String(chainNo)) },
      order: { chainNo: 'ASC' },
      take: limit,
    });
  }
}
