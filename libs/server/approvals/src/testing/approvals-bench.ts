import { type MemberActor, newId, Tx } from '@atrium/kit';
import {
  type ApproveNode,
  Definition,
  type FormValues,
  type RequestReceipt,
  type RequestView,
  type TemplateContent,
} from '@atrium/contracts/approvals';
import type { Id } from '@atrium/contracts/core';
import type { DepartmentView, MemberView } from '@atrium/contracts/directory';
import { fold, type RequestState } from '@atrium/rules-approvals';
import { activated, type Draw, drawing, DirectoryBench, monday } from '@atrium/server-directory/testing';
import { approvalsEntities } from '../approvals-entities.js';
import { ApprovalsModule } from '../approvals.module.js';
import { DecideTasks } from '../requests/decide-tasks.js';
import { EntriesRepository } from '../requests/entries.repository.js';
import { ReadRequest } from '../requests/read-request.js';
import { SubmitRequest } from '../requests/submit-request.js';
import { MakePresets } from '../templates/make-presets.listener.js';
import { Templates } from '../templates/templates.service.js';

type Company = Awaited<ReturnType<typeof drawing>>['company'];

/** A new id of a command. */
export const commandId = () => newId<'command'>();

/** An approve node as a caller writes it: the rest takes the defaults. */
export const asks = (id: string, memberIds: readonly string[], more: Partial<ApproveNode> = {}) => ({
  ...{
    kind: 'approve' as const,
    id,
    title: `Node ${id}`,
    people: [{ kind: 'members' as const, memberIds: [...memberIds] }],
  },
  ...more,
});

/** A form with one field that all see, one that approvers may not, and one for files. */
export const fields = [
  { kind: 'text', id: 'subject', label: 'Subject', required: true },
  { kind: 'text', id: 'secret', label: 'Secret' },
  { kind: 'file', id: 'papers', label: 'Papers' },
];

/** What a template says, around a body. */
export function contentOf(
  body: readonly unknown[],
  more: Partial<TemplateContent> & { policies?: object; start?: object } = {},
): TemplateContent {
  const { policies = {}, start = { rights: {} }, ...rest } = more;
  return {
    title: `Template ${newId()}`,
    group: 'Tests',
    icon: 'file-text',
    suite: null,
    visibility: { kind: 'everybody' },
    numbering: null,
    summaryFieldIds: ['subject', 'secret'],
    definition: Definition.parse({ schema: 1, form: { fields }, start, body, policies }),
    ...rest,
  };
}

/** A company that decides: Sue submits; Ann, Ben and Cid are asked. */
export class ApprovalsBench {
  private constructor(
    readonly house: DirectoryBench,
    readonly company: Company,
    readonly owner: MemberActor,
    readonly draw: Draw,
    readonly department: DepartmentView,
  ) {}

  static house(): Promise<DirectoryBench> {
    return DirectoryBench.open({ modules: [ApprovalsModule], entities: approvalsEntities });
  }

  /** A company of its own in a house, on Monday, 2 March 2026. */
  static async in(house: DirectoryBench): Promise<ApprovalsBench> {
    house.clock.set(monday);
    const { company, owner, draw } = await drawing(house, 'Deciders');
    return new ApprovalsBench(house, company, owner, draw, await draw.department('All'));
  }

  /** Somebody who is here, and acts. */
  async person(name: string, more: Parameters<Draw['member']>[2] = {}): Promise<MemberActor> {
    const member = await this.draw.member(name, [this.department], { joinedOn: '2026-01-05', ...more });
    return this.activate(member);
  }

  async activate(member: MemberView): Promise<MemberActor> {
    await activated(this.house, member);
    return this.house.actor(this.company, member.id);
  }

  /** The rights of now: a role that was given since counts. */
  again(actor: MemberActor): Promise<MemberActor> {
    return this.house.actor(this.company, actor.memberId);
  }

  /** Draws a template and publishes it. */
  async publish(content: TemplateContent): Promise<Id<'template'>> {
    const { id, revision } = await this.house.as(this.owner, (me) =>
      this.house.get(Templates).create(me, { commandId: commandId(), draft: content }),
    );
    await this.house.as(this.owner, (me) =>
      this.house.get(Templates).publish(me, { templateId: id, commandId: commandId(), revision }),
    );
    return id;
  }

  /** Publishes something else as the next version. */
  async publishAgain(templateId: Id<'template'>, draft: TemplateContent): Promise<void> {
    const templates = this.house.get(Templates);
    await this.house.as(this.owner, async (me) => {
      const { revision } = await templates.one(me, templateId);
      const saved = await templates.save(me, { templateId, revision, draft });
      await templates.publish(me, { templateId, commandId: commandId(), revision: saved.revision });
    });
  }

