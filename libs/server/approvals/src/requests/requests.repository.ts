import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db, notFound } from '@atrium/kit';
import type { FormValues } from '@atrium/contracts/approvals';
import { fold, type RequestState } from '@atrium/rules-approvals';
import { TemplatesRepository } from '../templates/templates.repository.js';
import { EntriesRepository } from './entries.repository.js';
import type { RequestEntity } from './request.entity.js';
import type { StoredRequest } from './stored-request.js';

type Row = Omit<RequestEntity, 'companyId' | 'state' | 'summary'> & {
  readonly state: unknown;
  readonly summary: unknown;
};

const columns = `id, template_id AS templateId, version, suite, serial, title, submitter_id AS submitterId,
  department_id AS departmentId, status, rev, state, summary, submitted_at AS submittedAt, ended_at AS endedAt`;

/** Requests one by one. Prepared statements: part of every decision. */
@Injectable()
export class RequestsRepository {
  constructor(
    private readonly db: Db,
    private readonly templates: TemplatesRepository,
    private readonly entries: EntriesRepository,
  ) {}

  one(id: string): Promise<StoredRequest> {
    return this.read(id, '');
  }

  /** Holds the request for the rest of the transaction: the first lock of every command. */
  lock(id: string): Promise<StoredRequest> {
    return this.read(id, 'FOR UPDATE');
  }

  async add(request: StoredRequest): Promise<void> {
    const { id, templateId, version, suite, serial, title, submitterId, departmentId } = request;
    await this.db.write(
      `INSERT INTO approvals_request (company_id, id, template_id, version, suite, serial, title, submitter_id,
         department_id, status, rev, state, summary, submitted_at, ended_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'running', 0, NULL, '{}', ?, NULL)`,
      [
        ...[currentCompanyId(), id, templateId, version, suite, serial, title, submitterId, departmentId],
        request.submittedAt,
      ],
    );
  }

  /** What a command has made of a locked request. The state of an ended one is not kept. */
  async change(
    id: string,
    { state, summary, endedAt }: { state: RequestState; summary: FormValues; endedAt: Date | null },
  ): Promise<void> {
    await this.db.write(
      `UPDATE approvals_request SET status = ?, rev = ?, state = ?, summary = ?, ended_at = COALESCE(ended_at, ?)
        WHERE company_id = ? AND id = ?`,
      [
        state.status,
        state.lastNo,
        state.status === 'running' ? JSON.stringify(state) : null,
        JSON.stringify(summary),
        endedAt,
        currentCompanyId(),
        id,
      ],
    );
  }

  /** The next number of a template in a period, from 1. Numbers of commands that fail are not given again. */
  async nextNumber(templateId: string, period: string): Promise<number> {
    const { insertId, affectedRows } = await this.db.write(
      `INSERT INTO approvals_serial (company_id, template_id, period, last_number) VALUES (?, ?, ?, 1)
         ON DUPLICATE KEY UPDATE last_number = LAST_INSERT_ID(last_number + 1)`,
      [currentCompanyId(), templateId, period],
    );
    return affectedRows === 1 ? 1 : insertId;
  }

  private async read(id: string, lock: '' | 'FOR UPDATE'): Promise<StoredRequest> {
    const [row] = await this.db.rows<Row>(
      `SELECT ${columns} FROM approvals_request WHERE company_id = ? AND id = ? ${lock}`,
      [currentCompanyId(), id],
    );
    if (!row) throw notFound();
    const { content } = await this.templates.version(row.templateId, row.version);
    const state = row.state === null ? fold(await this.entries.of(id)) : parsed<RequestState>(row.state);
    return { ...row, content, state, summary: parsed<FormValues>(row.summary) };
  }
}

const parsed = <T>(value: unknown): T => (typeof value === 'string' ? JSON.parse(value) : value) as T;
