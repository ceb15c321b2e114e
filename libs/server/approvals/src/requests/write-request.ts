import { Injectable } from '@nestjs/common';
import { AppError } from '@atrium/kit';
import { approvalsErrors, type Entry, type FormValues, type RequestReceipt } from '@atrium/contracts/approvals';
import { fold, type RequestState } from '@atrium/rules-approvals';
import { Effects } from '../effects/effects.js';
import { type Suite, type SuiteRequest, Suites } from '../effects/suites.js';
import { AnnounceRequest } from './announce-request.js';
import { EntriesRepository } from './entries.repository.js';
import { RequestsRepository } from './requests.repository.js';
import { statusOf, type StoredRequest } from './stored-request.js';
import { TasksRepository } from './tasks.repository.js';

/** Writes what a command has come to: entries, state, tasks, effects, events. Inside `tx.run`, the request locked. */
@Injectable()
export class WriteRequest {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly entries: EntriesRepository,
    private readonly tasks: TasksRepository,
    private readonly suites: Suites,
    private readonly effects: Effects,
    private readonly announce: AnnounceRequest,
  ) {}

  async write(request: StoredRequest, entries: readonly Entry[]): Promise<RequestReceipt> {
    const { id, state: before } = request;
    const after = fold(entries, before);
    const at = new Date(entries[0]?.at ?? 0);
    const hasEnded = after.status !== 'running' && before.status !== after.status;
    await this.entries.append(id, entries);
    await this.requests.change(id, { state: after, summary: summaryOf(request, after), endedAt: hasEnded ? at : null });
    await this.tasks.follow(id, { before, after, at });
    await this.tellSuite(request, entries, after);
    await this.announce.tell(request, entries, { before, after });
    return { requestId: id, status: statusOf(after), rev: after.lastNo };
  }

  /** The owner of the suite may refuse what is handed in; what it brings about begins when it is approved. */
  private async tellSuite(request: StoredRequest, entries: readonly Entry[], after: RequestState): Promise<void> {
    if (request.suite === null) return;
    const suite = this.suites.get(request.suite);
    const types = new Set(entries.map(({ type }) => type));
    if (types.has('submitted')) await owned(suite).onSubmit?.(suiteRequestOf(request, after));
    if (types.has('resubmitted')) await owned(suite).onResubmit?.(suiteRequestOf(request, after));
    if (types.has('ended') && after.status === 'approved')
      await this.effects.want(request.id, owned(suite).effects, 'apply');
  }
}

function owned(suite: Suite | undefined): Suite {
  if (!suite) throw new AppError(approvalsErrors.template_closed);
  return suite;
}

/** A request as the owner of its suite knows it. */
export function suiteRequestOf(request: StoredRequest, state: RequestState): SuiteRequest {
  return {
    requestId: request.id,
    templateId: request.templateId,
    suite: request.suite ?? '',
    submitterId: request.submitterId,
    departmentId: request.departmentId,
    values: state.values,
    status: statusOf(state),
  };
}

function summaryOf({ content }: StoredRequest, { values }: RequestState): FormValues {
  return Object.fromEntries(
    content.summaryFieldIds.flatMap((id) => (Object.hasOwn(values, id) ? [[id, values[id] ?? null]] : [])),
  );
}
