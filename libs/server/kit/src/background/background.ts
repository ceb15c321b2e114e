import { Injectable } from '@nestjs/common';
import type { EventType } from '@atrium/contracts/core';
import { JobRegistry } from '../jobs/job-registry.js';
import { JobSchedules } from '../jobs/job-schedules.js';
import { JobWorkers } from '../jobs/job-workers.js';
import { ListenerRegistry } from '../outbox/listener-registry.js';
import { ListenerSweep } from '../outbox/listener-sweep.js';
import { NudgeBus } from '../outbox/nudge-bus.js';
import { Relay } from '../outbox/relay.js';

/** What runs beside requests: relay, listeners, jobs. It ends with the application. */
@Injectable()
export class Background {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly workers: JobWorkers,
    private readonly schedules: JobSchedules,
    private readonly listeners: ListenerRegistry,
    private readonly sweep: ListenerSweep,
    private readonly nudges: NudgeBus,
    private readonly relay: Relay,
  ) {}

  /** In the api: tells the workers when there is something to relay. */
  startSending(): void {
    this.nudges.sendFromHere();
  }

  /** In the worker. Throws when a job or a listener is declared wrongly; `events` are all that the product knows. */
  async startWorking(events: readonly EventType[]): Promise<void> {
    this.jobs.check();
    this.listeners.check(events);
    await this.sweep.start();
    this.workers.start();
    this.schedules.start();
    this.nudges.receiveHere(() => this.relay.wake());
    this.relay.start();
  }
}
