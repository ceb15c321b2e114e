import { maybeContext } from '../context/context.js';

/**
 * The company door: no statement touches a table with `company_id` unless it names that column and carries the id of the
 * company at work, or runs inside `acrossCompanies`. It stands in the driver, so it holds for every repository, every hand
 * written query and every process.
 */
export class CompanyDoor {
  private readonly tables = new Set<string>();
  private readonly known = new Map<string, Statement>();

  /** Called once the entities are known. */
  watch(tables: Iterable<string>): void {
    for (const table of tables) this.tables.add(table);
    this.known.clear();
  }

  /** Throws when the statement would pass the door. */
  check(sql: string, values: unknown): void {
    const statement = this.read(sql);
    if (statement.scopedTable === null) return;
    const context = maybeContext();
    if (context?.acrossPurpose) return;
    const companyId = context?.companyId;
    if (!companyId) throw new CompanyDoorError(`"${statement.scopedTable}" was used outside of a company`, sql);
    if (!statement.namesCompany)
      throw new CompanyDoorError(`"${statement.scopedTable}" was used without company_id`, sql);
    if (!carries(values, companyId))
      throw new CompanyDoorError(`"${statement.scopedTable}" was asked for another company`, sql);
  }

  private read(sql: string): Statement {
    const known = this.known.get(sql);
    if (known) return known;
    if (this.known.size >= 5000) this.known.clear();
    const statement = readStatement(sql, this.tables);
    this.known.set(sql, statement);
    return statement;
  }
}

/** A defect, never a refusal: the code forgot the company. */
export class CompanyDoorError extends Error {
  constructor(reason: string, sql: string) {
    super(`Company door: ${reason}: ${sql.slice(0, 200)}`);
    this.name = 'CompanyDoorError';
  }
}

interface Statement {
  /** A company's table that the statement names, or null. */
  readonly scopedTable: string | null;
  readonly namesCompany: boolean;
}

const definesSchema = /^\s*(create|alter|drop|show|set|start|commit|rollback|truncate)\b/i;
const asksSchema = /information_schema/i;

function readStatement(sql: string, tables: ReadonlySet<string>): Statement {
  if (definesSchema.test(sql) || asksSchema.test(sql)) return { scopedTable: null, namesCompany: false };
  const words = new Set(sql.toLowerCase().split(/[^a-z0-9_]+/));
  const scopedTable = [...words].find((word) => tables.has(word)) ?? null;
  return { scopedTable, namesCompany: words.has('company_id') };
}

function carries(values: unknown, companyId: string): boolean {
  if (values === companyId) return true;
  if (Array.isArray(values)) return values.some((value) => carries(value, companyId));
  if (values !== null && typeof values === 'object' && 'companyId' in values) return values.companyId === companyId;
  return false;
}
