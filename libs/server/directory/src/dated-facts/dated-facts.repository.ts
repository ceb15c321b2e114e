import { Injectable } from '@nestjs/common';
import { chunksOf, currentCompanyId, Db, groupedBy } from '@atrium/kit';
import type { DatedFact, DatedRelation, Day } from './dated-fact.js';
import { isNothing, supersede, type Supersession, type WantedFacts } from './supersede.js';

/** Which facts are meant, besides their day. */
export interface OfWhom {
  readonly subjectIds?: readonly string[] | undefined;
  readonly objectIds?: readonly string[] | undefined;
}

/** The dated tables of the company of the context, by set. Whoever writes holds the company's lock. */
@Injectable()
export class DatedFacts {
  constructor(private readonly db: Db) {}

  /** Facts that hold on a day, first positions first. */
  on(relation: DatedRelation, day: Day, of: OfWhom = {}): Promise<DatedFact[]> {
    return this.read(relation, { sql: 'from_day <= ? AND to_day >= ?', values: [day, day] }, of);
  }

  /** Facts that hold on a day or will later. */
  onOrAfter(relation: DatedRelation, day: Day, of: OfWhom = {}): Promise<DatedFact[]> {
    return this.read(relation, { sql: 'to_day >= ?', values: [day] }, of);
  }

  /** Makes the wanted facts hold from a day on. Returns the subjects for whom anything changed. */
  async supersede(relation: DatedRelation, from: Day, wanted: readonly WantedFacts[]): Promise<string[]> {
    const subjectIds = wanted.map(({ subjectId }) => subjectId);
    const existing = groupedBy(await this.onOrAfter(relation, from, { subjectIds }), ({ subjectId }) => subjectId);
    const changes = wanted
      .map((one) => ({ ...one, change: supersede(existing.get(one.subjectId) ?? [], one, from) }))
      .filter(({ change }) => !isNothing(change));
    await this.write(
      relation,
      changes.map(({ change }) => change),
    );
    return changes.map(({ subjectId }) => subjectId);
  }

  /** Lets facts end on a day at the latest; later ones fall. Returns those that did not end by then anyway. */
  async end(relation: DatedRelation, lastDay: Day, of: OfWhom): Promise<DatedFact[]> {
    const concerned = (await this.onOrAfter(relation, lastDay, of)).filter(({ toDay }) => toDay > lastDay);
    await this.write(relation, [
      {
        remove: concerned.filter(({ fromDay }) => fromDay > lastDay),
        setEnd: concerned.filter(({ fromDay }) => fromDay <= lastDay).map((fact) => ({ fact, toDay: lastDay })),
        add: [],
      },
    ]);
    return concerned;
  }

  /** Gives facts another last day: those that ended with an employment go on with it. */
  async moveEnd(relation: DatedRelation, facts: readonly DatedFact[], toDay: Day): Promise<void> {
    await this.write(relation, [{ remove: [], setEnd: facts.map((fact) => ({ fact, toDay })), add: [] }]);
  }

  /** Adds facts of subjects that have none yet. */
  async add(relation: DatedRelation, facts: readonly DatedFact[]): Promise<void> {
    await this.write(relation, [{ remove: [], setEnd: [], add: facts }]);
  }

  private async read(
    { table, subject, object }: DatedRelation,
    when: { sql: string; values: readonly Day[] },
    { subjectIds, objectIds }: OfWhom,
  ): Promise<DatedFact[]> {
    if (subjectIds?.length === 0 || objectIds?.length === 0) return [];
    return this.db.query<DatedFact>(
      `SELECT ${subject} AS subjectId, ${object} AS objectId, position, from_day AS fromDay, to_day AS toDay
         FROM ${table} WHERE company_id = ? AND ${when.sql}
         ${subjectIds ? `AND ${subject} IN (?)` : ''} ${objectIds ? `AND ${object} IN (?)` : ''}
         ORDER BY ${subject}, position, from_day`,
      [currentCompanyId(), ...when.values, ...(subjectIds ? [subjectIds] : []), ...(objectIds ? [objectIds] : [])],
    );
  }

  private async write({ table, subject, object }: DatedRelation, changes: readonly Supersession[]): Promise<void> {
    const companyId = currentCompanyId();
    const keys = `company_id = ? AND (${subject}, ${object}, from_day) IN (?)`;
    for (const facts of chunksOf(changes.flatMap(({ remove }) => remove)))
      await this.db.query(`DELETE FROM ${table} WHERE ${keys}`, [companyId, facts.map(keyOf)]);
    const ends = groupedBy(
      changes.flatMap(({ setEnd }) => setEnd),
      ({ toDay }) => toDay,
    );
    for (const [toDay, ended] of ends)
      for (const part of chunksOf(ended))
        await this.db.query(`UPDATE ${table} SET to_day = ? WHERE ${keys}`, [
          toDay,
          companyId,
          part.map(({ fact }) => keyOf(fact)),
        ]);
    for (const facts of chunksOf(changes.flatMap(({ add }) => add)))
      await this.db.query(
        `INSERT INTO ${table} (company_id, ${subject}, ${object}, position, from_day, to_day) VALUES ?`,
        [facts.map((fact) => [companyId, fact.subjectId, fact.objectId, fact.position, fact.fromDay, fact.toDay])],
      );
  }
}

const keyOf = ({ subjectId, objectId, fromDay }: DatedFact) => [subjectId, objectId, fromDay];
