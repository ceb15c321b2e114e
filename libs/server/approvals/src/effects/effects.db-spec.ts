import { type MemberActor, Tx } from '@atrium/kit';
import { refusalOf } from '@atrium/kit/testing';
import type { Id } from '@atrium/contracts/core';
import type { DirectoryBench } from '@atrium/server-directory/testing';
import { PreviewRequest } from '../requests/preview-request.js';
import { Templates } from '../templates/templates.service.js';
import { ApprovalsBench, asks, contentOf } from '../testing/approvals-bench.js';
import { Books } from '../testing/leave-like.js';
import { Effects } from './effects.js';
import { RetryEffect } from './retry-effect.js';
import { SuiteRequests } from './suite-requests.js';
import { Suites } from './suites.js';

describe('suites and their effects', () => {
  let house: DirectoryBench;
  let bench: ApprovalsBench;
  let [sue, ann]: MemberActor[] = [];
  let books: Books;
  let template: Id<'template'>;
  let unowned: string;
  beforeAll(async () => {
    house = await ApprovalsBench.house();
    bench = await ApprovalsBench.in(house);
    sue = await bench.person('Sue Submits');
    ann = await bench.person('Ann Asked');
    books = new Books(house.get(Effects), house.get(SuiteRequests));
    unowned = await refusalOf(bench.publish(content()));
    house.get(Suites).register(books.suite);
    template = await bench.publish(content());
  });
  afterAll(() => house.close());

  const content = () => contentOf([asks('a', [ann!.memberId])], { suite: 'test.books' });
  const deliver = (type: string, requestId: string, more: object = {}) =>
    house.inside(bench.company, () =>
      house.get(Tx).run(() => books.handle({ type, payload: { requestId, suite: 'test.books', ...more } } as never)),
    );
  const linesOf = async (requestId: Id<'request'>) =>
    (await bench.read(bench.owner, requestId)).effects.map(({ direction, status, reason }) =>
      `${direction} ${status} ${reason ?? ''}`.trim(),
    );
  const approved = async (subject: string) => {
    const { requestId } = await bench.submit(sue!, template, { subject });
    await bench.approve(ann!, requestId, 1);
    return requestId;
  };

  it('cannot be published before somebody owns them, nor without the fields that they need, and have one owner', async () => {
    expect(unowned).toBe('approvals.invalid_definition');
    const { definition, ...rest } = content();
    const draft = { ...rest, summaryFieldIds: [], definition: { ...definition, form: { fields: [] } } };
    const { problems } = await house.as(bench.owner, (me) => house.get(Templates).check(me, { draft }));
    expect(problems).toMatchObject([{ code: 'suite_field_missing', params: { fieldId: 'subject', kind: 'text' } }]);
    expect(() => house.get(Suites).register(books.suite)).toThrow('test.books');
  });

  it('say in the preview what the owner knows', async () => {
    const preview = await house.as(sue!, (me) =>
      house.get(PreviewRequest).of(me, { templateId: template, values: { subject: 'taken' }, picks: {} }),
    );
    expect(preview.facts).toEqual([{ code: 'test.room', params: { rooms: 3 } }]);
    expect(preview.problems).toEqual([{ path: ['subject'], code: 'test.taken' }]);
    expect(preview.steps).toMatchObject([{ nodeId: 'a', outcome: 'asks', people: [{ memberId: ann!.memberId }] }]);
  });

  it('let the owner refuse what is handed in: nothing of it stays', async () => {
    expect(await refusalOf(bench.submit(sue!, template, { subject: 'taken' }))).toBe('approvals.conflict');
    expect(await bench.rows('SELECT id FROM approvals_request WHERE company_id = ?')).toEqual([]);
    const { requestId } = await bench.submit(sue!, template, { subject: 'hall', secret: 'all values' });
    expect(books.handedIn.at(-1)).toMatchObject({ requestId, status: 'running', values: { secret: 'all values' } });
  });

  it('are applied once when approved, however often the event comes', async () => {
    const requestId = await approved('once');
    expect(await linesOf(requestId)).toEqual(['apply pending']);
    await deliver('approvals.request_ended', requestId);
    await deliver('approvals.request_ended', requestId);
    expect([await linesOf(requestId), books.booked]).toEqual([['apply done'], ['apply "once"']]);
  });

  it('that fail show it, and are tried again when an admin asks', async () => {
    const requestId = await approved('later');
    books.room = false;
    await deliver('approvals.request_ended', requestId);
    expect(await linesOf(requestId)).toEqual(['apply failed approvals.conflict']);
    books.room = true;
    const again = () =>
      house.as(bench.owner, (me) =>
        house.get(RetryEffect).retry(me, { requestId, effect: 'test.book', direction: 'apply' }),
      );
    await again();
    expect(await refusalOf(again())).toBe('approvals.effect_not_failed');
    await deliver('approvals.effect_retried', requestId, { direction: 'apply' });
    expect([await linesOf(requestId), books.booked.at(-1)]).toEqual([['apply done'], 'apply "later"']);
    expect(await bench.events()).toContain('effect_retried');
  });

  it('are taken back once when revoked; never applied, there is nothing to take back', async () => {
    const requestId = await approved('there and back');
    await deliver('approvals.request_ended', requestId);
    await deliver('approvals.request_revoked', requestId);
    await deliver('approvals.request_revoked', requestId);
    expect(books.booked.slice(-2)).toEqual(['apply "there and back"', 'reverse "there and back"']);
    expect(await linesOf(requestId)).toEqual(['apply done', 'reverse done']);
    const early = await approved('too early');
    await deliver('approvals.request_revoked', early);
    await deliver('approvals.request_ended', early);
    expect(await linesOf(early)).toEqual(['apply void', 'reverse void']);
    expect(books.booked.filter((line) => line.includes('early'))).toEqual([]);
  });

  it('of what is rejected are not wanted', async () => {
    const { requestId } = await bench.submit(sue!, template, { subject: 'no' });
    await bench.reject(ann!, requestId, 1);
    expect(await linesOf(requestId)).toEqual([]);
  });
});
