import * as z from 'zod/mini';
import { id, Instant, line, whole } from '../core/index.js';
import { DepartmentRef, MemberRef } from '../directory/index.js';
import { Definition } from './definition.js';
import { FieldRights, FormModel } from './form-model.js';
import { departmentId, Key, some } from './ids.js';

/** Who may start a request. Departments with all below them. */
export const Visibility = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everybody') }),
  z.object({ kind: z.literal('departments'), departmentIds: some(departmentId, 1, 100) }),
]);
export type Visibility = z.infer<typeof Visibility>;

/** How requests are numbered: `QJ-20260302-0001`, counted anew each day, month or year of the company's zone, or never. */
export const Numbering = z.object({
  prefix: z.string().check(z.regex(/^[A-Z0-9]{0,8}$/, { error: 'invalid_prefix' })),
  reset: z.enum(['never', 'year', 'month', 'day']),
  digits: whole(3, 8),
});
export type Numbering = z.infer<typeof Numbering>;

/** All that a template says. What is published is one of these, for good. */
export const TemplateContent = z.object({
  title: line(40),
  /** The heading under which it stands in the gallery. */
  group: line(20),
  /** The name of an icon of the web: `calendar`, `wallet`. */
  icon: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,29}$/, { error: 'invalid_key' })),
  /** What it does besides being approved: `attendance.leave`. Null: nothing. */
  suite: z.nullable(z.string().check(z.regex(/^[a-z]+\.[a-z_]{1,30}$/, { error: 'invalid_key' }))),
  visibility: Visibility,
  numbering: z.nullable(Numbering),
  /** What a card shows of the form. */
  summaryFieldIds: z.array(Key).check(z.maxLength(3, { error: 'too_many' })),
  definition: Definition,
});
export type TemplateContent = z.infer<typeof TemplateContent>;

/** `draft`: never published. `closed`: nobody can start one; what runs goes on. */
export const TemplateStatus = z.enum(['draft', 'open', 'closed']);
export type TemplateStatus = z.infer<typeof TemplateStatus>;

/** What is wrong with a draft: a code (text: `errors:approvals_problem.<code>`), and the place from the root of the content. */
export const TemplateProblem = z.object({
  code: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
  params: z.optional(z.record(z.string(), z.unknown())),
});
export type TemplateProblem = z.infer<typeof TemplateProblem>;

export const TemplateRow = z.object({
  id: id('template'),
  title: z.string(),
  group: z.string(),
  icon: z.string(),
  suite: z.nullable(z.string()),
  status: TemplateStatus,
  /** Null: never published. */
  version: z.nullable(z.number()),
  /** The draft says something else than what is published. */
  changed: z.boolean(),
  changedAt: Instant,
});
export type TemplateRow = z.infer<typeof TemplateRow>;

/** A template with its draft. Send `revision` back with the next save. */
export const TemplateView = z.object({
  ...TemplateRow.shape,
  revision: z.number(),
  draft: TemplateContent,
});
export type TemplateView = z.infer<typeof TemplateView>;

export const VersionRow = z.object({
  version: z.number(),
  /** SHA-256 of the content, hexadecimal. */
  hash: z.string(),
  publishedBy: z.nullable(MemberRef),
  publishedAt: Instant,
});
export type VersionRow = z.infer<typeof VersionRow>;

export const VersionView = z.object({ ...VersionRow.shape, content: TemplateContent });
export type VersionView = z.infer<typeof VersionView>;

/** A template that I may start. */
export const StartableRow = z.object({
  id: id('template'),
  title: z.string(),
  group: z.string(),
  icon: z.string(),
  suite: z.nullable(z.string()),
});
export type StartableRow = z.infer<typeof StartableRow>;

/** A node for which the submitter picks the people. */
export const PickView = z.object({
  nodeId: z.string(),
  title: z.string(),
  min: z.number(),
  max: z.number(),
  /** Null: anybody. */
  candidates: z.nullable(z.array(MemberRef)),
});

/** All that is needed to fill a request in. */
export const StartForm = z.object({
  ...StartableRow.shape,
  version: z.number(),
  /** Without the fields that the submitter must not see. */
  form: FormModel,
  rights: FieldRights,
  /** Mine, the primary one first; of several, one must be chosen. */
  departments: z.array(DepartmentRef),
  picks: z.array(PickView),
});
export type StartForm = z.infer<typeof StartForm>;
