export * from './answers/lacking.js';
export * from './answers/needs.js';
export type { Command, CommandOf } from './commands/command.js';
export * from './commands/decide.js';
export { pickOf } from './commands/picks.js';
export { evaluate, type ConditionFacts, type Verdict } from './conditions/evaluate.js';
export { compareDecimals, isDecimal } from './decimal/decimals.js';
export * from './definition/check-definition.js';
export type { DefinitionProblem } from './definition/problem.js';
export { calendarAmount } from './form/durations.js';
export * from './form/field-rights.js';
export type { ValueFault } from './form/field-checks.js';
export { isMissing, type RawValues } from './form/field-values.js';
export * from './form/validate-form.js';
export type { Answers, DepartmentFact, DirectoryExtract, PersonFact, RoleHolder } from './people/extract.js';
export * from './preview/preview.js';
export * from './preview/route.js';
export { apply } from './process/apply.js';
export * from './process/fold.js';
export * from './process/reader.js';
export { allNodes, approveNode } from './process/tree.js';
export { outcomeOf } from './process/settle.js';
export {
  isLive,
  newRequest,
  openTasks,
  type RequestState,
  type Status,
  type Task,
  tasksOf,
  type TaskStatus,
  type Visit,
} from './process/state.js';
