import * as z from 'zod/mini';
import { FieldError, id, Instant } from '../core/index.js';
import { DepartmentRef, MemberRef } from '../directory/index.js';
import { FileView } from '../files/index.js';
import { Entry, TaskKind } from './entries.js';
import { FieldRights, FormField, FormModel } from './form-model.js';
import { FieldValue, FormValues } from './form-values.js';
import { RouteStepView } from './route-steps.js';

export const RequestStatus = z.enum(['running', 'approved', 'rejected', 'withdrawn', 'terminated']);
export type RequestStatus = z.infer<typeof RequestStatus>;

/** One line of a card: a field that the reader may see, with what it needs to be shown. */
export const SummaryLine = z.object({ field: FormField, value: z.nullable(FieldValue) });
export type SummaryLine = z.infer<typeof SummaryLine>;

/** What every command answers: what the request has come to. A repeat gets the same; ask `getRequest` for the rest. */
export const RequestReceipt = z.object({ requestId: id('request'), status: RequestStatus, rev: z.number() });
export type RequestReceipt = z.infer<typeof RequestReceipt>;

/** How an effect stands. `void`: not wanted any more. `reason`: the code of the refusal. */
export const EffectView = z.object({
  effect: z.string(),
  direction: z.enum(['apply', 'reverse']),
  status: z.enum(['pending', 'done', 'failed', 'void']),
  reason: z.nullable(z.string()),
});
export type EffectView = z.infer<typeof EffectView>;

/** A task of mine that I can act on now, with what I may and must do there. */
export const OwnTask = z.object({
  task: z.number(),
  kind: TaskKind,
  nodeId: z.nullable(z.string()),
  /** `edit` and `required` may be written with the approval. */
  rights: FieldRights,
  canApprove: z.boolean(),
  canReject: z.boolean(),
  canTransfer: z.boolean(),
  canReturn: z.boolean(),
  reasonRequired: z.object({ approve: z.boolean(), reject: z.boolean() }),
  signature: z.boolean(),
});
export type OwnTask = z.infer<typeof OwnTask>;

export const OpenTaskView = z.object({
  task: z.number(),
  kind: TaskKind,
  nodeId: z.nullable(z.string()),
  assigneeIds: z.array(id('member')),
});

/** A request as one reader may see it: hidden fields stand nowhere in it. */
export const RequestView = z.object({
  id: id('request'),
  templateId: id('template'),
  version: z.number(),
  title: z.string(),
  icon: z.string(),
  suite: z.nullable(z.string()),
  serial: z.nullable(z.string()),
  status: RequestStatus,
  submitter: MemberRef,
  department: z.nullable(DepartmentRef),
  submittedAt: Instant,
  endedAt: z.nullable(Instant),
  /** The number of the newest entry. */
  rev: z.number(),
  form: FormModel,
  values: FormValues,
  /** The history, from 1 without gaps. */
  entries: z.array(Entry),
  openTasks: z.array(OpenTaskView),
  mine: z.object({
    tasks: z.array(OwnTask),
    canWithdraw: z.boolean(),
    canResubmit: z.boolean(),
    /** Reassign and terminate. */
    canAdminister: z.boolean(),
  }),
  /** What comes after the node that is asked now, if everybody approves. */
  ahead: z.array(RouteStepView),
  effects: z.array(EffectView),
  /** Titles of nodes, and names of everybody and every department that stands in the form, the entries and the route. */
  nodes: z.array(z.object({ id: z.string(), title: z.string() })),
  people: z.array(MemberRef),
  departments: z.array(DepartmentRef),
  files: z.array(FileView),
});
export type RequestView = z.infer<typeof RequestView>;

/** A request in a list. */
export const RequestRow = z.object({
  id: id('request'),
  templateId: id('template'),
  title: z.string(),
  icon: z.string(),
  suite: z.nullable(z.string()),
  serial: z.nullable(z.string()),
  status: RequestStatus,
  submitter: MemberRef,
  submittedAt: Instant,
  endedAt: z.nullable(Instant),
  /** An effect has failed and waits for somebody to try again. */
  effectFailed: z.boolean(),
  summary: z.array(SummaryLine),
});
export type RequestRow = z.infer<typeof RequestRow>;

/** A task of mine that is open. */
export const WaitingRow = z.object({
  request: RequestRow,
  task: z.number(),
  kind: TaskKind,
  nodeTitle: z.nullable(z.string()),
  openedAt: Instant,
  /** Can't be decided from the list: something must be filled in, signed, or written. */
  needsOpening: z.boolean(),
});
export type WaitingRow = z.infer<typeof WaitingRow>;

/** Something that I did. */
export const DoneRow = z.object({
  request: RequestRow,
  task: z.number(),
  nodeTitle: z.nullable(z.string()),
  decision: z.enum(['approved', 'rejected', 'returned', 'transferred', 'reassigned', 'done']),
  decidedAt: Instant,
});
export type DoneRow = z.infer<typeof DoneRow>;

export const CopyRow = z.object({ request: RequestRow, copiedAt: Instant });
export type CopyRow = z.infer<typeof CopyRow>;

/** What a draft would come to. */
export const PreviewView = z.object({
  steps: z.array(RouteStepView),
  ends: z.nullable(z.enum(['approved', 'rejected'])),
  /** What would be refused now: fields of the form by `path`. */
  problems: z.array(FieldError),
  /** What the owner of the suite has to say: `attendance.leave_balance`. */
  facts: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })),
  people: z.array(MemberRef),
});
export type PreviewView = z.infer<typeof PreviewView>;
