import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { definedJobs, type Job } from './define-job.js';
import { HANDLES_JOB, type JobHandler } from './handles-job.js';

export interface HandledJob {
  readonly job: Job;
  readonly handler: JobHandler<Job>;
}

/** The jobs of this application with their handlers. */
@Injectable()
export class JobRegistry {
  constructor(private readonly discovery: DiscoveryService) {}

  handled(): readonly HandledJob[] {
    return this.discovery.getProviders().flatMap(({ metatype, instance }) => {
      const job = metatype ? (Reflect.getMetadata(HANDLES_JOB, metatype) as Job | undefined) : undefined;
      return job && instance ? [{ job, handler: instance as JobHandler<Job> }] : [];
    });
  }

  /** Stops the boot unless each job has exactly one handler and each handler a job. */
  check(): void {
    const problems = problemsOfJobs(
      definedJobs(),
      this.handled().map(({ job }) => job),
    );
    if (problems.length > 0) throw new Error(`Jobs:\n- ${problems.join('\n- ')}`);
  }
}

const shape = /^[a-z][a-z-]*\.[a-z][a-z-]*$/;

/** What is wrong with a set of jobs; `handled` names the job of each handler. */
export function problemsOfJobs(defined: readonly Job[], handled: readonly Job[]): string[] {
  const names = new Set(defined.map(({ name }) => name));
  const ofNames = [...names].flatMap((name) => {
    const definitions = defined.filter((job) => job.name === name).length;
    const handlers = handled.filter((job) => job.name === name).length;
    return [
      ...(shape.test(name) ? [] : [`"${name}" is not named <domain>.<imperative> in lower case with dashes`]),
      ...(definitions > 1 ? [`"${name}" is defined ${definitions} times`] : []),
      ...(handlers === 0 ? [`"${name}" has no handler`] : []),
      ...(handlers > 1 ? [`"${name}" has ${handlers} handlers`] : []),
    ];
  });
  const unknown = handled.filter(({ name }) => !names.has(name));
  return [...ofNames, ...unknown.map(({ name }) => `the handler of "${name}" has no such job to handle`)];
}
