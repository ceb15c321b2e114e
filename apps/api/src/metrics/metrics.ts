import type { FastifyInstance } from 'fastify';
import type { INestApplicationContext } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { type AtriumRequest, FailedJobs, type WorkReport, WorkReports } from '@atrium/kit';
import { readBacklog } from './backlog.js';

/** Seconds: an interactive product lives below a tenth. */
const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What this process measures of itself, for Prometheus. */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = this.histogram('atrium_http_request_seconds', 'Requests of the api.', [
    'method',
    'route',
    'status',
  ]);
  private readonly relayed = this.counter('atrium_events_relayed_total', 'Events that were numbered.', []);
  private readonly relayLag = this.histogram(
    'atrium_relay_lag_seconds',
    'How long the oldest event of a batch waited.',
    [],
  );
  private readonly relayFailed = this.counter(
    'atrium_relay_failures_total',
    'Companies that could not be relayed.',
    [],
  );
  private readonly listened = this.counter('atrium_events_listened_total', 'Events that listeners took.', [
    'listener',
    'outcome',
  ]);
  private readonly jobs = this.histogram('atrium_job_seconds', 'Runs of jobs.', ['job', 'outcome']);
  private readonly notEnqueued = this.counter('atrium_jobs_not_enqueued_total', 'Jobs that waited for a sweep.', [
    'job',
  ]);
  private readonly logged = this.counter('atrium_log_rows_total', 'Rows appended to logs.', ['log']);
  private readonly commits = this.histogram('atrium_log_commit_seconds', 'Commits of log batches.', ['log']);
  private readonly sockets = this.gauge('atrium_sockets_open', 'Open websockets.', []);
  private readonly socketsEnded = this.counter('atrium_sockets_ended_total', 'Websockets that ended.', ['reason']);

  constructor(app: INestApplicationContext) {
    collectDefaultMetrics({ register: this.registry });
    app.get(WorkReports).onReport((report) => this.take(report));
    const backlog = this.gauge('atrium_backlog', 'What waits in the database and in the queues.', ['of'], async () => {
      const failed = app.get(FailedJobs);
      for (const [of, size] of await readBacklog(app, failed)) backlog.set({ of }, size);
    });
  }

  /** Measures every request of the api under the path of its route. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', async (request: AtriumRequest, reply) => {
      const route = request.atrium?.route.path;
      if (!route) return;
      this.requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    });
  }

  private take(report: WorkReport): void {
    switch (report.kind) {
      case 'relayed':
        this.relayed.inc(report.events);
        return this.relayLag.observe(report.lagMs / 1000);
      case 'relay_failed':
        return this.relayFailed.inc();
      case 'listened':
        return this.listened.inc({ listener: report.listener, outcome: report.outcome });
      case 'job':
        return this.jobs.observe({ job: report.job, outcome: report.outcome }, report.ms / 1000);
      case 'not_enqueued':
        return this.notEnqueued.inc({ job: report.job });
      case 'logged':
        this.logged.inc({ log: report.log }, report.rows);
        return this.commits.observe({ log: report.log }, report.ms / 1000);
      case 'sockets':
        return this.sockets.set(report.open);
      case 'socket_ended':
        return this.socketsEnded.inc({ reason: report.reason });
    }
  }

  private counter<L extends string>(name: string, help: string, labelNames: readonly L[]): Counter<L> {
    return new Counter({ name, help, labelNames: [...labelNames], registers: [this.registry] });
  }

  private histogram<L extends string>(name: string, help: string, labelNames: readonly L[]): Histogram<L> {
    const buckets = requestSeconds;
    return new Histogram({ name, help, labelNames: [...labelNames], buckets, registers: [this.registry] });
  }

  private gauge<L extends string>(
    ...[name, help, labelNames, collect]: [string, string, readonly L[], (() => Promise<void>)?]
  ): Gauge<L> {
    const config = { name, help, labelNames: [...labelNames], registers: [this.registry] };
    return new Gauge(collect ? { ...config, collect } : config);
  }
}
