import {
  approvalsErrors,
  approveTask,
  type Entry,
  countWaiting,
  decideTogether,
  getRequest,
  listCopies,
  listDone,
  listStartable,
  listSubmitted,
  listWaiting,
  rejectTask,
  type RequestRow,
  type RequestView,
  type WaitingRow,
} from '@atrium/contracts/approvals';
import { idOf, reader } from '../../../shared/testing/as-reader.js';
import { FakeServer } from '../../../shared/testing/fake-server.js';

export const me = reader.member;
export const daniel = { id: idOf('daniel'), name: 'Daniel', title: 'Engineer' };
export const grace = { id: idOf('grace'), name: 'Grace', title: null };
const amount = { id: 'amount', label: 'Amount', required: true, material: false } as const;
const why = { id: 'why', label: 'Why', required: false, material: false } as const;
const form: RequestView['form'] = {
  fields: [
    { ...amount, kind: 'money', currencies: ['CNY', 'MYR'], minMinor: null, maxMinor: 5_000_000 },
    { ...why, kind: 'long_text', maxLength: 2000 },
  ],
};
export const purchase = {
  ...{ id: idOf('purchase'), title: 'Purchase', group: 'Money', icon: 'wallet', suite: null },
  ...{ version: 1, form, rights: {}, departments: [], picks: [] },
};

type Line = Entry extends infer E
  ? E extends Entry
    ? Pick<E, 'type' | 'params'> & { by?: string | null }
    : never
  : never;

/** A server of approvals that holds some requests, and decides them when it is told to. */
export class FakeApprovals {
  readonly server = new FakeServer();
  readonly requests: RequestView[] = [];
  /** Requests whose decision is refused: somebody was quicker. */
  readonly taken = new Set<string>();

  constructor() {
    const rows = (keep: (view: RequestView) => boolean) => this.requests.filter(keep).map(rowOf);
    const page = <T>(items: T[]) => ({ items, nextCursor: null });
    this.server
      .on(listWaiting, ({ q }) => page(this.waiting().filter(({ request }) => request.title.includes(q ?? ''))))
      .on(countWaiting, () => ({ waiting: this.waiting().length }))
      .on(listSubmitted, () => page(rows(({ submitter }) => submitter.id === me.id)))
      .on(listDone, () => page([]))
      .on(listCopies, () => page([]))
      .on(listStartable, () => page([purchase]))
      .on(getRequest, ({ requestId }) => this.requests.find(({ id }) => id === requestId)!)
      .on(approveTask, ({ requestId }) => this.decide(requestId, 'approved'))
      .on(rejectTask, ({ requestId }) => this.decide(requestId, 'rejected'))
      .on(decideTogether, ({ items, decision }) => ({
        items: items.map(({ requestId, task }) => {
          const answer = this.decide(requestId, decision === 'approve' ? 'approved' : 'rejected');
          const refusal = 'refused' in answer && answer.refused ? { code: answer.refused.code, details: {} } : null;
          return { requestId: requestId as RequestView['id'], task: Number(task), refusal };
        }),
      }));
    this.server.install();
  }

  /** A request of Daniel's that waits for the reader, with more in its history than being handed in. */
  ask(title: string, lines: readonly Line[] = [], more: Partial<RequestView> = {}): RequestView {
    const at = (no: number) => new Date(Date.UTC(2026, 2, 2, 1, no)).toISOString();
    const values = { amount: { minor: 1_860_000, currency: 'CNY' }, why: 'It breaks twice a week.' };
    const submitted: Line = {
      type: 'submitted',
      params: { memberId: daniel.id, departmentId: null, serial: 'PR-1', values, picks: {} },
    };
    const entries = [submitted, ...lines].map(({ type, params, by = daniel.id }, index) => ({
      ...{ no: index + 1, at: at(index), type, params },
      actor: by === null ? { kind: 'system', id: null } : { kind: 'member', id: by },
    })) as RequestView['entries'];
    const view: RequestView = {
      ...{ id: idOf(title), templateId: purchase.id, version: 1, title, icon: 'wallet', suite: null, serial: 'PR-1' },
      ...{ status: 'running', submitter: daniel, department: null, submittedAt: at(0), endedAt: null },
      ...{ rev: entries.length, form, values, entries, effects: [], files: [], departments: [] },
      openTasks: [{ task: 1, kind: 'decide', nodeId: 'boss', assigneeIds: [me.id] }],
      mine: {
        ...{ canWithdraw: false, canResubmit: false, canAdminister: false },
        tasks: [
          {
            ...{ task: 1, kind: 'decide', nodeId: 'boss', rights: {}, signature: false },
            ...{ canApprove: true, canReject: true, canTransfer: true, canReturn: true },
            reasonRequired: { approve: false, reject: true },
          },
        ],
      },
      ahead: [
        {
          ...{ kind: 'approve', nodeId: 'money', title: 'Finance', mode: 'all', skipped: [], empty: null, why: null },
          ...{ people: [{ memberId: grace.id, via: 'role' }], outcome: 'asks' },
        },
      ],
      nodes: [
        { id: 'boss', title: 'Manager' },
        { id: 'money', title: 'Finance' },
      ],
      people: [me, daniel, grace],
      ...more,
    };
    this.requests.push(view);
    return view;
  }

  private waiting(): WaitingRow[] {
    return this.requests.flatMap((view) =>
      view.mine.tasks.map(({ task, kind }) => ({
        ...{ request: rowOf(view), task, kind, nodeTitle: 'Manager', openedAt: view.submittedAt },
        needsOpening: false,
      })),
    );
  }

  private decide(requestId: string, status: 'approved' | 'rejected') {
    if (this.taken.has(requestId)) return { refused: approvalsErrors.already_decided } as const;
    const at = this.requests.findIndex(({ id }) => id === requestId);
    const view = this.requests[at]!;
    const rev = view.rev + 1;
    this.requests[at] = { ...view, rev, status, openTasks: [], ahead: [], mine: { ...view.mine, tasks: [] } };
    return { requestId: view.id, status, rev };
  }
}

const rowOf = (view: RequestView): RequestRow => ({
  ...view,
  effectFailed: false,
  summary: view.form.fields.slice(0, 1).map((field) => ({ field, value: view.values[field.id] ?? null })),
});
