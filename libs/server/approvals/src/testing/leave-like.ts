import { AppError, ListensTo, type EventEnvelope, type Listener } from '@atrium/kit';
import { approvalsErrors, effectRetried, requestEnded, requestRevoked } from '@atrium/contracts/approvals';
import type { Id, PayloadOf } from '@atrium/contracts/core';
import { Effects } from '../effects/effects.js';
import { SuiteRequests } from '../effects/suite-requests.js';
import type { Suite, SuiteRequest } from '../effects/suites.js';

type Event = EventEnvelope<
  PayloadOf<typeof requestEnded> | PayloadOf<typeof requestRevoked> | PayloadOf<typeof effectRetried>
>;

/** A domain above, as leave is one: it books what is approved, when there is room. */
@ListensTo('approvals.test-books', [requestEnded, requestRevoked, effectRetried])
export class Books implements Listener {
  readonly booked: string[] = [];
  readonly handedIn: SuiteRequest[] = [];
  room = true;

  constructor(
    private readonly effects: Effects,
    private readonly requests: SuiteRequests,
  ) {}

  readonly suite: Suite = {
    key: 'test.books',
    effects: ['test.book'],
    fields: { subject: 'text' },
    presets: [],
    check: ({ values }) =>
      Promise.resolve({
        facts: [{ code: 'test.room', params: { rooms: 3 } }],
        problems: values.subject === 'taken' ? [{ path: ['subject'], code: 'test.taken' }] : [],
      }),
    onSubmit: (request) => this.take(request),
    onResubmit: (request) => this.take(request),
  };

  async handle({ type, payload }: Event): Promise<void> {
    const requestId = payload.requestId as Id<'request'>;
    if (payload.suite !== this.suite.key) return;
    const direction = 'direction' in payload ? payload.direction : type === requestRevoked.type ? 'reverse' : 'apply';
    const key = { requestId, effect: 'test.book', direction } as const;
    if (direction === 'reverse' && type === requestRevoked.type)
      await this.effects.want(requestId, ['test.book'], 'reverse');
    if (!(await this.effects.claim(key))) return;
    if (!this.room) return this.effects.record(key, { status: 'failed', reason: 'approvals.conflict' });
    const request = await this.requests.get(requestId);
    this.booked.push(`${direction} ${JSON.stringify(request?.values.subject)}`);
    await this.effects.record(key, { status: 'done' });
  }

  private take(request: SuiteRequest): Promise<void> {
    if (request.values.subject === 'taken') throw new AppError(approvalsErrors.conflict);
    this.handedIn.push(request);
    return Promise.resolve();
  }
}