  submit(
    by: MemberActor,
    templateId: Id<'template'>,
    values: FormValues = { subject: 'Chairs' },
    more: object = {},
  ): Promise<RequestReceipt> {
    const input = { commandId: commandId(), templateId, version: 1, values, picks: {}, ...more };
    return this.house.as(by, (me) => this.house.get(SubmitRequest).submit(me, input));
  }

  approve(by: MemberActor, requestId: Id<'request'>, task: number, more: object = {}): Promise<RequestReceipt> {
    const input = { requestId, commandId: commandId(), task, values: {}, fileIds: [], ...more };
    return this.house.as(by, (me) => this.decisions.approve(me, input));
  }

  reject(by: MemberActor, requestId: Id<'request'>, task: number, more: object = {}): Promise<RequestReceipt> {
    return this.house.as(by, (me) =>
      this.decisions.reject(me, { requestId, commandId: commandId(), task, fileIds: [], ...more }),
    );
  }

  giveBack(by: MemberActor, requestId: Id<'request'>, task: number, more: object = {}): Promise<RequestReceipt> {
    return this.house.as(by, (me) => this.decisions.giveBack(me, { requestId, commandId: commandId(), task, ...more }));
  }

  transfer(by: MemberActor, requestId: Id<'request'>, task: number, to: MemberActor): Promise<RequestReceipt> {
    const input = { requestId, commandId: commandId(), task, toMemberId: to.memberId };
    return this.house.as(by, (me) => this.decisions.transfer(me, input));
  }

  withdraw(by: MemberActor, requestId: Id<'request'>, more: object = {}): Promise<RequestReceipt> {
    return this.house.as(by, (me) => this.decisions.withdraw(me, { requestId, commandId: commandId(), ...more }));
  }

  resubmit(by: MemberActor, requestId: Id<'request'>, values: FormValues = {}): Promise<RequestReceipt> {
    return this.house.as(by, (me) => this.decisions.resubmit(me, { requestId, commandId: commandId(), values }));
  }

  comment(
    by: MemberActor,
    requestId: Id<'request'>,
    text: string,
    mentionIds: Id<'member'>[] = [],
  ): Promise<RequestReceipt> {
    const input = { requestId, commandId: commandId(), text, mentionIds, fileIds: [] };
    return this.house.as(by, (me) => this.decisions.comment(me, input));
  }

  reassign(
    by: MemberActor,
    requestId: Id<'request'>,
    task: number,
    to: readonly MemberActor[],
  ): Promise<RequestReceipt> {
    const toMemberIds = to.map(({ memberId }) => memberId);
    const input = { requestId, commandId: commandId(), task, toMemberIds, reason: 'Somebody has to' };
    return this.house.as(by, (me) => this.decisions.reassign(me, input));
  }

  read(by: MemberActor, requestId: Id<'request'>): Promise<RequestView> {
    return this.house.as(by, (me) => this.house.get(ReadRequest).one(me, requestId));
  }

  /** What the stored entries come to. */
  folded(requestId: Id<'request'>): Promise<RequestState> {
    return this.house.inside(this.company, async () => fold(await this.house.get(EntriesRepository).of(requestId)));
  }

  /** What is stored beside them: the state, and the tasks that are open by the rows. */
  async stored(requestId: Id<'request'>): Promise<{ status: string; rev: number; state: unknown; open: string[] }> {
    const [row] = await this.rows('SELECT status, rev, state FROM approvals_request WHERE company_id = ? AND id = ?', [
      requestId,
    ]);
    const tasks = await this.rows(
      'SELECT task, assignee_id AS who FROM approvals_task WHERE company_id = ? AND request_id = ? AND open = 1 ORDER BY task',
      [requestId],
    );
    const state: unknown = typeof row?.state === 'string' ? JSON.parse(row.state) : row?.state;
    return {
      status: String(row?.status),
      rev: Number(row?.rev),
      state,
      open: tasks.map(({ task, who }) => `${Number(task)} ${String(who)}`),
    };
  }

  /** Gives the company its first templates, as the listener does. */
  makePresets(): Promise<void> {
    return this.house.inside(this.company, () => this.house.get(Tx).run(() => this.house.get(MakePresets).handle()));
  }

  /** Types of approvals' own events, oldest first. */
  async events(): Promise<string[]> {
    const events = await this.house.events(this.company);
    return events
      .map(({ type }) => type)
      .filter((type) => type.startsWith('approvals.'))
      .map((type) => type.slice(10));
  }

  rows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return this.house.rows(sql, [this.company.id, ...values]);
  }

  private get decisions(): DecideTasks {
    return this.house.get(DecideTasks);
  }
}
