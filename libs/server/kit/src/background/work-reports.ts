import { Injectable } from '@nestjs/common';

/** What the machinery tells about itself. Times in milliseconds. */
export type WorkReport =
  /** The relay numbered events of a company; `lagMs`: how long the oldest of them had waited. */
  | { readonly kind: 'relayed'; readonly events: number; readonly lagMs: number }
  | { readonly kind: 'relay_failed' }
  | {
      readonly kind: 'listened';
      readonly listener: string;
      readonly outcome: 'handled' | 'failed' | 'parked';
      readonly ms: number;
    }
  | {
      readonly kind: 'job';
      readonly job: string;
      readonly outcome: 'done' | 'failed' | 'given_up';
      readonly ms: number;
    }
  /** A job that could not be put in its queue; whoever asked looks again. */
  | { readonly kind: 'not_enqueued'; readonly job: string }
  | { readonly kind: 'logged'; readonly log: string; readonly rows: number; readonly ms: number }
  | { readonly kind: 'sockets'; readonly open: number }
  | { readonly kind: 'socket_ended'; readonly reason: string };

/** Carries reports to the metrics. Without a receiver they are forgotten. */
@Injectable()
export class WorkReports {
  private receive: (report: WorkReport) => void = () => undefined;

  /** The metrics register here. */
  onReport(receive: (report: WorkReport) => void): void {
    this.receive = receive;
  }

  add(report: WorkReport): void {
    this.receive(report);
  }
}
