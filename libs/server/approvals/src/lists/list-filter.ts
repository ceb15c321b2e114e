import type { RequestStatus } from '@atrium/contracts/approvals';

/** What lists of requests can be narrowed by. */
export interface ListFilter {
  readonly templateId?: string | undefined;
  readonly status?: RequestStatus | undefined;
  readonly q?: string | undefined;
}

export interface Condition {
  /** Begins with AND, or is empty; speaks of the request as `r`. */
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The condition that a filter stands for. */
export function conditionOf({ templateId, status, q }: ListFilter): Condition {
  const parts: Condition[] = [];
  if (templateId !== undefined) parts.push({ sql: 'AND r.template_id = ?', values: [templateId] });
  if (status !== undefined) parts.push({ sql: 'AND r.status = ?', values: [status] });
  if (q !== undefined)
    parts.push({
      sql: "AND (r.title LIKE ? ESCAPE '|' OR r.serial LIKE ? ESCAPE '|')",
      values: [`%${literal(q)}%`, `${literal(asciiOf(q))}%`],
    });
  return { sql: parts.map(({ sql }) => sql).join(' '), values: parts.flatMap(({ values }) => values) };
}

const literal = (text: string): string => text.replace(/[|%_]/g, '|$&');

/** Numbers are ASCII; other text is in none of them. */
const asciiOf = (text: string): string => (/^[\x20-\x7e]+$/.test(text) ? text.toUpperCase() : '-');
