import type { ConditionFacts } from '../conditions/evaluate.js';
import type { Definition, FormValues } from '../codes.js';
import type { DirectoryExtract } from './extract.js';
import { departmentsUpward, holdersOf, isActive } from './lookups.js';

/** What people and arms are found from: the request as it now is, and the directory as it is at this moment. */
export interface Scene {
  readonly definition: Definition;
  readonly submitterId: string;
  /** The submitter's department and all above it, nearest first. Empty: in none. */
  readonly departmentIds: readonly string[];
  readonly values: FormValues;
  readonly picks: Readonly<Record<string, readonly string[]>>;
  readonly extract: DirectoryExtract;
  readonly draw: number;
}

interface Subject extends Pick<Scene, 'definition' | 'submitterId' | 'values' | 'picks' | 'extract' | 'draw'> {
  readonly departmentId: string | null;
}

export function sceneOf({ departmentId, ...rest }: Subject): Scene {
  return { ...rest, departmentIds: departmentsUpward(rest.extract, departmentId) };
}

/** Active holders of a role where it counts for this request. */
export const activeHolders = ({ extract, departmentIds }: Scene, role: string): string[] =>
  holdersOf(extract, role, departmentIds).filter((id) => isActive(extract, id));

export const conditionFacts = (scene: Scene): ConditionFacts => ({
  values: scene.values,
  submitterId: scene.submitterId,
  departmentIds: scene.departmentIds,
  holds: (role) => activeHolders(scene, role).includes(scene.submitterId),
});
