import { onServer } from '@atrium/kit/testing';

/** Rows that belong to a company without carrying its id: those of its people. */
const ofItsPeople = ['account WHERE id', 'credential WHERE account_id', 'session WHERE account_id'];
const ofItsRealm = ['sign_in_name', 'single_use_code', 'identity_mail'];

/** What a company has in every table, as one text: it differs once a single value of it does, but for when somebody was last seen. */
export async function rowsOf(databaseUrl: string, companyId: string): Promise<string> {
  return onServer(databaseUrl, async (query) => {
    const columns = await query(
      `SELECT table_name AS t, SUM(column_name = 'company_id') AS own,
              GROUP_CONCAT(CONCAT('COALESCE(\`', column_name, '\`, "")') ORDER BY column_name) AS c
         FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name <> 'last_seen_at' GROUP BY table_name ORDER BY table_name`,
    );
    const people = `(SELECT account_id FROM directory_member WHERE company_id = '${companyId}')`;
    const sums = columns.flatMap(({ t, own, c }) => {
      const table = String(t);
      const byPerson = ofItsPeople.find((text) => text.startsWith(`${table} `));
      const from = Number(own)
        ? `\`${table}\` WHERE company_id = '${companyId}'`
        : byPerson
          ? `${byPerson} IN ${people}`
          : ofItsRealm.includes(table)
            ? `${table} WHERE realm_id = '${companyId}'`
            : null;
      return from
        ? [`SELECT '${table}' AS t, COUNT(*) AS n, SUM(CRC32(CONCAT_WS('#', ${String(c)}))) AS s FROM ${from}`]
        : [];
    });
    const rows = await query(sums.join(' UNION ALL '));
    return rows.map(({ t, n, s }) => `${String(t)} ${String(n)} ${String(s)}`).join('\n');
  });
}

/** The tables in which two such texts differ. */
export function changedTables(before: string, after: string): string[] {
  const was = new Set(before.split('\n'));
  return after.split('\n').flatMap((line) => (was.has(line) ? [] : [line.split(' ')[0] ?? line]));
}

/** Resolves with how much the worker has left to do: events without a number, listeners behind, days and imports due. */
export function waitingWork(databaseUrl: string): Promise<number> {
  return onServer(databaseUrl, async (query) => {
    const [row] = await query(
      `SELECT (SELECT COUNT(*) FROM outbox_event WHERE event_no IS NULL)
            + (SELECT COUNT(*) FROM audit_record WHERE chain_no IS NULL)
            + (SELECT COUNT(*) FROM listener_cursor c JOIN company_event_head h USING (company_id) WHERE c.event_no < h.event_no)
            + (SELECT COUNT(*) FROM attendance_dirty_member WHERE due_at <= UTC_TIMESTAMP(3))
            + (SELECT COUNT(*) FROM directory_import WHERE status IN ('planning', 'applying')) AS n`,
    );
    return Number(row?.n);
  });
}
