export * from './approvals-entities.js';
export * from './approvals.module.js';
export type { EffectDirection, EffectStatus } from './effects/effect-steps.js';
export { type EffectKey, type EffectResult, Effects } from './effects/effects.js';
export { SuiteRequests } from './effects/suite-requests.js';
export {
  type Suite,
  type SuiteDraft,
  type SuiteFact,
  type SuiteReport,
  type SuiteRequest,
  Suites,
  type TemplatePreset,
} from './effects/suites.js';
