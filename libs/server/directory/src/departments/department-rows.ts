import { Injectable } from '@nestjs/common';
import { Clock, currentCompanyId, newId } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { type Day, everSince, ledBy, openEnd, standsUnder } from '../dated-facts/dated-fact.js';
import { DatedFacts } from '../dated-facts/dated-facts.repository.js';
import { dayBefore } from '../days.js';
import type { DepartmentEntity } from './department.entity.js';
import { DepartmentsRepository } from './departments.repository.js';

/** A department to be made. Its id may be given, so that its children can be made at once. */
export interface NewDepartment {
  readonly id?: Id<'department'>;
  readonly parentId: Id<'department'> | null;
  readonly name: string;
  readonly sortOrder: number;
}

/** The department above as callers know it: null on the first level. */
export const parentIdOf = ({ parentId, companyId }: Pick<DepartmentEntity, 'parentId' | 'companyId'>) =>
  parentId === companyId ? null : (parentId as Id<'department'>);

/** Writes departments together with where they stand by day. Under the lock of `CompanyShape`. */
@Injectable()
export class DepartmentRows {
  constructor(
    private readonly departments: DepartmentsRepository,
    private readonly facts: DatedFacts,
    private readonly clock: Clock,
  ) {}

  /** A new department has stood where it stands ever since: days before it was made find it there, and nobody in it. */
  async add(wanted: readonly NewDepartment[]): Promise<DepartmentEntity[]> {
    const companyId = currentCompanyId();
    const rows = wanted.map(({ id, parentId, name, sortOrder }): DepartmentEntity => ({
      companyId,
      id: id ?? newId<'department'>(),
      parentId: parentId ?? companyId,
      name,
      sortOrder,
      live: 1,
      archivedAt: null,
      createdAt: this.clock.now(),
    }));
    await this.departments.insert(rows);
    const places = rows.map(({ id, parentId }) => ({ subjectId: id, objectId: parentId, position: 0 }));
    await this.facts.add(
      standsUnder,
      places.map((place) => ({ ...place, fromDay: everSince, toDay: openEnd })),
    );
    return rows;
  }

  /** From this day on the department stands elsewhere. */
  async stand(id: string, parentId: string | null, from: Day): Promise<void> {
    const objectId = parentId ?? currentCompanyId();
    await this.departments.update(id, { parentId: objectId });
    const objects = [{ objectId, toDay: openEnd }];
    await this.facts.supersede(standsUnder, from, [{ subjectId: id, objects }]);
  }

  /** Gives siblings their places in the order of the list. */
  async arrange(siblings: readonly Pick<DepartmentEntity, 'id' | 'sortOrder'>[]): Promise<void> {
    for (const [place, { id, sortOrder }] of siblings.entries())
      if (place !== sortOrder) await this.departments.update(id, { sortOrder: place });
  }

  /** The department stands no more from this day on, and nobody leads it. */
  async archive(id: string, from: Day): Promise<void> {
    await this.departments.update(id, { live: null, archivedAt: this.clock.now() });
    for (const relation of [standsUnder, ledBy]) await this.facts.end(relation, dayBefore(from), { subjectIds: [id] });
  }
}
