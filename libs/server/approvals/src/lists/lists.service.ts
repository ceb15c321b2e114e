import { Injectable } from '@nestjs/common';
import type { MemberActor } from '@atrium/kit';
import type {
  countWaiting,
  listAllRequests,
  listCopies,
  listDone,
  listSubmitted,
  listWaiting,
  RequestRow,
  searchRequests,
} from '@atrium/contracts/approvals';
import type { Id, InputOf, OutputOf } from '@atrium/contracts/core';
import { TemplatesRepository } from '../templates/templates.repository.js';
import { ListRows, standingOf } from './list-rows.js';
import { type ListedRequest, type ListedTask, ListsRepository } from './lists.repository.js';
import { cursorOfTask } from './place-in-list.js';

const mostCounted = 100;

/** What waits for a member, what they did, handed in, and got to read. */
@Injectable()
export class Lists {
  constructor(
    private readonly lists: ListsRepository,
    private readonly rows: ListRows,
    private readonly templates: TemplatesRepository,
  ) {}

  async waiting(me: MemberActor, input: InputOf<typeof listWaiting>): Promise<OutputOf<typeof listWaiting>> {
    await this.refuseUnknown(input.templateId);
    const found = await this.lists.waiting(me.memberId, oneMore(input));
    const { page, nextCursor } = pageOf(found, input.limit, cursorAtTask);
    const make = await this.rows.makerFor(page);
    const items = page.map((one) => ({
      request: make.row(one, standingOf(one)),
      ...{ task: one.task, kind: one.kind, nodeTitle: make.titleOfNode(one) },
      openedAt: one.at.toISOString(),
      needsOpening: make.needsOpening(one),
    }));
    return { items, nextCursor };
  }

  async count(me: MemberActor): Promise<OutputOf<typeof countWaiting>> {
    return { waiting: await this.lists.countWaiting(me.memberId, mostCounted) };
  }

  async done(me: MemberActor, input: InputOf<typeof listDone>): Promise<OutputOf<typeof listDone>> {
    await this.refuseUnknown(input.templateId);
    const found = await this.lists.done(me.memberId, oneMore(input));
    const { page, nextCursor } = pageOf(found, input.limit, cursorAtTask);
    const make = await this.rows.makerFor(page);
    const items = page.map((one) => ({
      request: make.row(one, standingOf(one)),
      ...{ task: one.task, nodeTitle: make.titleOfNode(one), decision: one.decision },
      decidedAt: one.at.toISOString(),
    }));
    return { items, nextCursor };
  }

  async submitted(me: MemberActor, input: InputOf<typeof listSubmitted>): Promise<OutputOf<typeof listSubmitted>> {
    await this.refuseUnknown(input.templateId);
    const found = await this.lists.submitted(me.memberId, oneMore(input));
    return this.requests(found, input.limit, () => 'start');
  }

  async copies(me: MemberActor, input: InputOf<typeof listCopies>): Promise<OutputOf<typeof listCopies>> {
    await this.refuseUnknown(input.templateId);
    const found = await this.lists.copies(me.memberId, oneMore(input));
    const { page, nextCursor } = pageOf(found, input.limit, ({ id }) => id);
    const make = await this.rows.makerFor(page);
    const items = page.map((one) => ({
      request: make.row(one, standingOf(one)),
      copiedAt: one.copiedAt.toISOString(),
    }));
    return { items, nextCursor };
  }

  /** Somebody else's request shows no field here: what each part may see stands in the request itself. */
  async search(me: MemberActor, input: InputOf<typeof searchRequests>): Promise<OutputOf<typeof searchRequests>> {
    const found = await this.lists.withPart(me.memberId, oneMore(input));
    return this.requests(found, input.limit, ({ submitterId }) => (submitterId === me.memberId ? 'start' : 'none'));
  }

  async all(_me: MemberActor, input: InputOf<typeof listAllRequests>): Promise<OutputOf<typeof listAllRequests>> {
    await this.refuseUnknown(input.templateId);
    return this.requests(await this.lists.all(oneMore(input)), input.limit, () => 'admin');
  }

  /** A filter by a template that is not there is a mistake, not an empty list. */
  private async refuseUnknown(templateId: Id<'template'> | undefined): Promise<void> {
    if (templateId !== undefined) await this.templates.one(templateId);
  }

  private async requests(
    found: readonly ListedRequest[],
    limit: number,
    standing: (one: ListedRequest) => 'start' | 'admin' | 'none',
  ): Promise<{ items: RequestRow[]; nextCursor: string | null }> {
    const { page, nextCursor } = pageOf(found, limit, ({ id }) => id);
    const make = await this.rows.makerFor(page);
    return { items: page.map((one) => make.row(one, standing(one))), nextCursor };
  }
}

/** One more than asked for tells whether there is a next page. */
const oneMore = <T extends { readonly limit: number }>(input: T): T => ({ ...input, limit: input.limit + 1 });

const cursorAtTask = ({ at, id, task }: ListedTask): string => cursorOfTask({ at, requestId: id, task });

function pageOf<T>(found: readonly T[], limit: number, cursorAt: (row: T) => string) {
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return { page, nextCursor: found.length > limit && last !== undefined ? cursorAt(last) : null };
}
