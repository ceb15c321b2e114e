import { connectRealtime } from './index.js';

/** A socket that a test speaks through. */
function fakeSocket() {
  const socket = {
    closed: 0,
    onmessage: null as ((event: { data: string }) => void) | null,
    close: () => {
      socket.closed++;
    },
  };
  return { socket, say: (frame: object) => socket.onmessage?.({ data: JSON.stringify(frame) }) };
}

function connect() {
  const { socket, say } = fakeSocket();
  const states: string[] = [];
  const connection = connectRealtime({
    url: 'ws://a',
    company: 'acme',
    onHint: () => undefined,
    onBehind: () => undefined,
    onState: (state) => states.push(state),
    openSocket: () => socket as unknown as WebSocket,
  });
  return { connection, socket, say, states };
}

describe('a connection', () => {
  it.each(['signed_out', 'not_member'])('tells when the server let its reader go: %s', (reason) => {
    const { socket, say, states } = connect();
    say({ kind: 'hello', eventNo: 1, pulseSeconds: 15 });
    say({ kind: 'bye', reason });
    expect(states).toEqual(['connected', 'ended']);
    expect(socket.closed).toBe(1);
  });

  it('says nothing when the page closes it', () => {
    const { connection, socket, states } = connect();
    connection.close();
    expect(states).toEqual([]);
    expect(socket.closed).toBe(1);
  });
});
