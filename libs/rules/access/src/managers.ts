import { type Parents, upwardsFrom } from './tree.js';

/** Who reports to whom, as of one day. */
export interface ReportingLines {
  readonly parents: Parents;
  /** Department id → its leaders, the first one first. */
  readonly leaders: ReadonlyMap<string, readonly string[]>;
  /** Member id → primary department. */
  readonly primaryOf: ReadonlyMap<string, string>;
  /** Member id → line manager, where one is named. */
  readonly lineManagerOf: ReadonlyMap<string, string>;
}

/**
 * The manager of a member: the line manager if one is named, else the first leader of the nearest department upwards.
 * Whoever leads a department is managed from above it. Null at the top.
 */
export function managerOf(lines: ReportingLines, memberId: string): string | null {
  const named = lines.lineManagerOf.get(memberId);
  if (named !== undefined) return named;
  const home = lines.primaryOf.get(memberId);
  if (home === undefined) return null;
  for (const departmentId of upwardsFrom(lines.parents, home)) {
    const leaders = lines.leaders.get(departmentId) ?? [];
    const [first] = leaders;
    if (first !== undefined && !leaders.includes(memberId)) return first;
  }
  return null;
}

/** The manager, the manager's manager, and so on to the top. Each once: a circle that facts make together is cut. */
export function managersUpwards(lines: ReportingLines, memberId: string): string[] {
  const chain: string[] = [];
  for (let at = managerOf(lines, memberId); at !== null; at = managerOf(lines, at)) {
    if (at === memberId || chain.includes(at)) break;
    chain.push(at);
  }
  return chain;
}

/** Whether a member would report to themself, directly or through others, if `managerId` became their line manager. */
export function wouldReportToSelf(lines: ReportingLines, memberId: string, managerId: string): boolean {
  const changed = { ...lines, lineManagerOf: new Map(lines.lineManagerOf).set(memberId, managerId) };
  return managerId === memberId || managersUpwards(changed, managerId).includes(memberId);
}
