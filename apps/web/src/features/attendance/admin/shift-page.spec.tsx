import {
  attendanceErrors,
  changeShift,
  createShift,
  listShifts,
  previewShift,
  type ShiftView,
} from '@atrium/contracts/attendance';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { asReader, idOf } from '../../../shared/testing/as-reader.js';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { ShiftPage } from './shift-page.js';
import { freshShift } from './shift-times.js';

const version = (number: number, rules = freshShift) => ({
  version: number,
  effectiveFrom: '2026-01-05',
  recordedAt: '2026-01-01T01:00:00.000Z',
  recordedByName: 'Olga',
  rules,
});
const shift: ShiftView = {
  id: idOf('day'),
  name: 'Day',
  current: version(1),
  versions: [version(1)],
  groupNames: ['HQ'],
};

describe('the editor of a shift', () => {
  let server: FakeServer;
  const show = (id: string = shift.id) =>
    showPage('/c/:company/admin/shifts/:shiftId', asReader(<ShiftPage />, ['attendance.configure']), {
      at: `/c/acme/admin/shifts/${id}`,
      company: 'acme',
    });
  const sent = (path: string) => server.calls.filter((call) => call.path === path).map(({ input }) => input);
  const write = async (field: HTMLElement, text: string) => {
    await userEvent.clear(field);
    await userEvent.type(field, text);
    await userEvent.tab();
  };
  beforeEach(() => {
    sessionStorage.clear();
    server = new FakeServer()
      .on(listShifts, () => ({ items: [shift] }))
      .on(previewShift, () => ({
        members: 12,
        judgedDays: 3,
        examples: ['Ann', 'Bob', 'Cai', 'Dee'],
        groupNames: ['HQ'],
      }));
    server.install();
  });

  it('says who is touched before it can be saved, and saves what was written', async () => {
    server.on(changeShift, () => shift);
    show();
    const save = await screen.findByRole('button', { name: 'Save version' });
    expect(save).toBeDisabled();
    await write(screen.getByLabelText('Ends'), '26');
    expect(screen.getByText('02:00 the next day')).toBeVisible();
    expect(await screen.findByText('12 people in HQ.')).toBeVisible();
    expect(screen.getByText('3 finished days are judged again.')).toBeVisible();
    expect(screen.getByText('Ann, Bob, Cai and 9 more')).toBeVisible();
    expect(screen.getByText('Changed: working time.')).toBeVisible();
    expect(sent(changeShift.path)).toEqual([]);
    await userEvent.click(save);
    expect(await screen.findByText(/Nothing is changed yet/)).toBeVisible();
    expect(sent(changeShift.path)).toMatchObject([{ shiftId: shift.id, rules: { segments: [{ off: '26:00' }] } }]);
  });

  it('shows each refusal beside its field, and keeps the command over a repeat', async () => {
    server.on(changeShift, () => ({
      refused: attendanceErrors.segments_overlap,
      errors: [
        { path: ['rules', 'segments', 1], code: 'attendance.segments_overlap' },
        { path: ['rules', 'breaks', 0], code: 'attendance.break_outside' },
        { path: ['rules', 'seriousLateMinutes'], code: 'attendance.tiers_order' },
        { path: ['effectiveFrom'], code: 'attendance.effective_too_far' },
      ],
    }));
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Add a segment' }));
    await screen.findByText('12 people in HQ.');
    await userEvent.click(screen.getByRole('button', { name: 'Save version' }));
    const second = await screen.findByRole('group', { name: 'Segment 2' });
    expect(await within(second).findByRole('alert')).toHaveTextContent('The segments overlap.');
    expect(within(screen.getByRole('group', { name: 'Segment 1' })).queryByRole('alert')).toBeNull();
    expect(within(screen.getByRole('group', { name: 'Break 1' })).getByRole('alert')).toHaveTextContent('inside');
    expect(screen.getByLabelText('Seriously late above')).toHaveAccessibleDescription(/tiers must grow/);
    expect(screen.getByLabelText('From this day on')).toHaveAccessibleDescription(/within the next year/);
    await userEvent.click(screen.getByRole('button', { name: 'Save version' }));
    const [first, repeat] = sent(changeShift.path) as { commandId: string }[];
    expect(repeat?.commandId).toBe(first?.commandId);
  });

  it('keeps what was written over a reload, until it is discarded', async () => {
    sessionStorage.setItem(
      `atrium.draft.shift ${shift.id} 1`,
      JSON.stringify({ name: '', from: '2026-03-09', rules: { ...freshShift, lateGraceMinutes: 10 } }),
    );
    show();
    const [grace] = await screen.findAllByLabelText('Grace');
    expect(grace).toHaveValue(10);
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.getAllByLabelText('Grace')[0]).toHaveValue(5);
  });

  it('makes a new one without a preview, and opens it', async () => {
    server.on(createShift, () => ({ ...shift, id: idOf('night'), name: 'Night' }));
    const router = show('new');
    await userEvent.type(await screen.findByLabelText('Name'), 'Night');
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));
    expect(await screen.findByText('There is no such shift')).toBeVisible();
    expect(router.state.location.pathname).toBe(`/c/acme/admin/shifts/${idOf('night') as string}`);
    expect(sent(createShift.path)[0]).toMatchObject({ name: 'Night', rules: { lateGraceMinutes: 5 } });
  });
});
