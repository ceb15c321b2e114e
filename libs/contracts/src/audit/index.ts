import * as z from 'zod/mini';
import { ActorRef, Day, id, Instant, line, pageOf, paging, permission, route, self } from '../core/index.js';

/** One thing that somebody did. Values of encrypted fields read `{ "changed": true }`. */
export const AuditRecordView = z.object({
  id: id('auditRecord'),
  /** Position in the company's chain; null for the moment until the relay has chained it. */
  chainNo: z.nullable(z.number()),
  at: Instant,
  actor: ActorRef,
  actorName: z.nullable(z.string()),
  /** `<domain>.<verb>`, rendered by libs/texts `audit`. */
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.nullable(z.string()),
  subjectName: z.nullable(z.string()),
  address: z.nullable(z.string()),
  /** Field → [old, new]. */
  changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
  /** Id → name, of the people and departments whose ids stand in the changes; of a long list the first ten. */
  names: z.record(z.string(), z.string()),
});
export type AuditRecordView = z.infer<typeof AuditRecordView>;

/** An id of whatever kind, as records carry it. */
const anyId = z.string().check(z.regex(/^[A-Za-z0-9_.:-]{1,40}$/, { error: 'invalid_id' }));
const actionName = z.string().check(z.regex(/^[a-z_]{1,39}\.[a-z_]{1,40}$/, { error: 'invalid_action' }));

/**
 * Newest first. `q` matches names of actor and subject and the action; `from` and `to` are days of the company's zone, both
 * included. Shows the company's own records and the account acts (sign-in, password, sessions) of its people.
 */
export const listAudit = route({
  method: 'GET',
  path: '/api/v1/audit/records',
  access: permission('audit.read'),
  audience: 'public',
  summary: 'What was done, by whom',
  input: z.object({
    q: z.optional(line(100)),
    actorId: z.optional(anyId),
    subjectId: z.optional(anyId),
    action: z.optional(actionName),
    from: z.optional(Day),
    to: z.optional(Day),
    ...paging,
  }),
  output: pageOf(AuditRecordView),
});

/** A look of somebody else at what is protected of mine: where I pressed, a hidden number. */
export const LookView = z.object({
  id: id('auditRecord'),
  at: Instant,
  actor: ActorRef,
  actorName: z.nullable(z.string()),
  /** `<domain>.<what>_read`, rendered by libs/texts `audit`. */
  action: z.string(),
  /** Which of it, e.g. `{ "day": "2026-03-02" }`. */
  what: z.record(z.string(), z.unknown()),
});
export type LookView = z.infer<typeof LookView>;

/** Newest first. A page that was open and refreshed itself is one look. */
export const listLooks = route({
  method: 'GET',
  path: '/api/v1/audit/looks',
  access: self('member'),
  audience: 'public',
  summary: 'Who looked at my data',
  input: z.object({ ...paging }),
  output: pageOf(LookView),
});
