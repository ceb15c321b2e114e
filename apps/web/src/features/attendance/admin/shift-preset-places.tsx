import type { ProblemTexts } from '../../../shared/problem-text.js';
import { NetworkFields } from './network-fields.js';
import { OutsideFields } from './outside-fields.js';
import { PlaceFields } from './place-fields.js';
import type { PresetPartProps } from './shift-preset-fields.js';

/** Where people clock in: the same fields as a group has later. What happens outside matters once there is an inside. */
export function ShiftPresetPlaces({ draft, onChange, problem }: PresetPartProps) {
  // A group's fields are named `rules.…`; the preset has the same ones at its top.
  const below: ProblemTexts = { page: problem.page, of: (field) => problem.of(field.replace(/^rules\./, '')) };
  const part = {
    rules: draft.rules,
    onChange: (rules: typeof draft.rules) => onChange({ ...draft, rules }),
    problem: below,
  };
  const hasProof = draft.rules.places.length + draft.rules.networks.length > 0;
  return (
    <>
      <PlaceFields {...part} />
      <NetworkFields {...part} />
      {hasProof ? <OutsideFields {...part} /> : null}
    </>
  );
}
