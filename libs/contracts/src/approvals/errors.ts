import { errors } from '../core/index.js';

/** Why a command of a request is refused. A refusal changes nothing. */
export const approvalsErrors = errors('approvals', {
  /** Not yours, or not any more; details `toMemberIds` when it was handed on. */
  not_assignee: 403,
  /** Somebody was quicker; details `byMemberId` and `at`. */
  already_decided: 409,
  /** Not your turn yet. */
  waiting: 409,
  /** Details `status`. */
  ended: 409,
  suspended: 409,
  /** The template does not allow it, or it is somebody else's to do. */
  not_allowed: 403,
  bad_target: 422,
  /** Details `memberId`: the submitter must not decide here. */
  self_approval: 409,
  reason_required: 422,
  signature_required: 422,
  /** Details `nodeId`. */
  pick_required: 422,
  /** Details `nodeId`, `memberIds`: who can't be picked. */
  bad_pick: 422,
  /** Details `departmentIds` to choose from. */
  department_required: 422,
  /** Details `errors`: what is wrong with which field. */
  invalid_form: 422,
  /** Details `fieldIds`. */
  forbidden_field: 403,
  too_late: 409,
  /** Another one is open. */
  conflict: 409,
  throttled: 429,
  bad_token: 404,
  token_used: 409,
  /** Details `problems`, each with its place. */
  invalid_definition: 422,
  /** A newer version was published while the form was filled in; details `version`. */
  template_changed: 409,
  /** Nobody can start a request of it any more, or not yet. */
  template_closed: 409,
  template_title_taken: 422,
  /** A file that is not the sender's own, or is in use already; details `fileIds`. */
  unknown_file: 422,
  /** Somebody else has saved this draft in between; details `revision`. */
  draft_changed: 409,
  /** An effect can be tried again only after it failed. */
  effect_not_failed: 409,
});

/** The refusals by name. */
export type RefusalCode = keyof typeof approvalsErrors;
