import { type BoardRow, type BoardState, explainDay, teamBoard } from '@atrium/contracts/attendance';
import { coreErrors } from '@atrium/contracts/core';
import { listDepartments } from '@atrium/contracts/directory';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { asReader, idOf } from '../../../../shared/testing/as-reader.js';
import { FakeServer } from '../../../../shared/testing/fake-server.js';
import { showPage } from '../../../../shared/testing/show-page.js';
import { TeamPage } from './team-page.js';

const [on, off] = ['2026-03-03T01:00:00.000Z', '2026-03-03T10:00:00.000Z'];

const slot = (more: Partial<BoardRow['slots'][number]>): BoardRow['slots'][number] => ({
  key: '0.on',
  kind: 'on',
  segment: 0,
  scheduledAt: on,
  graceUntil: '2026-03-03T01:05:00.000Z',
  result: 'pending',
  cause: null,
  minutes: 0,
  punchedAt: null,
  place: null,
  provisional: true,
  reason: null,
  ...more,
});

const row = (name: string, state: BoardState, more: Partial<BoardRow> = {}): BoardRow => ({
  member: { id: idOf(name), name, title: 'Planner' },
  departmentName: 'Labs',
  workDate: '2026-03-03',
  zone: 'Asia/Shanghai',
  state,
  status: 'pending',
  shiftName: 'Day',
  segments: [{ on, off }],
  slots: [],
  firstIn: null,
  lastOut: null,
  minutes: 0,
  remark: null,
  reason: null,
  ...more,
});

const ann = row('Ann', 'late', {
  minutes: 14,
  firstIn: '2026-03-03T01:14:00.000Z',
  slots: [slot({ result: 'late', minutes: 14, punchedAt: '2026-03-03T01:14:00.000Z' })],
});
const bob = row('Bob', 'not_in', { slots: [slot({})] });
const cai = row('Cai', 'field', {
  firstIn: '2026-03-03T00:46:00.000Z',
  slots: [slot({ result: 'field', punchedAt: '2026-03-03T00:46:00.000Z' })],
  remark: 'Visit: Batu Kawan',
});
const dee = row('Dee', 'rest', { shiftName: null, segments: [] });
const everybody = [ann, bob, cai, dee];

