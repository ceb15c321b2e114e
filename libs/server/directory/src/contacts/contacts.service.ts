import { Injectable } from '@nestjs/common';
import { type MemberActor, notFound, groupedBy } from '@atrium/kit';
import type { InputOf, OutputOf } from '@atrium/contracts/core';
import type { MemberState, searchMembers } from '@atrium/contracts/directory';
import { withAllBelow } from '@atrium/rules-access';
import { CompanyDays } from '../companies/company-days.js';
import { type Day, ledBy } from '../dated-facts/dated-fact.js';
import { DatedFacts } from '../dated-facts/dated-facts.repository.js';
import { DepartmentTree } from '../departments/department-tree.repository.js';
import { stateOf } from '../members/member-state.js';
import { PrivateFields } from '../members/private-fields.js';
import {
  type ContactRow,
  ContactsRepository,
  isInDepartments,
  isLiving,
  isManaged,
  isReached,
  not,
} from './contacts.repository.js';
import { readCursor, writeCursor } from './cursor.js';
import { keysOf } from './orders.js';
import { and, type Condition, or, textSearch } from './search-text.js';

type Query = InputOf<typeof searchMembers>;
type Page = OutputOf<typeof searchMembers>;

/** Finds people by name, pinyin, initials, number, title or phone. */
@Injectable()
export class Contacts {
  constructor(
    private readonly contacts: ContactsRepository,
    private readonly tree: DepartmentTree,
    private readonly facts: DatedFacts,
    private readonly fields: PrivateFields,
    private readonly days: CompanyDays,
  ) {}

  /** Those who left are shown only to whoever may read private fields of theirs. */
  async search(me: MemberActor, input: Query): Promise<Page> {
    const today = await this.days.today();
    const where = and([
      isReached(me.grants.get('directory.read'), today),
      ...(input.managed ? [isManaged(me.grants.get('directory.manage_members'), today)] : []),
      statesAsked(me, input.states ?? ['invited', 'active'], today),
      ...(input.uninvited ? [isUninvited] : []),
      ...(input.departmentId === undefined ? [] : [await this.inDepartment(input.departmentId, input.deep, today)]),
    ]);
    const text = input.q === undefined ? null : textSearch(input.q, this.phoneSearch(me, input.q, today));
    const { sort, cursor } = input;
    const keys = keysOf(sort);
    const after = cursor === undefined ? null : readCursor(cursor, { sort, keys: keys.length });
    const rows = await this.contacts.page({ where, text, keys, after, limit: input.limit + 1 });
    const items = rows.slice(0, input.limit);
    const last = items.at(-1);
    return {
      items: await this.summaries(items, today),
      nextCursor:
        rows.length > input.limit && last
          ? writeCursor({ sort, values: keys.map(({ column }) => last[column]), id: last.id })
          : null,
      ...(after === null && { total: await this.contacts.count({ where, text }) }),
    };
  }

  private async inDepartment(departmentId: string, deep: boolean, today: Day): Promise<Condition> {
    const parents = await this.tree.parents();
    if (!parents.has(departmentId)) throw notFound();
    return isInDepartments(deep ? [...withAllBelow(parents, [departmentId])] : [departmentId], today);
  }

  /** By its whole number or its last four digits; a hidden one is found only by those who would see it. */
  private phoneSearch(me: MemberActor, typed: string, today: Day): Condition | null {
    const phone = this.fields.phoneTyped(typed);
    if (!phone) return null;
    const visible = or([
      { sql: 'NOT m.phone_hidden', values: [] },
      isReached(me.grants.get('directory.read_private'), today),
    ]);
    return and([{ sql: `m.${phone.column} = ?`, values: [phone.index] }, visible]);
  }

  private async summaries(rows: readonly ContactRow[], today: Day): Promise<Page['items']> {
    const ids = rows.map(({ id }) => id);
    const departments = await this.contacts.departmentsOf(ids, today);
    const led = groupedBy(await this.facts.on(ledBy, today, { objectIds: ids }), ({ objectId }) => objectId);
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      title: row.title,
      number: row.number,
      departments: departments.get(row.id) ?? [],
      leads: (led.get(row.id) ?? []).map(({ subjectId }) => subjectId as Page['items'][number]['leads'][number]),
      joinedOn: row.firstDay,
      state: stateOf(row, today),
    }));
  }
}

/** Nobody has let them in yet, and they are not in. */
const isUninvited: Condition = { sql: '(m.invited_at IS NULL AND m.activated_at IS NULL)', values: [] };

function statesAsked(me: MemberActor, states: readonly MemberState[], today: Day): Condition {
  const living = isLiving(today);
  const activated = (yes: boolean): Condition =>
    and([living, { sql: `m.activated_at IS ${yes ? 'NOT NULL' : 'NULL'}`, values: [] }]);
  const conditionOf = (state: MemberState): Condition =>
    state === 'left'
      ? and([not(living), isReached(me.grants.get('directory.read_private'), today)])
      : activated(state === 'active');
  return states.length === 0 ? { sql: 'FALSE', values: [] } : or([...new Set(states)].map(conditionOf));
}
