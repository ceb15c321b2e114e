import { AsyncLocalStorage } from 'node:async_hooks';
import type { Id } from '@atrium/contracts/core';
import type { Actor } from './actor.js';

/** What travels with a piece of work: who, for which company, and how to find it in the log. */
export interface WorkContext {
  readonly traceId: string;
  readonly actor: Actor;
  readonly companyId: Id<'company'> | null;
  /** Why rows of several companies may be touched; only `acrossCompanies` sets it. */
  readonly acrossPurpose: AcrossPurpose | null;
  /** The caller's address as the server sees it behind trusted proxies; null for machines. */
  readonly address: string | null;
  /** What is being done: `POST /api/v1/…` for a request, the name of a job or listener otherwise. */
  readonly operation: string;
}

/** The listed reasons for passing the company door. tools/checks prints every use. */
export type AcrossPurpose =
  | 'relay'
  | 'listeners'
  | 'timers'
  | 'migrations'
  | 'retention'
  | 'sign-in'
  | 'company-switch'
  | 'set-up'
  | 'sessions'
  | 'demo'
  | 'doctor'
  | 'log-writer';

const storage = new AsyncLocalStorage<WorkContext>();

/** The context of the running work. Throws outside of any: work without a context is a defect. */
export function currentContext(): WorkContext {
  const context = storage.getStore();
  if (!context) throw new Error('No work context: wrap the entry point in runInContext().');
  return context;
}

export function maybeContext(): WorkContext | undefined {
  return storage.getStore();
}

/** Runs work under a context; everything it awaits sees the same one. */
export function runInContext<T>(context: WorkContext, work: () => T): T {
  return storage.run(context, work);
}

/** The company of the running work. Throws when there is none. */
export function currentCompanyId(): Id<'company'> {
  const { companyId } = currentContext();
  if (!companyId)
    throw new Error('No company in this context: a company-scoped repository was used outside of a company.');
  return companyId;
}

/** Runs work for one company, keeping trace and actor. Used where machines go from company to company. */
export function inCompany<T>(companyId: Id<'company'>, work: () => T, actor?: Actor): T {
  const context = currentContext();
  return storage.run({ ...context, companyId, acrossPurpose: null, actor: actor ?? context.actor }, work);
}

/** The only door past the company filter. */
export function acrossCompanies<T>(purpose: AcrossPurpose, work: () => T): T {
  return storage.run({ ...currentContext(), companyId: null, acrossPurpose: purpose }, work);
}
