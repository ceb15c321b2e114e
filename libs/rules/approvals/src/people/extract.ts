/** What is known of a member: whether active (has not left), and the line manager if one is named. */
export interface PersonFact {
  readonly active: boolean;
  readonly lineManagerId: string | null;
}
/** A department: the one above it, and its leaders, the first one first. */
export interface DepartmentFact {
  readonly parentId: string | null;
  readonly leaderIds: readonly string[];
}
/** Who holds a role, and where: null in the whole company, else in these departments and below. */
export interface RoleHolder {
  readonly memberId: string;
  readonly departmentIds: readonly string[] | null;
}

/**
 * All that the stepper may know of the directory for one request, as of one moment. Made before the request is locked; what
 * is used of it is written into the entries. An `AnswerRequest` says what it must hold.
 */
export interface DirectoryExtract {
  readonly people: Readonly<Record<string, PersonFact>>;
  readonly departments: Readonly<Record<string, DepartmentFact>>;
  readonly roles: Readonly<Record<string, readonly RoleHolder[]>>;
  /** The departments that the submitter belongs to, the primary one first. */
  readonly submitterDepartmentIds: readonly string[];
  /** Admins of the company, for a template whose own admins have all left. */
  readonly companyAdminIds: readonly string[];
}

/** Whatever comes from outside, for one command. */
export interface Answers {
  /** The moment, UTC: `2026-03-28T01:02:03.456Z`. */
  readonly at: string;
  readonly extract: DirectoryExtract;
  /** A whole number from 0 up, new for each command: who is drawn where one of several is asked. */
  readonly draw: number;
  /** The number that a submitted request gets; null where the template gives none. */
  readonly serial: string | null;
  /** Whether who commands may act as an admin of this template: permissions are the server's to know. */
  readonly isAdmin: boolean;
}
