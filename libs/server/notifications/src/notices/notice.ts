/** What somebody is told. Its text stands under its code in `notifications.json`. */
export interface Notice {
  readonly code: NoticeCode;
  /** Of the request or whatever it is. */
  readonly title: string;
  /** The thing: shown as a card, linked from a mail. */
  readonly thing: { readonly kind: 'approvals.request'; readonly id: string };
}

/** `task_opened` and `returned` ask for something: nobody is rung for them once that is done. */
export type NoticeCode = 'task_opened' | 'returned' | 'approved' | 'rejected' | 'terminated';

export const asksForSomething = ({ code }: Notice): boolean => code === 'task_opened' || code === 'returned';
