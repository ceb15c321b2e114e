import type { FormValues } from '../codes.js';

type Picks = Readonly<Record<string, readonly string[]>>;
interface By {
  /** The member who commands. */
  readonly by: string;
}
interface OnTask extends By {
  readonly task: number;
  readonly reason?: string;
}
interface Filled {
  /** What is written: a field that is not named stays as it is, null empties it. */
  readonly values?: FormValues;
  /** Node id → the people whom the submitter picked for it. */
  readonly picks?: Picks;
}

/** What people ask of a request. The fields that are not given are null, empty or nothing. */
export type Command =
  | (By & Filled & { readonly kind: 'submit'; readonly departmentId?: string })
  | (By & Filled & { readonly kind: 'resubmit' })
  | (OnTask & {
      readonly kind: 'approve';
      readonly values?: FormValues;
      readonly fileIds?: readonly string[];
      readonly signatureFileId?: string;
    })
  | (OnTask & { readonly kind: 'reject'; readonly fileIds?: readonly string[] })
  | (OnTask & { readonly kind: 'transfer'; readonly toMemberId: string })
  | (OnTask & { readonly kind: 'return'; readonly target: { readonly kind: 'start' } })
  | (By & { readonly kind: 'withdraw'; readonly reason?: string })
  | (By & {
      readonly kind: 'comment';
      readonly text: string;
      readonly mentionIds?: readonly string[];
      readonly fileIds?: readonly string[];
    })
  /** Admins only; a blocked node may go to several. */
  | (OnTask & { readonly kind: 'reassign'; readonly toMemberIds: readonly string[] })
  /** Admins only. */
  | (By & { readonly kind: 'terminate'; readonly reason?: string });

export type CommandOf<K extends Command['kind']> = Extract<Command, { kind: K }>;
