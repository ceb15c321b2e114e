/** What is wrong with a definition: a code, the place from the root of the definition, and what it is about. */
export interface DefinitionProblem {
  readonly code:
    | 'empty_process'
    | 'too_deep'
    | 'too_many_nodes'
    | 'duplicate_id'
    | 'duplicate_option'
    | 'limits_crossed'
    | 'wrong_limit'
    | 'duplicate_person'
    | 'one_pick_per_node'
    | 'no_arms'
    | 'empty_group'
    | 'unknown_field'
    | 'wrong_kind'
    | 'unknown_option'
    | 'unknown_currency'
    | 'wrong_value'
    | 'right_not_for_copies';
  readonly path: readonly (string | number)[];
  readonly params?: Readonly<Record<string, unknown>>;
}

export type Path = DefinitionProblem['path'];

/** The values that were there before, with their place. */
export function repeats<T>(values: readonly T[]): { value: T; index: number }[] {
  return values.map((value, index) => ({ value, index })).filter(({ value, index }) => values.indexOf(value) < index);
}
