import { Injectable, StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { type MemberActor, Tx } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import type { exportMembers } from '@atrium/contracts/directory';
import { CompaniesRepository } from '../companies/companies.repository.js';
import { CompanyDays } from '../companies/company-days.js';
import { DirectoryNews } from '../memberships/directory-news.js';
import { excel } from './excel.js';
import { exportHeaders } from './export-headers.js';
import { safeCell } from './safe-cell.js';
import { KnownCompanyReader } from './known-company.js';

/** The staff list, in the columns that import reads: what goes out comes in again unchanged. */
@Injectable()
export class Exports {
  constructor(
    private readonly known: KnownCompanyReader,
    private readonly companies: CompaniesRepository,
    private readonly days: CompanyDays,
    private readonly news: DirectoryNews,
    private readonly tx: Tx,
  ) {}

  async members(_me: MemberActor, { format }: InputOf<typeof exportMembers>): Promise<StreamableFile> {
    const { language, slug } = await this.companies.current();
    const today = await this.days.today();
    const { members } = await this.known.on(today);
    const numbers = new Map(members.map(({ id, number }) => [id, number]));
    const rows = members.map((member) => [
      member.number,
      member.name,
      member.email,
      member.phone,
      member.paths.map((key) => key.replaceAll('\u001f', ' > ')).join('; '),
      member.title,
      language === 'en' ? (member.leads.length > 0 ? 'yes' : 'no') : member.leads.length > 0 ? '是' : '否',
      numbers.get(member.lineManagerId ?? '') ?? null,
      member.joinedOn,
    ]);
    const table = [exportHeaders[language], ...rows].map((cells) => cells.map((cell) => safeCell(cell ?? '')));
    await this.tx.run(() =>
      this.news.record({
        action: 'directory.exported',
        subjectKind: 'company',
        subjectId: null,
        changes: { members: [null, members.length] },
      }),
    );
    const content = format === 'csv' ? Buffer.from(`\ufeff${stringify(table)}`) : await workbook(table);
    return new StreamableFile(content, {
      type: types[format],
      disposition: `attachment; filename="${slug}-${today}.${format}"`,
    });
  }
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

async function workbook(table: readonly (readonly string[])[]): Promise<Buffer> {
  const { Workbook } = await excel();
  const book = new Workbook();
  book.addWorksheet('Staff').addRows(table.map((cells) => [...cells]));
  return Buffer.from(await book.xlsx.writeBuffer());
}
