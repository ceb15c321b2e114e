import { ProblemError } from '@atrium/client';
import { coreErrors } from '@atrium/contracts/core';
import { lazy, type ReactNode, Suspense, useMemo, useRef, useState } from 'react';
import { type Guarded, StepUpContext } from '../step-up.js';

const StepUpDialog = lazy(async () => ({ default: (await import('./step-up-dialog.js')).StepUpDialog }));

/** Everything inside may make calls that need a fresh password: it is asked for in between, once for all that wait. */
export function StepUp({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const waiting = useRef<((given: boolean) => void)[]>([]);
  const guarded = useMemo(
    (): Guarded => async (call) => {
      try {
        return await call();
      } catch (error) {
        if (!isStepUp(error)) throw error;
        setOpen(true);
        const given = await new Promise<boolean>((answer) => waiting.current.push(answer));
        if (!given) throw error;
        return call();
      }
    },
    [],
  );
  const answer = (given: boolean) => {
    setOpen(false);
    for (const goOn of waiting.current.splice(0)) goOn(given);
  };
  return (
    <StepUpContext value={guarded}>
      {children}
      {open ? (
        <Suspense fallback={null}>
          <StepUpDialog onAnswer={answer} />
        </Suspense>
      ) : null}
    </StepUpContext>
  );
}

const isStepUp = (error: unknown): boolean =>
  error instanceof ProblemError && error.code === coreErrors.step_up_required.code;
