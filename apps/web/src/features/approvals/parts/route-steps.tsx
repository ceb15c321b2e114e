import type { RouteStepView } from '@atrium/contracts/approvals';
import { Icon } from '@atrium/ui';
import { Mail, Split, StepForward, TriangleAlert, UserRound } from 'lucide-react';
import type { ValueReader } from './value-text.js';
import { stepWords } from './route-words.js';

export interface RouteStepsProps {
  readonly steps: readonly RouteStepView[];
  readonly reader: ValueReader;
  readonly fieldName: (id: string) => string;
}

/** What is still to come, as a line of steps; each says why it is there. */
export function RouteSteps({ steps, reader, fieldName }: RouteStepsProps) {
  return steps.map((step) => {
    const { text, why } = stepWords(step, reader, fieldName);
    return (
      <li key={`${step.kind} ${step.nodeId}`} className="step ahead">
        <span className="step-mark" aria-hidden="true">
          <Icon of={iconOf(step)} small />
        </span>
        <div className="grow">
          <p>{text}</p>
          {why ? <p className="quiet">{why}</p> : null}
        </div>
      </li>
    );
  });
}

function iconOf(step: RouteStepView) {
  if (step.kind === 'cc') return Mail;
  if (step.kind === 'choice') return Split;
  if (step.outcome === 'asks') return UserRound;
  return step.outcome === 'passes' ? StepForward : TriangleAlert;
}
