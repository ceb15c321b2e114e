import { clockIn, myDay } from '@atrium/contracts/attendance';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { dropCopies } from '../../../shared/kept/kept-copies.js';
import { SignedOutContext } from '../../../shared/session.js';
import { asReader, idOf } from '../../../shared/testing/as-reader.js';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { ClockPage } from '../workspace/clock/clock-page.js';
import { pressStore } from '../workspace/offline/press-store.js';
import { dayBefore, hq, receiptOf } from './days.js';

/** Whose presses the tests look at. */
export const owner = { company: 'acme', memberId: idOf('me') };

/** The latitude so many metres north of the middle of HQ. */
export const metersNorth = (meters: number): number => hq.latitude + meters / 111_195;

/** A clock card in HQ, eight minutes before the shift, before a server that takes what is pressed; anew for each test. */
export function clockBench() {
  const readPosition = jest.fn<undefined, [PositionCallback, PositionErrorCallback]>();
  const button = () => screen.findByRole('button', { name: /^(Clock in|Clock out|Field punch|Clock out again)/ });
  const bench = {
    server: new FakeServer(),
    day: dayBefore(),
    readPosition,
    standAt: (latitude: number, accuracy = 12) =>
      readPosition.mockImplementation((found) => {
        const coords = { latitude, longitude: hq.longitude, accuracy };
        found({ timestamp: Date.now(), coords } as GeolocationPosition);
        return undefined;
      }),
    show: ({ isSignedOut = false } = {}) =>
      showPage(
        '/c/:company/attendance',
        <SignedOutContext value={isSignedOut}>{asReader(<ClockPage />, [])}</SignedOutContext>,
        { at: '/c/acme/attendance', company: 'acme' },
      ),
    button,
    press: async () => userEvent.click(await button()),
    sent: () => bench.server.calls.filter(({ path }) => path === clockIn.path).map(({ input }) => input),
  };
  beforeEach(async () => {
    for (const { commandId } of await pressStore.of(owner)) await pressStore.remove(commandId);
    await pressStore.readNews(owner);
    await dropCopies();
    sessionStorage.clear();
    bench.day = dayBefore();
    bench.server = new FakeServer().on(myDay, () => bench.day).on(clockIn, ({ commandId }) => receiptOf(commandId));
    bench.server.install();
    readPosition.mockReset();
    bench.standAt(metersNorth(8));
    Object.assign(navigator, { geolocation: { getCurrentPosition: readPosition } });
  });
  return bench;
}
