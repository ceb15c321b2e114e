import { errors } from '../core/index.js';

export const chatErrors = errors('chat', {
  /** Neither text nor file. */
  empty_message: 422,
  /** One of the mentioned is not in the conversation; details `memberIds`. */
  mention_outside: 422,
  /** `replyTo` names no message that its sender can see. */
  unknown_reply: 422,
  /** A file that is not the sender's own, or is in use already; details `fileIds`. */
  unknown_file: 422,
  /** A conversation with oneself, or with somebody who has left. */
  no_partner: 422,
  /** More members than a group takes; details `max`. */
  group_full: 409,
  /** Nobody leaves a department's conversation by hand, nor the one with the assistant; these have no name of their own. */
  membership_follows: 409,
  /** The owner leaves last, or makes somebody else the owner first. */
  owner_stays: 409,
  /** The sender may recall within 24 hours; details `hours`. */
  recall_too_late: 409,
  /** Recalled messages take no reactions. */
  recalled: 409,
  /** The company shows nobody who has read. */
  read_state_off: 409,
});
