import { Injectable } from '@nestjs/common';
import type { Definition, FormField, FormValues } from '@atrium/contracts/approvals';
import type { FieldError, Id, Language } from '@atrium/contracts/core';

/** A request as the owner of its suite knows it: with all its values, whoever may see them. */
export interface SuiteRequest {
  readonly requestId: Id<'request'>;
  readonly templateId: Id<'template'>;
  readonly suite: string;
  readonly submitterId: Id<'member'>;
  readonly departmentId: Id<'department'> | null;
  readonly values: FormValues;
  /** Only one that was approved, and not revoked since, has its effects. */
  readonly status: 'running' | 'approved' | 'rejected' | 'withdrawn' | 'terminated';
}

/** A form that is being filled in. A field that is not right yet is left out. */
export interface SuiteDraft {
  readonly submitterId: Id<'member'>;
  readonly values: FormValues;
  /** The request that is being handed in again; null: a new one. What it holds already is its own. */
  readonly requestId: Id<'request'> | null;
}

/** One thing to know while filling in: `attendance.leave_balance` with `{ days: '4.5' }`. Its text stands under the same code. */
export interface SuiteFact {
  readonly code: `${string}.${string}`;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a draft would come to, without writing anything. Errors name a field of the form by `path`. */
export interface SuiteReport {
  readonly facts: readonly SuiteFact[];
  readonly problems: readonly FieldError[];
}

/** A template that each company gets when it is set up, and may change. */
export interface TemplatePreset {
  /** Unique among all presets; never changes: `attendance.leave`. */
  readonly key: `${string}.${string}`;
  readonly icon: string;
  /** In the language of the company. */
  make(language: Language): {
    readonly title: string;
    readonly group: string;
    readonly definition: Definition;
    /** Up to three fields that a card shows. */
    readonly summaryFieldIds: readonly string[];
  };
}

/**
 * What makes a request more than a form: registered at boot by the domain that owns the effect.
 *
 * `onSubmit` and `onResubmit` run in the transaction of the command, after the lock of the request and before the event; an
 * `AppError` refuses the command. The end comes as an event (`approvals.request_ended`, `approvals.effect_retried`):
 * the owner's listener acts in its own transaction and tells `Effects` what came of it.
 */
export interface Suite {
  /** `attendance.leave`. */
  readonly key: `${string}.${string}`;
  /** What an approval brings about, by name: each gets a line in the ledger. */
  readonly effects: readonly string[];
  /** The fields that a template of this suite must have. */
  readonly fields: Readonly<Record<string, FormField['kind']>>;
  readonly presets: readonly TemplatePreset[];
  check(draft: SuiteDraft): Promise<SuiteReport>;
  onSubmit?(request: SuiteRequest): Promise<void>;
  onResubmit?(request: SuiteRequest): Promise<void>;
}

/** The suites of the domains above. */
@Injectable()
export class Suites {
  private readonly byKey = new Map<string, Suite>();

  register(suite: Suite): void {
    if (this.byKey.has(suite.key)) throw new Error(`The suite ${suite.key} has an owner already.`);
    this.byKey.set(suite.key, suite);
  }

  /** Undefined: nobody owns it, and nothing of it can be published or submitted. */
  get(key: string): Suite | undefined {
    return this.byKey.get(key);
  }

  all(): readonly Suite[] {
    return [...this.byKey.values()];
  }
}
