import { type Mail, Mailer, type MemberActor, Outbox, Tx } from '@atrium/kit';
import { settle } from '@atrium/kit/testing';
import { requestEnded, tasksClosed, tasksOpened } from '@atrium/contracts/approvals';
import type { EventType, PayloadOf } from '@atrium/contracts/core';
import { CalendarModule, calendarEntities, WorkingHours } from '@atrium/server-calendar';
import { ChatModule, chatEntities } from '@atrium/server-chat';
import { DirectoryBench, drawing } from '@atrium/server-directory/testing';
import { Deliverer } from './deliveries/deliverer.js';
import { notificationsEntities } from './notifications-entities.js';
import { NotificationsModule } from './notifications.module.js';
import { ForgetDone } from './retention/forget-done.job.js';
import { NoticeChoices } from './settings/notice-settings.js';
import { Todos } from './todos/todos.service.js';

const hour = 3_600_000;
const day = 24 * hour;
const request = (n: number) => `01J000000000000000000000${String(n).padStart(2, '0')}`;

describe('what waits for people', () => {
  let bench: DirectoryBench;
  let company: Awaited<ReturnType<typeof drawing>>['company'];
  let ann: MemberActor;
  let bob: MemberActor;
  let mails: Mail[] = [];
  let refuse = false;

  beforeAll(async () => {
    bench = await DirectoryBench.open({
      modules: [CalendarModule, ChatModule, NotificationsModule],
      entities: [...calendarEntities, ...chatEntities, ...notificationsEntities],
    });
    const drawn = await drawing(bench, 'Notices');
    ({ company } = drawn);
    const department = await drawn.draw.department('Desk');
    const person = async (name: string) =>
      bench.actor(company, (await drawn.draw.member(name, [department], { email: `${name}@example.com` })).id);
    [ann, bob] = [await person('Ann'), await person('Bob')];
    bench.get(Mailer).send = async (mail) => {
      if (refuse) throw new Error('451 try again later');
      mails.push(mail);
    };
  });
  beforeEach(() => {
    mails = [];
    refuse = false;
  });
  afterAll(() => bench.close());

  const about = (n: number, submitter = ann) => ({
    requestId: request(n),
    templateId: request(90),
    suite: null,
    submitterId: submitter.memberId,
    title: `Leave of Ann ${n}`,
  });
  const task = (who: MemberActor, kind: 'decide' | 'rework' = 'decide') => ({
    ...{ task: 1, kind, nodeId: 'manager' },
    assigneeIds: [who.memberId],
  });
  async function announce<E extends EventType>(event: E, payload: PayloadOf<E>): Promise<void> {
    await bench.inside(company, () => bench.get(Tx).run(() => bench.get(Outbox).add(event, payload)));
    await settle(bench.app);
  }
  const opened = (n: number, who: MemberActor, kind?: 'decide' | 'rework') =>
    announce(tasksOpened, { ...about(n), tasks: [task(who, kind)] });
  const closed = (n: number, who: MemberActor) =>
    announce(tasksClosed, { ...about(n), tasks: [{ task: 1, assigneeIds: [who.memberId] }] });
  const titles = async (who: MemberActor) =>
    (await bench.as(who, (me) => bench.get(Todos).list(me, { limit: 50 }))).items.map(({ title }) => title);
  const deliver = () => bench.inside(company, () => bench.get(Deliverer).run());
  const subjects = () => mails.map(({ to, subject }) => `${to}: ${subject}`);
  /** Works from 09:00 to 18:00 in Shanghai, on the day of the clock and the one after. */
  async function works(who: MemberActor): Promise<void> {
    await bench.inside(company, () =>
      bench.get(Tx).run(async () => {
        const days = ['2026-03-02', '2026-03-03'];
        const hours = bench.get(WorkingHours);
        const spanOf = (one: string) => ({ from: new Date(`${one}T01:00:00Z`), until: new Date(`${one}T10:00:00Z`) });
        await hours.writeDays(days.map((one) => ({ planId: request(80), day: one, spans: [spanOf(one)] })));
        const term = { planId: request(80), fromDay: days[0]!, toDay: '9999-12-31' };
        await hours.writeTerms([who.memberId], [{ memberId: who.memberId, ...term }]);
      }),
    );
  }

  it('stands in the inbox of whoever has to decide, and goes when it is decided', async () => {
    await opened(1, bob);
    await opened(2, bob);
    expect([await titles(bob), await titles(ann)]).toEqual([['Leave of Ann 1', 'Leave of Ann 2'], []]);
    expect(await bench.as(bob, (me) => bench.get(Todos).count(me))).toEqual({ open: 2 });
    await closed(1, bob);
    expect(await titles(bob)).toEqual(['Leave of Ann 2']);
    await closed(2, bob);
  });

  it('is a page at a time', async () => {
    for (const n of [3, 4, 5]) await opened(n, bob);
    const page = (cursor?: string) => bench.as(bob, (me) => bench.get(Todos).list(me, { limit: 2, cursor }));
    const first = await page();
    const rest = await page(first.nextCursor ?? undefined);
    expect([...first.items, ...rest.items].map(({ ref }) => ref.id)).toEqual([3, 4, 5].map(request));
    expect(rest.nextCursor).toBeNull();
    for (const n of [3, 4, 5]) await closed(n, bob);
  });

  it('is shown by the assistant, in one conversation for each', async () => {
    await opened(6, bob);
    await opened(7, bob);
    const cards = await bench.rows(
      `SELECT p.body, c.kind, s.member_id AS who, p.conversation_id AS room FROM chat_post p
         JOIN chat_conversation c ON c.company_id = p.company_id AND c.id = p.conversation_id
         JOIN chat_seat s ON s.company_id = c.company_id AND s.conversation_id = c.id
        WHERE p.company_id = ? AND (p.body LIKE ? OR p.body LIKE ?) ORDER BY p.id`,
      [company.id, `%${request(6)}%`, `%${request(7)}%`],
    );
    expect(cards).toMatchObject([
      { kind: 'assistant', who: bob.memberId },
      { kind: 'assistant', who: bob.memberId },
    ]);
    expect(new Set(cards.map(({ room }) => room)).size).toBe(1);
  });

  it('comes by mail in working hours, waits for them otherwise, and rings nobody for what is done', async () => {
    await works(bob);
    mails = [];
    await deliver();
    mails = [];
    await opened(8, bob);
    await deliver();
    expect(subjects()).toEqual(['Bob@example.com: Waiting for you: Leave of Ann 8']);
    expect(mails[0]?.text).toContain(`/c/${company.slug}/`);

    bench.clock.advance(10 * hour);
    await opened(9, bob);
    await opened(10, bob);
    await deliver();
    expect(mails).toHaveLength(1);
    await closed(10, bob);
    bench.clock.advance(14 * hour);
    await deliver();
    expect(subjects().slice(1)).toEqual(['Bob@example.com: Waiting for you: Leave of Ann 9']);
  });

  it('tells the submitter what came of it, in their language, unless they took it back themselves', async () => {
    await announce(requestEnded, { ...about(11), outcome: 'approved' });
    await announce(requestEnded, { ...about(12), outcome: 'rejected' });
    await announce(requestEnded, { ...about(13), outcome: 'withdrawn' });
    await opened(14, ann, 'rework');
    await deliver();
    expect(subjects()).toEqual([
      'Ann@example.com: Approved: Leave of Ann 11',
      'Ann@example.com: Rejected: Leave of Ann 12',
      'Ann@example.com: Given back to you: Leave of Ann 14',
    ]);
  });

  it('is mailed to nobody who wants no mail', async () => {
    await bench.as(ann, (me) => bench.get(NoticeChoices).choose(me, { mail: false, quiet: true }));
    await announce(requestEnded, { ...about(15), outcome: 'approved' });
    await deliver();
    expect(mails).toEqual([]);
    expect(await bench.as(ann, (me) => bench.get(NoticeChoices).mine(me))).toEqual({ mail: false, quiet: true });
    await bench.as(ann, (me) => bench.get(NoticeChoices).choose(me, { mail: true, quiet: true }));
  });

  it('that can not be mailed is tried again later, once at a time', async () => {
    await announce(requestEnded, { ...about(16), outcome: 'approved' });
    refuse = true;
    await deliver();
    refuse = false;
    await deliver();
    expect(mails).toEqual([]);
    bench.clock.advance(hour);
    await Promise.all([deliver(), deliver(), deliver()]);
    expect(subjects()).toEqual(['Ann@example.com: Approved: Leave of Ann 16']);
  });

  it('is forgotten long after it was done', async () => {
    await opened(17, bob);
    await closed(17, bob);
    bench.clock.advance(91 * day);
    await bench.inside(company, () => bench.get(ForgetDone).run());
    expect(await bench.rows('SELECT 1 FROM notification_todo WHERE ref_id = ?', [request(17)])).toEqual([]);
    expect(await bench.rows('SELECT 1 FROM notification_delivery WHERE done_at IS NOT NULL', [])).toEqual([]);
    expect(await titles(bob)).toContain('Leave of Ann 9');
  });
});
