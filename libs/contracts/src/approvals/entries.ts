import * as z from 'zod/mini';
import { ActorRef, Instant } from '../core/index.js';
import { FormValues, FieldValue } from './form-values.js';
import { FoundPerson, SkippedPerson } from './people.js';

const ids = z.array(z.string());
const number = z.number();
const text = z.nullable(z.string());
const Picks = z.record(z.string(), ids);

/** A numbered line of a request's history: codes and parameters, never sentences. Numbers begin at 1 and have no gaps. */
const entry = <const T extends string, P extends z.core.$ZodLooseShape>(type: T, params: P) =>
  z.object({ no: number, at: Instant, actor: ActorRef, type: z.literal(type), params: z.object(params) });

export const TaskKind = z.enum(['decide', 'rework', 'unblock']);
export type TaskKind = z.infer<typeof TaskKind>;

const Opened = z.object({
  task: number,
  /** Null: a rework, which belongs to no node. */
  visit: z.nullable(number),
  kind: TaskKind,
  /** One person; several where any of them may act. */
  assigneeIds: ids,
  /** False: waits for its turn. */
  open: z.boolean(),
  origin: z.enum(['resolved', 'transfer', 'reassign', 'return', 'blocked']),
  /** The order within the visit; who takes over a task takes over its place. */
  place: number,
});
export type OpenedTask = z.infer<typeof Opened>;

const Truth = z.enum(['true', 'false', 'unknown']);
export type Truth = z.infer<typeof Truth>;

/**
 * The history of a request. A stored entry keeps its meaning for ever: what is new becomes a new type or a new optional
 * parameter. Only `submitted`, `resubmitted` and `form_changed` hold values of fields.
 */
export const Entry = z.discriminatedUnion('type', [
  entry('submitted', {
    memberId: z.string(),
    departmentId: text,
    serial: text,
    values: FormValues,
    picks: Picks,
  }),
  entry('resubmitted', { task: number, values: FormValues, picks: Picks }),
  /** An approve node was entered: who was found, who is not asked, what was drawn, and which empty rule was used. */
  entry('node_entered', {
    visit: number,
    nodeId: z.string(),
    mode: z.enum(['all', 'any', 'in_turn']),
    people: z.array(FoundPerson),
    skipped: z.array(SkippedPerson),
    draws: z.array(z.object({ level: number, ofMemberIds: ids, drawnMemberId: z.string() })),
    empty: z.nullable(z.enum(['approve', 'reject', 'people', 'admins', 'block'])),
  }),
  entry('tasks_opened', { tasks: z.array(Opened) }),
  /** In turn: the next one's turn has come. */
  entry('task_turned', { task: number, visit: number }),
  entry('form_changed', {
    task: number,
    nodeId: z.string(),
    changes: z.record(z.string(), z.object({ before: z.nullable(FieldValue), after: z.nullable(FieldValue) })),
  }),
  entry('decided', {
    task: number,
    visit: number,
    decision: z.enum(['approve', 'reject']),
    reason: text,
    fileIds: ids,
    signatureFileId: text,
  }),
  /** `merged`: the other one holds `intoTask` already. */
  entry('transferred', { task: number, toMemberId: z.string(), intoTask: number, merged: z.boolean(), reason: text }),
  entry('reassigned', {
    task: number,
    toMemberIds: ids,
    intoTasks: z.array(number),
    reason: z.string(),
    override: z.literal(true),
  }),
  entry('tasks_closed', {
    tasks: z.array(number),
    why: z.enum(['superseded', 'withdrawn', 'terminated']),
    byMemberId: text,
  }),
  entry('visit_settled', {
    visit: number,
    outcome: z.enum(['approved', 'rejected']),
    why: z.enum(['decided', 'submitter_skipped', 'same_approver', 'empty']),
  }),
  entry('copied', { nodeId: z.string(), people: z.array(FoundPerson), skipped: z.array(SkippedPerson) }),
  /** What each arm's condition came to, until one was true. `armId` null: otherwise. */
  entry('arm_chosen', {
    nodeId: z.string(),
    armId: text,
    arms: z.array(z.object({ armId: z.string(), truth: Truth, unknownFieldIds: ids })),
  }),
  /** Admins should look: otherwise was taken because a condition could not be told. */
  entry('warned', { code: z.enum(['condition_unknown']), nodeId: z.string(), armIds: ids, fieldIds: ids }),
  entry('returned', {
    task: number,
    visit: number,
    target: z.discriminatedUnion('kind', [z.object({ kind: z.literal('start') })]),
    afterwards: z.enum(['walk_again', 'back_to_me']),
    /** The round that begins. */
    round: number,
    reason: text,
  }),
  entry('commented', { text: z.string(), mentionIds: ids, fileIds: ids }),
  entry('ended', {
    outcome: z.enum(['approved', 'rejected', 'withdrawn', 'terminated']),
    reason: text,
    /** An admin did it. */
    override: z.boolean(),
  }),
]);
export type Entry = z.infer<typeof Entry>;
export type EntryType = Entry['type'];
/** The parameters of one type of entry. */
export type ParamsOf<T extends EntryType> = Extract<Entry, { type: T }>['params'];
