import { createContext, useContext } from 'react';

/** Runs a call; when it asks for the password, the reader gives it and the very same call is made again. */
export type Guarded = <T>(call: () => Promise<T>) => Promise<T>;

/** Without a `<StepUp>` around it, a call that asks for the password just fails. */
export const StepUpContext = createContext<Guarded>((call) => call());

/** For calls that `useCall` does not make, such as downloads: `guarded(() => client.download(route, input))`. */
export const useStepUp = (): Guarded => useContext(StepUpContext);
