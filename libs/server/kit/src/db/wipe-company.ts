import type { ResultSetHeader } from 'mysql2';
import type { DataSource } from 'typeorm';
import { currentCompanyId } from '../context/context.js';
import { assertOutsideTransaction } from './tx.js';

const batch = 5000;

/**
 * Deletes every row of the company of the context from every table that has `company_id`, in batches of a statement each:
 * no lock is held for long, and a wipe that was cut off is simply run again. `last` names the table that must outlive the
 * others, so that there is something to find then. Only a demo is ever wiped.
 */
export async function wipeCompany(dataSource: DataSource, last: string): Promise<void> {
  assertOutsideTransaction('wipeCompany');
  const companyId = currentCompanyId();
  const tables = dataSource.entityMetadatas
    .filter(({ columns }) => columns.some(({ databaseName }) => databaseName === 'company_id'))
    .map(({ tableName }) => tableName);
  // Twice: machines that were at work for the company may have written behind the first round.
  const rounds = [...tables, ...tables].filter((table) => table !== last);
  for (const table of [...rounds, last]) {
    for (let deleted = batch; deleted === batch;) {
      const sql = `DELETE FROM \`${table}\` WHERE company_id = ? LIMIT ${batch}`;
      const result: unknown = await dataSource.query(sql, [companyId]);
      deleted = (result as ResultSetHeader).affectedRows;
    }
  }
}
