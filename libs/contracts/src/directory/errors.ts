import { errors } from '../core/index.js';

export const directoryErrors = errors('directory', {
  slug_taken: 409,
  slug_reserved: 422,
  setup_closed: 404,
  department_cycle: 409,
  department_not_empty: 409,
  department_name_taken: 409,
  department_archived: 409,
  member_left: 409,
  member_active: 409,
  manager_cycle: 409,
  number_taken: 409,
  email_taken: 409,
  phone_taken: 409,
  invalid_phone: 422,
  last_owner: 409,
  /** The day lies outside of the member's employment. */
  outside_employment: 422,
  /** The member holds a role that the caller stands below: roles, sign-in and leaving are not theirs to change. */
  higher_role: 403,
  /** The account belongs, or has belonged, to another company: sign in there and add this membership. */
  sign_in_to_join: 409,
  already_member: 409,
  import_not_ready: 409,
  import_has_errors: 409,
  import_stale: 409,
  import_busy: 409,
  import_expired: 409,
  import_unreadable: 422,
  import_empty: 422,
  import_no_header: 422,
  import_too_long: 422,
  no_email: 422,
  /** There is no company at this address. Only the command line says so. */
  no_company: 404,
  not_demo: 409,
});
