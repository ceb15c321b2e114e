import 'fake-indexeddb/auto';
import {
  type DayExplained,
  type DayRecordView,
  explainMyDay,
  type MonthView,
  myMonth,
} from '@atrium/contracts/attendance';
import { coreErrors } from '@atrium/contracts/core';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { asReader, idOf } from '../../../../shared/testing/as-reader.js';
import { FakeServer } from '../../../../shared/testing/fake-server.js';
import { showPage } from '../../../../shared/testing/show-page.js';
import { at, dayBefore, insideHq, slotOff, slotOn } from '../../testing/days.js';
import { MonthPage } from './month-page.js';

const { figures: none, shift } = dayBefore();
const judged = { provisional: false, cause: 'punch', place: insideHq } as const;

const record = (day: number, more: Partial<DayRecordView> = {}): DayRecordView => ({
  workDate: `2026-03-${String(day).padStart(2, '0')}`,
  status: 'pending',
  provisional: true,
  special: null,
  shiftName: 'Day shift',
  slots: [slotOn(), slotOff()],
  figures: none,
  judgedAt: null,
  ...more,
});
const rest = (day: number) => record(day, { status: 'rest', shiftName: null, slots: [] });
const late = record(3, {
  status: 'present',
  provisional: false,
  slots: [
    slotOn({ ...judged, result: 'late', minutes: 7, punchedAt: at('09:07:12') }),
    slotOff({ ...judged, result: 'normal', punchedAt: at('18:16:40') }),
  ],
  figures: { ...none, requiredDays: 100, presentDays: 100, workedMinutes: 489, lateMinutes: 7, lateTimes: 1 },
  judgedAt: at('19:05'),
});
const missing = record(2, {
  status: 'present',
  provisional: false,
  slots: [
    slotOn({ ...judged, result: 'normal', punchedAt: '2026-03-02T00:50:00.000Z' }),
    slotOff({ provisional: false, result: 'missing' }),
  ],
  judgedAt: '2026-03-02T11:05:00.000Z',
});

const march: MonthView = {
  month: '2026-03',
  zone: 'Asia/Shanghai',
  today: '2026-03-04',
  days: [rest(1), missing, late, ...Array.from({ length: 28 }, (_, index) => record(index + 4))],
  sums: {
    ...none,
    requiredDays: 250,
    presentDays: 150,
    leaveDays: 100,
    scheduledMinutes: 1200,
    workedMinutes: 978,
    lateMinutes: 7,
    lateTimes: 1,
    missingTimes: 2,
  },
};

const explained: DayExplained = {
  memberId: idOf('me'),
  memberName: 'Olga',
  group: { id: idOf('group'), name: 'Office', version: 2, effectiveFrom: '2026-02-01' },
  zone: 'Asia/Shanghai',
  shift,
  record: late,
  punches: [
    {
      id: idOf('p1'),
      at: at('09:07:12'),
      receivedAt: at('09:07:12'),
      clock: 'server',
      place: insideHq,
      field: false,
      remark: null,
      unmatched: null,
    },
    {
      id: idOf('p2'),
      at: at('07:40:00'),
      receivedAt: at('09:10:00'),
      clock: 'corrected',
      place: { verdict: 'outside', name: 'HQ', distanceMeters: 900, accuracyMeters: 20 },
      field: true,
      remark: 'On my way',
      unmatched: { code: 'before_window', params: { minutes: 20 } },
    },
  ],
  trace: [{ part: 'rule', code: 'shift', params: { name: 'Day shift', version: 3, effectiveFrom: '2026-02-24' } }],
  inputHash: 'c0ffee',
  engineVersion: 'attendance-1',
  superseded: [
    {
      status: 'absent',
      figures: none,
      judgedAt: at('19:01'),
      supersededAt: at('19:05'),
      why: 'punch',
    },
  ],
};

describe('my records', () => {
  let server: FakeServer;
  const show = (address = '/c/acme/attendance/month?m=2026-03') =>
    showPage('/c/:company/attendance/month/:day?', asReader(<MonthPage />, []), { at: address, company: 'acme' });

  beforeEach(() => {
    server = new FakeServer().on(myMonth, () => march).on(explainMyDay, () => explained);
    server.install();
  });

  it('shows the month, its exceptions as shape and word, and what is ahead as plan', async () => {
    show();
    expect(await screen.findByRole('heading', { name: 'March 2026' })).toBeVisible();
    expect(await screen.findByRole('link', { name: /Mar 3.*Late, 7 min.*09:07 – 18:16/ })).toBeVisible();
    expect(screen.getByRole('link', { name: /Mar 2.*Punch missing.*08:50 –/ })).toBeVisible();
    expect(screen.getByRole('link', { name: /Mar 1.*Rest day/ })).toBeVisible();
    expect(screen.getByRole('link', { name: /Mar 6.*Open.*Day shift/ })).toBeVisible();
  });

  it('sums the finished days as an equation', async () => {
    show();
    const sums = await screen.findByRole('region', { name: 'Sums of the finished days' });
    expect(sums).toHaveTextContent('Required2.5=Present1.5+Leave1+Trip0+Absent0');
    expect(sums).toHaveTextContent('Late1 time, 7 minMissing2 timesWorked16 h 18 min of 20 h');
  });

  it('opens a day at its own address, with why, every punch and what it was before', async () => {
    const router = show();
    await userEvent.click(await screen.findByRole('link', { name: /Mar 3\D/ }));
    expect(router.state.location.pathname).toBe('/c/acme/attendance/month/2026-03-03');
    const day = await screen.findByRole('complementary', { name: 'Tue, Mar 3' });
    expect(await within(day).findByText('Day shift, version 3, in force from Feb 24')).toBeVisible();
    expect(within(day).getByText('Does not count: 20 min before punches begin to count')).toBeVisible();
    expect(within(day).getByText('outside HQ, ±20 m · Field punch · pressed offline, clock checked')).toBeVisible();
    expect(within(day).getByText('“On my way”')).toBeVisible();
    expect(within(day).getByText('Until Tue, Mar 3, 19:05: Absent')).toBeVisible();
    expect(within(day).getByText('Replaced, since another punch arrived')).toBeVisible();
  });

  it('is gone through by the arrow keys', async () => {
    show();
    const third = await screen.findByRole('link', { name: /Mar 3\D/ });
    third.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('link', { name: /Mar 4\D/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: /Mar 11/ })).toHaveFocus();
  });

  it('is a list too, and both keep the month in the address', async () => {
    const router = show();
    await userEvent.click(await screen.findByRole('link', { name: 'List' }));
    expect(router.state.location.search).toBe('?m=2026-03&view=list');
    expect(await screen.findByRole('row', { name: /Mar 3 Day shift 09:07 18:16 8 h 9 min Late, 7 min/ })).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'Previous month' }));
    expect(router.state.location.search).toBe('?m=2026-02&view=list');
  });

  it('offers another try when it could not be loaded', async () => {
    let asked = 0;
    server.on(myMonth, () => (asked++ === 0 ? { refused: coreErrors.unavailable } : march));
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: /Mar 3\D/ })).toBeVisible();
  });

  it('says so when nothing was planned', async () => {
    const empty = march.days.map((day) => ({ ...day, status: 'none' as const, slots: [], shiftName: null }));
    server.on(myMonth, () => ({ ...march, days: empty }));
    show();
    expect(await screen.findByText('Nothing was planned for you in this month.')).toBeVisible();
  });
});
