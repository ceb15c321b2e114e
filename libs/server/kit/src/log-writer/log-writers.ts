import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WorkReports } from '../background/work-reports.js';
import { Clock } from '../clock/clock.js';
import { RelayNudge } from '../outbox/relay-nudge.js';
import type { LogEntry, LogShape } from './log-shape.js';
import { type LogBounds, LogWriter, usualBounds } from './log-writer.js';

/** Opens log writers, and writes out what they hold before the application ends. */
@Injectable()
export class LogWriters implements OnApplicationShutdown {
  private readonly open: { close(): Promise<void> }[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly nudge: RelayNudge,
    private readonly reports: WorkReports,
  ) {}

  /** The writer of a log: one in each process. */
  writer<Entry extends LogEntry, Row, Receipt>(
    shape: LogShape<Entry, Row, Receipt>,
    bounds: Partial<LogBounds> = {},
  ): LogWriter<Entry, Row, Receipt> {
    const { dataSource, clock, nudge, reports } = this;
    const writer = new LogWriter(shape, { dataSource, clock, nudge, reports, bounds: { ...usualBounds, ...bounds } });
    this.open.push(writer);
    return writer;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.open.map((writer) => writer.close()));
  }
}
