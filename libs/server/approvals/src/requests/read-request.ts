import { Injectable } from '@nestjs/common';
import { Clock, type MemberActor } from '@atrium/kit';
import type { RequestView, RouteStepView } from '@atrium/contracts/approvals';
import type { Id } from '@atrium/contracts/core';
import {
  allNodes,
  type Command,
  cutEntries,
  cutValues,
  decide,
  type DirectoryExtract,
  needs,
  openTasks,
  previewRest,
  rightTo,
} from '@atrium/rules-approvals';
import { Effects } from '../effects/effects.js';
import { Extracts } from '../people/extracts.js';
import { EntriesRepository } from './entries.repository.js';
import { NamedThings } from './named-things.js';
import { ownTasks } from './own-tasks.js';
import { RequestReaders } from './request-readers.js';
import { RequestsRepository } from './requests.repository.js';
import { toRouteViews } from './route-views.js';
import type { StoredRequest } from './stored-request.js';
import { nodeOf } from './task-changes.js';

/** A request as one reader may see it. */
@Injectable()
export class ReadRequest {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly entries: EntriesRepository,
    private readonly readers: RequestReaders,
    private readonly extracts: Extracts,
    private readonly effects: Effects,
    private readonly named: NamedThings,
    private readonly clock: Clock,
  ) {}

  async one(me: MemberActor, requestId: Id<'request'>): Promise<RequestView> {
    const request = await this.requests.one(requestId);
    const { rights, isAdmin } = await this.readers.readerOf(me, request);
    const { content, state } = request;
    const { form, body } = content.definition;
    const history = await this.entries.of(requestId);
    const shown = {
      form: { fields: form.fields.filter(({ id }) => rightTo(rights, id, 'hidden') !== 'hidden') },
      values: cutValues(state.values, rights),
      entries: cutEntries(
        history.filter(({ no }) => no <= state.lastNo),
        rights,
      ),
      openTasks: openTaskViews(request),
      ahead: await this.ahead(request),
    };
    const { submitterId, departmentId } = request;
    const names = await this.named.of(requestId, { ...shown, submitterId, departmentId });
    return {
      ...headOf(request),
      submitter: names.people.find(({ id }) => id === submitterId) ?? { id: submitterId, name: '', title: null },
      department: names.departments.find(({ id }) => id === departmentId) ?? null,
      ...shown,
      mine: {
        tasks: ownTasks(request, me.memberId),
        canWithdraw: mayWithdraw(request, me.memberId, this.clock.now()),
        canResubmit: submitterId === me.memberId && openTasks(state).some(({ kind }) => kind === 'rework'),
        canAdminister: isAdmin && state.status === 'running',
      },
      effects: (await this.effects.of(requestId)).map(({ effect, direction, status, reason }) => {
        return { effect, direction, status, reason };
      }),
      nodes: allNodes(body).map(({ id, title }) => ({ id, title })),
      ...names,
    };
  }

  private async ahead(request: StoredRequest): Promise<RouteStepView[]> {
    const { content, state } = request;
    if (state.status !== 'running') return [];
    const { definition } = content;
    const anything: Command = { kind: 'comment', by: request.submitterId, text: '' };
    const extract = await this.extracts.of(needs(definition, state, anything));
    return toRouteViews(definition, previewRest(definition, state, answersWith(extract, this.clock.now())).steps);
  }
}

function headOf(request: StoredRequest) {
  const { id, templateId, version, title, suite, serial, status, rev, submittedAt, endedAt, content } = request;
  return {
    ...{ id, templateId, version, title, icon: content.icon, suite, serial, status, rev },
    submittedAt: submittedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}

const openTaskViews = ({ state }: StoredRequest): RequestView['openTasks'] =>
  openTasks(state).map((task) => ({
    task: task.task,
    kind: task.kind,
    nodeId: nodeOf(state, task),
    assigneeIds: [...task.assigneeIds] as Id<'member'>[],
  }));

const nobody: DirectoryExtract = {
  ...{ people: {}, departments: {}, roles: {} },
  ...{ submitterDepartmentIds: [], companyAdminIds: [] },
};

const answersWith = (extract: DirectoryExtract, at: Date) => {
  return { at: at.toISOString(), extract, draw: 0, serial: null, isAdmin: false };
};

/** Asks the rule itself: it needs nobody for that. */
const mayWithdraw = ({ content, state }: StoredRequest, by: string, at: Date): boolean =>
  decide(content.definition, state, { kind: 'withdraw', by }, answersWith(nobody, at)).ok;
