import * as z from 'zod/mini';
import { event } from '../core/index.js';
import { TaskKind } from './entries.js';

/** What every event of a request says. `suite` null: a template that belongs to no other domain. Values of fields stand in none. */
const about = {
  requestId: z.string(),
  templateId: z.string(),
  suite: z.nullable(z.string()),
  submitterId: z.string(),
  title: z.string(),
};

/** A request was handed in for the first time. */
export const requestSubmitted = event({
  type: 'approvals.request_submitted',
  visibility: 'public',
  payload: z.object({ ...about, serial: z.nullable(z.string()) }),
});

/** A returned request was handed in again, perhaps with other values. */
export const requestResubmitted = event({
  type: 'approvals.request_resubmitted',
  visibility: 'public',
  payload: z.object(about),
});

/** Given back to the submitter: it runs on, and waits for him. */
export const requestReturned = event({
  type: 'approvals.request_returned',
  visibility: 'public',
  payload: z.object({ ...about, byMemberId: z.nullable(z.string()) }),
});

/** It has come to its end. */
export const requestEnded = event({
  type: 'approvals.request_ended',
  visibility: 'public',
  payload: z.object({ ...about, outcome: z.enum(['approved', 'rejected', 'withdrawn', 'terminated']) }),
});

/** Somebody has something to do now. One command opens them all at once. */
export const tasksOpened = event({
  type: 'approvals.tasks_opened',
  visibility: 'public',
  payload: z.object({
    ...about,
    /** `nodeId` null: a rework, which is the submitter's own. */
    tasks: z.array(
      z.object({
        task: z.number(),
        kind: TaskKind,
        nodeId: z.nullable(z.string()),
        assigneeIds: z.array(z.string()),
      }),
    ),
  }),
});

/** These are nobody's to do any more, for whatever reason. */
export const tasksClosed = event({
  type: 'approvals.tasks_closed',
  visibility: 'public',
  payload: z.object({
    ...about,
    tasks: z.array(z.object({ task: z.number(), assigneeIds: z.array(z.string()) })),
  }),
});

/** Somebody approved, rejected or gave back. */
export const taskDecided = event({
  type: 'approvals.task_decided',
  visibility: 'public',
  payload: z.object({
    ...about,
    task: z.number(),
    nodeId: z.string(),
    decision: z.enum(['approve', 'reject', 'return']),
    byMemberId: z.nullable(z.string()),
  }),
});

/** An effect that had failed is wanted again: the owner of the suite tries once more. */
export const effectRetried = event({
  type: 'approvals.effect_retried',
  visibility: 'public',
  payload: z.object({ ...about, effect: z.string(), direction: z.enum(['apply', 'reverse']) }),
});

/** What was approved holds no more: its effects are wanted back. */
export const requestRevoked = event({
  type: 'approvals.request_revoked',
  visibility: 'public',
  payload: z.object(about),
});
