import * as z from 'zod/mini';
import { id, line, list, paragraph, permission, route, whole } from '../core/index.js';
import { approvalsErrors } from './errors.js';
import { FormValues } from './form-values.js';
import { Key, memberId } from './ids.js';
import { PreviewView, RequestReceipt, RequestView } from './request-views.js';

const requestId = id('request');
const commandId = id('command');
const use = permission('approvals.use');
/** The number of a task inside its request. */
const task = whole(1, 100_000);
const reason = z.optional(paragraph(1000));
const fileIds = z._default(list(id('file'), 20), []);
/** Node → the people picked for it. */
const picks = z.record(Key, z.array(memberId).check(z.maxLength(50, { error: 'too_many' })));
const values = z.record(
  Key,
  z.unknown().check(z.refine((value) => JSON.stringify(value ?? null).length <= 60_000, { error: 'too_long' })),
);

const { already_decided, ended, not_allowed, not_assignee, waiting, reason_required, unknown_file } = approvalsErrors;
const onTask = [already_decided, ended, not_allowed, not_assignee, waiting];

/** A draft may be wrong in any way: what is wrong comes back as problems. `requestId`: it is about to be handed in again. */
export const previewRequest = route({
  method: 'POST',
  path: '/api/v1/approvals/previews',
  access: use,
  audience: 'app',
  summary: 'Where a request would go, and what is wrong with it',
  input: z.object({
    templateId: id('template'),
    departmentId: z.optional(id('department')),
    requestId: z.optional(requestId),
    values: z._default(values, {}),
    picks: z._default(picks, {}),
  }),
  output: PreviewView,
});

export const submitRequest = route({
  method: 'POST',
  path: '/api/v1/approvals/requests',
  access: use,
  audience: 'public',
  summary: 'Hand a request in',
  input: z.object({
    commandId,
    templateId: id('template'),
    /** That of the form that was filled in. */
    version: whole(1, 1_000_000),
    departmentId: z.optional(id('department')),
    values: z._default(FormValues, {}),
    picks: z._default(picks, {}),
  }),
  output: RequestReceipt,
  errors: [
    approvalsErrors.template_changed,
    approvalsErrors.template_closed,
    approvalsErrors.department_required,
    approvalsErrors.invalid_form,
    approvalsErrors.forbidden_field,
    approvalsErrors.pick_required,
    approvalsErrors.bad_pick,
    unknown_file,
  ],
});

/** For whoever has a part in it, and for those who may administer. */
export const getRequest = route({
  method: 'GET',
  path: '/api/v1/approvals/requests/:requestId',
  access: use,
  audience: 'public',
  summary: 'A request with its history',
  input: z.object({ requestId }),
  output: RequestView,
});

export const approveTask = route({
  method: 'POST',
  path: '/api/v1/approvals/requests/:requestId/approve',
  access: use,
  audience: 'public',
  summary: 'Approve',
  input: z.object({
    requestId,
    commandId,
    task,
    reason,
    values: z._default(FormValues, {}),
    fileIds,
    signatureFileId: z.optional(id('file')),
  }),
  output: RequestReceipt,
  errors: [
    ...onTask,
    reason_required,
    approvalsErrors.signature_required,
    approvalsErrors.invalid_form,
    approvalsErrors.forbidden_field,
    unknown_file,
  ],
});

export const rejectTask = route({
  method: 'POST',
  path: '/api/v1/approvals/requests/:requestId/reject',
  access: use,
  audience: 'public',
  summary: 'Reject: the request ends',
  input: z.object({ requestId, commandId, task, reason, fileIds }),
  output: RequestReceipt,
  errors: [...onTask, reason_required, unknown_file],
});

export const transferTask = route({
  method: 'POST',
  path: '/api/v1/approvals/requests/:requestId/transfer',
  access: use,
  audience: 'public',
  summary: 'Give a task away for good',
  input: z.object({ requestId, commandId, task, toMemberId: id('member'), reason }),
  output: RequestReceipt,
  errors: [...onTask, approvalsErrors.bad_target, approvalsErrors.self_approval],
});

