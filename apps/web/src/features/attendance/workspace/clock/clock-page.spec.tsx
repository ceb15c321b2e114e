import 'fake-indexeddb/auto';
import { attendanceErrors, clockIn } from '@atrium/contracts/attendance';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { idOf } from '../../../../shared/testing/as-reader.js';
import { clockBench, metersNorth, owner } from '../../testing/clock-bench.js';
import { at, dayBefore, hq, insideHq, receiptOf, slotOff, slotOn } from '../../testing/days.js';
import { pressStore } from '../offline/press-store.js';

describe('the clock card', () => {
  const bench = clockBench();
  const { show, button, press, sent, standAt, readPosition } = bench;
  afterEach(() => jest.restoreAllMocks());

  it('says what pressing will do, and reads no position by itself', async () => {
    show();
    expect(await button()).toHaveTextContent('Clock in09:00 Day shift · position is read when you press');
    expect(screen.getByText('Position not read yet')).toBeVisible();
    expect(screen.getByText(/Coordinates are deleted after 60 days/)).toBeVisible();
    expect(readPosition).not.toHaveBeenCalled();
  });

  it('shows where somebody is when they ask, and sends nothing', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Check where I am' }));
    await waitFor(async () => expect(await button()).toHaveTextContent('Clock in09:00 Day shift · inside HQ, ±12 m'));
    expect(sent()).toEqual([]);
  });

  it('keeps the press before it sends it, and shows the receipt with its hash', async () => {
    const keptAtSending: Promise<unknown[]>[] = [];
    bench.server.on(clockIn, ({ commandId }) => {
      keptAtSending.push(pressStore.of(owner));
      return receiptOf(commandId);
    });
    show();
    await press();
    await screen.findByText('Clocked in 08:52:00');
    const [input] = sent() as [{ commandId: string; position: object }];
    expect(input.position).toMatchObject({ accuracyMeters: 12, system: 'wgs84' });
    expect(await keptAtSending[0]).toEqual([expect.objectContaining({ commandId: input.commandId })]);
    expect(await pressStore.of(owner)).toEqual([]);
    await userEvent.click(screen.getByText('Receipt'));
    expect(screen.getByText('a1b2'.repeat(16))).toBeVisible();
  });

  it('takes no second press while one is under way', async () => {
    show();
    await userEvent.dblClick(await button());
    await screen.findByText('Clocked in 08:52:00');
    expect(sent()).toHaveLength(1);
  });

  it('says how far outside somebody is and what can be done, then takes it as a field punch with a remark', async () => {
    standAt(metersNorth(720), 25);
    const details = {
      verdict: 'outside',
      placeName: 'HQ',
      distanceMeters: 720,
      accuracyMeters: 25,
      radiusMeters: 300,
      options: ['retry', 'remark'],
    };
    bench.server.on(clockIn, ({ commandId, remark }) =>
      remark ? receiptOf(commandId, { field: true }) : { refused: attendanceErrors.place_outside, details },
    );
    show();
    await press();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Not taken: you are 420 m outside HQ.What you can doLocate again, nearer to a window or to the officeWrite a remark and press again',
    );
    expect(await button()).toHaveTextContent('Field punch09:00 Day shift · counts as a field punch, not as missing');
    await press();
    expect(await screen.findByText('A few words are needed for this punch.')).toBeVisible();
    await userEvent.type(screen.getByLabelText('Where are you, and what for?'), 'At the customer');
    await press();
    await screen.findByText('Clocked in 08:52:00');
    expect(sent().at(-1)).toMatchObject({ remark: 'At the customer' });
    expect(screen.queryByLabelText('Where are you, and what for?')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes no refused press for one that waits, however late the list of this device comes', async () => {
    standAt(metersNorth(720), 25);
    bench.server.on(clockIn, () => ({ refused: attendanceErrors.place_outside, details: { options: ['remark'] } }));
    show();
    const { remove } = pressStore;
    jest.spyOn(pressStore, 'remove').mockImplementation((commandId) => {
      jest.spyOn(pressStore, 'of').mockReturnValue(new Promise(() => undefined));
      return remove(commandId);
    });
    await press();
    await screen.findByRole('alert');
    expect(await button()).toHaveTextContent('Field punch');
    expect(screen.queryByText(/waits to be sent/)).toBeNull();
  });

  it('marks the remark of a field punch as required before anybody presses', async () => {
    standAt(metersNorth(720));
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Check where I am' }));
    expect(await screen.findByLabelText('Where are you, and what for?')).toBeRequired();
    expect(screen.getByText('required')).toBeVisible();
    cleanup();
    bench.day = dayBefore({ remarkRequired: false });
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Check where I am' }));
    expect(await screen.findByLabelText('Where are you, and what for?')).not.toBeRequired();
    expect(screen.getByText('optional')).toBeVisible();
  });

  it('reads a new position each time, never one that the device remembers', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Check where I am' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Locate again' }));
    expect(readPosition).toHaveBeenCalledTimes(2);
    expect(readPosition).toHaveBeenLastCalledWith(
      expect.anything(),
      expect.anything(),
      expect.objectContaining({ maximumAge: 0 }),
    );
  });

  it.each([
    ['imprecise', 900, 0, 'position too imprecise, ±900 m. Go near a window or outside, then locate again'],
    ['old', 12, 90_000, 'position too old, ±12 m. Locate again for a fresh one'],
  ])('says of a position that proves nothing why, and what to do: too %s', async (_, accuracy, ageMs, text) => {
    readPosition.mockImplementation((found) => {
      const coords = { latitude: hq.latitude, longitude: hq.longitude, accuracy };
      found({ timestamp: Date.now() - ageMs, coords } as GeolocationPosition);
      return undefined;
    });
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Check where I am' }));
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('refuses nobody for an imprecise position: another try, or a remark', async () => {
    standAt(metersNorth(340), 60);
    const details = { placeName: 'HQ', distanceMeters: 340, accuracyMeters: 60, radiusMeters: 300 };
    bench.server.on(clockIn, ({ commandId, remark }) =>
      remark ? receiptOf(commandId) : { refused: attendanceErrors.place_unsure, details },
    );
    show();
    await press();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Not taken: ±60 m is too imprecise to tell whether you are inside HQ.',
    );
    await userEvent.type(screen.getByLabelText('Remark'), 'In the basement');
    await press();
    await screen.findByText('Clocked in 08:52:00');
  });

  it('never becomes a field punch that the button did not name', async () => {
    bench.day = dayBefore({ remarkRequired: false });
    standAt(metersNorth(720));
    show();
    await press();
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing is sent yet: here it would be a field punch.');
    expect(sent()).toEqual([]);
    expect(await pressStore.of(owner)).toEqual([]);
    expect(await button()).toHaveTextContent('Field punch');
    await press();
    await screen.findByText('Clocked in 08:52:00');
  });

  it('says how to allow the position when the browser does not', async () => {
    readPosition.mockImplementation((_, failed) => {
      failed({ code: 1 } as GeolocationPositionError);
      return undefined;
    });
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Check where I am' }));
    expect(await screen.findByText(/The browser does not allow the position/)).toBeVisible();
  });

  it('names that remedy too when a press is refused for want of a position', async () => {
    readPosition.mockImplementation((_, failed) => {
      failed({ code: 1 } as GeolocationPositionError);
      return undefined;
    });
    bench.server.on(clockIn, () => ({
      refused: attendanceErrors.place_unknown,
      details: { verdict: 'unknown', options: ['retry', 'remark'] },
    }));
    show();
    await press();
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent("Allow the position for this site in the browser's settings, then locate again");
    expect(alert).not.toHaveTextContent('window');
  });

  it('says of a field punch that it is one, and how far outside, be it late too', async () => {
    const place = { verdict: 'outside', name: 'HQ', distanceMeters: 720, accuracyMeters: 25 } as const;
    const slot = slotOn({ result: 'late', cause: 'field', minutes: 7, punchedAt: at('09:07'), place });
    bench.server.on(clockIn, ({ commandId }) => receiptOf(commandId, { field: true, place, slot }));
    show();
    await press();
    expect(await screen.findByText('outside HQ by 420 m, ±25 m · Field punch · Late, 7 min')).toBeVisible();
  });

  it('puts the answer to a press in the place of what was said before it', async () => {
    show();
    const before = (await screen.findByText(/Coordinates are deleted after 60 days/)).parentElement;
    await press();
    expect(before).toContainElement(await screen.findByText('Clocked in 08:52:00'));
    expect(screen.queryByText(/Coordinates are deleted/)).toBeNull();
  });

  it('asks for no position on the office network', async () => {
    bench.day = dayBefore({ hasNetworks: true, network: { id: idOf('lan'), name: 'HQ LAN', range: '203.0.113.0/24' } });
    show();
    expect(await button()).toHaveTextContent('office network HQ LAN');
    await press();
    await screen.findByText('Clocked in 08:52:00');
    expect(readPosition).not.toHaveBeenCalled();
  });

  it('shows the day’s result and why once the day is over', async () => {
    const late = {
      part: 'judgement',
      code: 'late',
      params: {
        slot: '0.on',
        at: at('09:07:12'),
        graceUntil: at('09:05'),
        graceMinutes: 5,
        countedFrom: at('09:00'),
        minutes: 7,
        approvedMinutes: 0,
      },
    } as const;
    const punched = { provisional: false, cause: 'punch', place: insideHq } as const;
    bench.day = dayBefore({
      serverNow: at('19:30'),
      status: 'present',
      next: null,
      figures: { ...dayBefore().figures, workedMinutes: 489, lateMinutes: 7, lateTimes: 1 },
      slots: [
        slotOn({ ...punched, result: 'late', minutes: 7, punchedAt: at('09:07:12'), reason: late }),
        slotOff({ ...punched, result: 'normal', punchedAt: at('18:16:40') }),
      ],
      trace: [
        { part: 'rule', code: 'shift', params: { name: 'Day shift', version: 3, effectiveFrom: '2026-02-24' } },
        late,
        { part: 'worked', code: 'stay', params: { from: at('09:07:12'), until: at('18:16:40'), minutes: 549 } },
        { part: 'worked', code: 'breaks_off', params: { minutes: 60 } },
        { part: 'worked', code: 'worked', params: { minutes: 489, scheduledMinutes: 480 } },
      ],
    });
    show();
    expect(await screen.findByText('Nothing more to press today.')).toBeVisible();
    expect(screen.getByText('8 h 9 min', { selector: '.day-sum' })).toBeVisible();
    const why = screen.getByRole('region', { name: 'Why it is so' });
    expect(why).toHaveTextContent('Day shift, version 3, in force from Feb 24');
    expect(why).toHaveTextContent('09:07:12 is after 09:05:00: late. Counted from 09:00: 7 min');
    expect(why).toHaveTextContent('9 h 9 min − 1 h = 8 h 9 min');
    expect(
      within(screen.getByRole('list', { name: "Today's punches" })).getByText('Late, 7 min', { selector: '.word' }),
    ).toBeVisible();
  });
});
