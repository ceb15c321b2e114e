import {
  attendanceErrors,
  changeGroupRules,
  type GroupView,
  listGroupMembers,
  listGroups,
  listShifts,
  moveToGroup,
  previewGroupRules,
} from '@atrium/contracts/attendance';
import { searchMembers } from '@atrium/contracts/directory';
import { listSessions } from '@atrium/contracts/identity';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { asReader, idOf } from '../../../shared/testing/as-reader.js';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { GroupPage } from './group-page.js';
import { freshShift } from './shift-times.js';

const stamp = { effectiveFrom: '2026-01-05', recordedAt: '2026-01-01T01:00:00.000Z', recordedByName: 'Olga' };
const day = { version: 1, rules: freshShift, ...stamp };
const shifts = ['Day', 'Night'].map((name) => ({
  id: idOf(name),
  name,
  current: day,
  versions: [day],
  groupNames: ['HQ'],
}));
const rules: GroupView['versions'][number]['rules'] = {
  week: [...Array.from({ length: 5 }, () => idOf('Day')), null, null],
  followsCalendar: true,
  outside: 'field',
  remarkRequired: true,
  offlineMaxHours: 24,
  offlineUnverified: 'accept',
  places: [{ id: idOf('hq'), name: 'HQ', latitude: 31.2, longitude: 121.4, system: 'wgs84', radiusMeters: 300 }],
  networks: [],
};
const group: GroupView = {
  id: idOf('group'),
  name: 'Staff',
  zone: 'Asia/Shanghai',
  isDefault: true,
  memberCount: 2,
  current: { version: 1, rules, ...stamp },
  versions: [{ version: 1, rules, ...stamp }],
};

describe('the rules of a group', () => {
  let server: FakeServer;
  const show = (query = '') =>
    showPage('/c/:company/admin/groups/:groupId', asReader(<GroupPage />, ['attendance.configure']), {
      at: `/c/acme/admin/groups/${group.id}${query}`,
      company: 'acme',
    });
  const sent = (path: string) => server.calls.filter((call) => call.path === path).map(({ input }) => input);
  beforeEach(() => {
    sessionStorage.clear();
    server = new FakeServer()
      .on(listGroups, () => ({ items: [group] }))
      .on(listShifts, () => ({ items: shifts }))
      .on(listSessions, () => ({ items: [] }))
      .on(previewGroupRules, () => ({ members: 2, judgedDays: 0, examples: ['Ann', 'Bob'], groupNames: ['Staff'] }))
      .on(listGroupMembers, () => ({
        items: [{ memberId: idOf('ann'), name: 'Ann', title: 'Planner', from: '2026-01-05', to: null }],
        nextCursor: null,
      }));
    server.install();
  });

  it('shows the week in words and changes it after saying who is touched', async () => {
    server.on(changeGroupRules, () => group);
    show();
    expect(await screen.findByText('Mon–Fri Day')).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText('Monday'), 'Night');
    expect(await screen.findByText('2 people in Staff.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Monday to Friday like Monday' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save version' }));
    expect(await screen.findByText(/Nothing is changed yet/)).toBeVisible();
    const week = [...Array.from({ length: 5 }, () => idOf('Night')), null, null];
    expect(sent(changeGroupRules.path)).toMatchObject([{ rules: { week, places: [{ name: 'HQ', system: 'wgs84' }] } }]);
  });

  it('puts refusals beside places, networks and weekdays', async () => {
    server.on(changeGroupRules, () => ({
      refused: attendanceErrors.radius_out_of_range,
      errors: [
        { path: ['rules', 'places', 0, 'radiusMeters'], code: 'attendance.radius_out_of_range' },
        { path: ['rules', 'networks', 0, 'range'], code: 'attendance.network_too_wide' },
        { path: ['rules', 'week', 6], code: 'attendance.shifts_overlap' },
      ],
    }));
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Add a network' }));
    await screen.findByText('2 people in Staff.');
    await userEvent.click(screen.getByRole('button', { name: 'Save version' }));
    expect(await screen.findByText('This range is too wide to prove a place.')).toBeVisible();
    const place = screen.getByRole('group', { name: 'HQ' });
    expect(within(place).getByLabelText('Radius')).toHaveAccessibleDescription('100 to 3,000 metres.');
    expect(screen.getByLabelText('Sunday')).toHaveAccessibleDescription(/overlaps the one of the day before/);
    expect(screen.getByLabelText('Sunday')).toHaveFocus();
  });

  it('names the network of the reader, so that it can be saved as it is', async () => {
    const here = { id: idOf('here'), current: true, client: 'Firefox', address: '203.0.113.7' };
    const since = '2026-01-05T01:00:00.000Z';
    server
      .on(listSessions, () => ({ items: [{ ...here, createdAt: since, lastSeenAt: since, expiresAt: since }] }))
      .on(changeGroupRules, () => group);
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Add this network (203.0.113.7)' }));
    await screen.findByText('2 people in Staff.');
    await userEvent.click(screen.getByRole('button', { name: 'Save version' }));
    await screen.findByText(/Nothing is changed yet/);
    expect(sent(changeGroupRules.path)).toMatchObject([
      { rules: { networks: [{ name: 'Office network', range: '203.0.113.7' }] } },
    ]);
  });

  it('takes a pair of coordinates as a map gives it, whichever comes first', async () => {
    show();
    await userEvent.click(await screen.findByLabelText('Latitude'));
    await userEvent.paste('121.4737, 31.2304');
    expect(screen.getByLabelText('Latitude')).toHaveValue('31.2304');
    expect(screen.getByLabelText('Longitude')).toHaveValue('121.4737');
  });

  it('moves people in from a day on', async () => {
    server
      .on(searchMembers, () => ({
        items: [
          {
            id: idOf('bob'),
            name: 'Bob',
            title: null,
            number: null,
            departments: [],
            leads: [],
            joinedOn: '2026-01-05',
            state: 'active' as const,
          },
        ],
        nextCursor: null,
      }))
      .on(moveToGroup, () => ({ moved: 1 }));
    show('?show=members');
    expect(await screen.findByText('Ann')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Move people in' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText('Who'), 'bo');
    await userEvent.click(await screen.findByTitle('Bob'));
    await userEvent.click(within(dialog).getByText('Move 1 person'));
    expect(await screen.findByText(/^1 person is in this group from/)).toBeVisible();
    // The list of members has the same path.
    const moves = sent(moveToGroup.path).filter((input) => 'memberIds' in (input as object));
    expect(moves).toMatchObject([{ groupId: group.id, memberIds: [idOf('bob')] }]);
  });
});