export const returnRequest = route({
  method: 'POST',
  path: '/api/v1/approvals/requests/:requestId/return',
  access: use,
  audience: 'public',
  summary: 'Give a request back to its submitter',
  input: z.object({ requestId, commandId, task, reason }),
  output: RequestReceipt,
  errors: [...onTask, reason_required],
});

export const resubmitRequest = route({
  method: 'POST',
  path: '/api/v1/approvals/requests/:requestId/resubmit',
  access: use,
  audience: 'public',
  summary: 'Hand a returned request in again',
  input: z.object({ requestId, commandId, values: z._default(FormValues, {}), picks: z.optional(picks) }),
  output: RequestReceipt,
  errors: [already_decided, ended, not_allowed, approvalsErrors.invalid_form, approvalsErrors.forbidden_field],
});

export const withdrawRequest = route({
  method: 'POST',
  path: '/api/v1/approvals/requests/:requestId/withdraw',
  access: use,
  audience: 'public',
  summary: 'Take my request back',
  input: z.object({ requestId, commandId, reason }),
  output: RequestReceipt,
  errors: [ended, not_allowed, approvalsErrors.too_late],
});

export const commentOnRequest = route({
  method: 'POST',
  path: '/api/v1/approvals/requests/:requestId/comments',
  access: use,
  audience: 'public',
  summary: 'Say something about a request',
  input: z.object({
    requestId,
    commandId,
    text: paragraph(2000).check(z.minLength(1, { error: 'required' })),
    /** Only who has a part in the request. */
    mentionIds: z._default(list(id('member'), 20), []),
    fileIds,
  }),
  output: RequestReceipt,
  errors: [unknown_file],
});

/** Admins of the template or of the company. A blocked node may go to several. */
export const reassignTask = route({
  method: 'POST',
  path: '/api/v1/approvals/requests/:requestId/reassign',
  access: use,
  audience: 'public',
  summary: 'Give a task of somebody to others, as an admin',
  input: z.object({
    requestId,
    commandId,
    task,
    toMemberIds: list(id('member'), 20).check(z.minLength(1, { error: 'required' })),
    reason: line(1000),
  }),
  output: RequestReceipt,
  errors: [...onTask, approvalsErrors.bad_target, approvalsErrors.self_approval],
});

/** Admins of the template or of the company. */
export const terminateRequest = route({
  method: 'POST',
  path: '/api/v1/approvals/requests/:requestId/terminate',
  access: use,
  audience: 'public',
  summary: 'End a request, as an admin',
  input: z.object({ requestId, commandId, reason: line(1000) }),
  output: RequestReceipt,
  errors: [ended, not_allowed],
});

/** Each in a transaction of its own, in this order; one refusal stops nobody. 404 only if not one of them exists. */
export const decideTogether = route({
  method: 'POST',
  path: '/api/v1/approvals/decisions',
  access: use,
  audience: 'public',
  summary: 'Approve or reject several',
  input: z.object({
    decision: z.enum(['approve', 'reject']),
    reason,
    items: z
      .array(z.object({ commandId, requestId, task }))
      .check(z.minLength(1, { error: 'required' }), z.maxLength(50, { error: 'too_many' })),
  }),
  output: z.object({
    items: z.array(
      z.object({
        requestId,
        task: z.number(),
        /** Null: done. Else the code of the refusal, with its details. */
        refusal: z.nullable(z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) })),
      }),
    ),
  }),
});

export const retryEffect = route({
  method: 'POST',
  path: '/api/v1/approvals/requests/:requestId/effects/retry',
  access: permission('approvals.administer'),
  audience: 'public',
  summary: 'Try a failed effect again',
  input: z.object({
    requestId,
    effect: z.string().check(z.regex(/^[a-z]+\.[a-z_]{1,30}$/, { error: 'invalid_key' })),
    direction: z.enum(['apply', 'reverse']),
  }),
  output: RequestReceipt,
  errors: [approvalsErrors.effect_not_failed],
});
