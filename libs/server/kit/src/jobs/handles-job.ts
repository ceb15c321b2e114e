import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
import type { DataOf, Job } from './define-job.js';

export const HANDLES_JOB = 'atrium:handles-job';

/** Runs one kind of job. The context's actor is the system; the trace is that of whoever asked. */
export interface JobHandler<J extends Job> {
  run(data: DataOf<J>): Promise<void>;
}

/** Makes a provider the handler of a job. Each job has exactly one. */
export function HandlesJob<J extends Job>(job: J) {
  const decorate = applyDecorators(Injectable(), SetMetadata(HANDLES_JOB, job));
  return (target: new (...args: never[]) => JobHandler<J>): void => decorate(target);
}
