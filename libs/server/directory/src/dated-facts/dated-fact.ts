/** A calendar day, `2026-03-28`. As text it compares as it should. */
export type Day = string;

/** The `toDay` of a fact that holds until further notice. */
export const openEnd: Day = '9999-12-31';

/** The `fromDay` of a fact that has held for as long as anybody asks: where a department stood when it was made. */
export const everSince: Day = '1000-01-01';

/**
 * Something that holds from one day to another, both included: a member is in a department, a department has a leader. The
 * subject is whose fact it is; where it has several at a time `position` orders them, 0 being the first.
 */
export interface DatedFact {
  readonly subjectId: string;
  readonly objectId: string;
  readonly position: number;
  readonly fromDay: Day;
  readonly toDay: Day;
}

/** A table of dated facts: which of its columns is the subject, which the object. */
export interface DatedRelation {
  readonly table: string;
  readonly subject: string;
  readonly object: string;
}

/** A member is in departments; position 0 is the primary one. */
export const inDepartment: DatedRelation = {
  table: 'directory_member_department',
  subject: 'member_id',
  object: 'department_id',
};
/** A member reports to a named person. */
export const reportsTo: DatedRelation = {
  table: 'directory_line_manager',
  subject: 'member_id',
  object: 'manager_id',
};
/** A department is led by members; position 0 is the manager of its people. */
export const ledBy: DatedRelation = {
  table: 'directory_department_leader',
  subject: 'department_id',
  object: 'member_id',
};
/** A department stands under another, or under the company (whose id is then the object). */
export const standsUnder: DatedRelation = {
  table: 'directory_department_place',
  subject: 'department_id',
  object: 'parent_id',
};

/** Whether a fact holds on a day. */
export const holdsOn =
  (day: Day) =>
  ({ fromDay, toDay }: Pick<DatedFact, 'fromDay' | 'toDay'>): boolean =>
    fromDay <= day && day <= toDay;