describe('the team board', () => {
  let server: FakeServer;
  const show = (at = '/c/acme/attendance/team') =>
    showPage('/c/:company/attendance/team', asReader(<TeamPage />, ['attendance.read_team']), { at, company: 'acme' });
  const asked = () => server.calls.filter(({ path }) => path === teamBoard.path).at(-1)?.input;
  const answer = (rows: readonly BoardRow[]) => ({
    serverNow: '2026-03-03T02:28:00.000Z',
    day: '2026-03-03',
    zone: 'Asia/Shanghai',
    counts: { all: rows.length, late: 1, not_in: 1, field: 1, rest: 1 },
    items: [...rows],
    nextCursor: null,
    total: rows.length,
  });
  beforeEach(() => {
    server = new FakeServer()
      .on(listDepartments, () => ({ items: [], topManageable: true }))
      .on(teamBoard, ({ states }) =>
        answer(everybody.filter(({ state }) => !states || String(states).split(',').includes(state))),
      );
    server.install();
  });

  it('shows who needs a look first, each with the reason in words', async () => {
    show();
    await screen.findByText('Ann');
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Needs a look 2',
      expect.stringContaining('Late 14 minIn 09:14, in time until 09:05'),
      expect.stringContaining('Not in yetExpected 09:00'),
      'In 1',
      expect.stringContaining('Field 08:46Visit: Batu Kawan'),
      'Away 1',
      expect.stringContaining('Rest day'),
    ]);
  });

  it('says of somebody who came late and left early both', async () => {
    const off = slot({ key: '0.off', kind: 'off', scheduledAt: '2026-03-03T10:00:00.000Z', result: 'early' });
    const eve = row('Eve', 'late', {
      ...ann,
      slots: [...ann.slots, { ...off, punchedAt: '2026-03-03T09:26:00.000Z' }],
      member: { ...ann.member, name: 'Eve' },
    });
    server.on(teamBoard, () => answer([eve]));
    show();
    await screen.findByText('Eve');
    expect(screen.getByText('In 09:14, in time until 09:05. Out 17:26, planned until 18:00')).toBeVisible();
  });

  it('shows only those whom a tile counts, and says so in its address', async () => {
    const router = show();
    const tiles = await screen.findByRole('navigation', { name: 'Where people are' });
    await userEvent.click(within(tiles).getByRole('link', { name: /Late/ }));
    await screen.findByText('Ann');
    expect(router.state.location.search).toBe('?show=late');
    expect(asked()).toMatchObject({ states: 'late' });
    expect(await within(tiles).findByRole('link', { current: true })).toHaveTextContent('Late1');
  });

  it('asks for the day, department and name of the address', async () => {
    show('/c/acme/attendance/team?day=2026-03-02&q=bo&department=00000000000000000000000ABC');
    await screen.findByText('Bob');
    expect(asked()).toMatchObject({ day: '2026-03-02', q: 'bo', departmentId: '00000000000000000000000ABC' });
  });

  it("opens a member's day beside the board", async () => {
    const router = show();
    server.on(explainDay, () => ({ refused: coreErrors.not_found }));
    await userEvent.click(await screen.findByRole('link', { name: /^Ann/ }));
    expect(router.state.location.search).toContain('at=2026-03-03');
    expect(await screen.findByText('This does not exist, or you may not see it.')).toBeVisible();
    expect(server.calls.at(-1)?.input).toEqual({ memberId: ann.member.id, day: '2026-03-03' });
  });

  it('shows a field punch that is late too as both, with what it was for', async () => {
    const [late] = ann.slots;
    const slots = [{ ...slot({}), ...late, cause: 'field' as const }];
    server.on(teamBoard, () => answer([{ ...ann, slots, remark: 'Visit: Batu Kawan' }]));
    show();
    const found = await screen.findByRole('row', { name: /Ann/ });
    expect(found).toHaveTextContent('Late 14 minFieldIn 09:14, in time until 09:05 · Visit: Batu Kawan');
  });

  it('is closed to whoever leads nobody, and asks for nothing', async () => {
    showPage('/c/:company/attendance/team', asReader(<TeamPage />, []), {
      at: '/c/acme/attendance/team',
      company: 'acme',
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'This page is not open to you' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Back to the workspace' })).toHaveAttribute('href', '/c/acme');
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(server.calls).toEqual([]);
  });

  it('keeps the place of the tiles and of the time until the board is there', async () => {
    server.lose(teamBoard);
    show();
    const foot = await screen.findByText(/^You see results and reasons/);
    expect(document.querySelectorAll('.team-tiles')).toHaveLength(1);
    expect(foot.parentElement?.querySelector('time')).toHaveClass('unknown');
  });

  it('says of a day before anybody was there so, and leads to today', async () => {
    server.on(teamBoard, () => ({ ...answer([]), counts: { all: 0 } }));
    const router = show('/c/acme/attendance/team?day=2020-01-02');
    expect(await screen.findByText('Nobody was in your team on Jan 2, 2020')).toBeVisible();
    const [today] = screen.getAllByRole('link', { name: 'Today' });
    await userEvent.click(today!);
    expect(router.state.location.search).toBe('');
  });

  it('tells an empty team from a search that finds nothing', async () => {
    server.on(teamBoard, () => ({ ...answer([]), counts: { all: 0 } }));
    const router = show();
    expect(await screen.findByText('Nobody is in your team yet')).toBeVisible();
    await userEvent.type(screen.getByRole('searchbox'), 'zz');
    expect(await screen.findByText('Nothing found for “zz”')).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'Show everyone' }));
    expect(router.state.location.search).toBe('');
  });

  it('says what failed and tries again', async () => {
    let isDown = true;
    server.on(teamBoard, () => (isDown ? { refused: coreErrors.unavailable } : answer(everybody)));
    show();
    expect(await screen.findByText('Team could not be loaded')).toBeVisible();
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Ann')).toBeVisible();
  });
});
