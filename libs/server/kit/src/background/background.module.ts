import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { FailedJobs } from '../jobs/failed-jobs.js';
import { JobRegistry } from '../jobs/job-registry.js';
import { JobSchedules } from '../jobs/job-schedules.js';
import { JobWorkers } from '../jobs/job-workers.js';
import { Jobs } from '../jobs/jobs.js';
import { Queues } from '../jobs/queues.js';
import { LogWriters } from '../log-writer/log-writers.js';
import { CompanyEvents } from '../outbox/company-events.js';
import { ListenerCursors } from '../outbox/listener-cursors.js';
import { ListenerDispatch } from '../outbox/listener-dispatch.js';
import { ListenerRegistry } from '../outbox/listener-registry.js';
import { ListenerRunner } from '../outbox/listener-runner.js';
import { ListenerSweep } from '../outbox/listener-sweep.js';
import { NudgeBus } from '../outbox/nudge-bus.js';
import { Numbering } from '../outbox/numbering.js';
import { ParkedEvents } from '../outbox/parked-events.js';
import { Relay } from '../outbox/relay.js';
import { RunListener } from '../outbox/run-listener.job.js';
import { Realtime } from '../realtime/realtime.js';
import { RealtimeBus } from '../realtime/realtime-bus.js';
import { Talkers } from '../realtime/talkers.js';
import { ForgetOld } from '../retention/forget-old.job.js';
import { Background } from './background.js';
import { WorkReports } from './work-reports.js';

const inner = [ListenerCursors, ListenerDispatch, ListenerRunner, ListenerSweep, NudgeBus, Numbering];
const workers = [ForgetOld, JobWorkers, JobSchedules, Queues, RunListener];
const services = [
  Background,
  CompanyEvents,
  FailedJobs,
  JobRegistry,
  Jobs,
  ListenerRegistry,
  LogWriters,
  ParkedEvents,
  Realtime,
  RealtimeBus,
  Talkers,
  Relay,
  WorkReports,
];

/** Outbox relay, listeners, jobs, logs and hints, in api and worker alike; `Background` says which of it runs. Needs RedisModule and KitModule. */
@Global()
@Module({ imports: [DiscoveryModule], providers: [...inner, ...workers, ...services], exports: services })
export class BackgroundModule {}
