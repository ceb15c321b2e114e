import { connectRealtime } from './index.js';

/** A socket that a test speaks through. */
function fakeSocket() {
  const socket = {
    closed: 0,
    readyState: 1,
    sent: [] as string[],
    send: (text: string) => socket.sent.push(text),
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
  const frames: object[] = [];
  const connection = connectRealtime({
    url: 'ws://a',
    company: 'acme',
    onHint: () => undefined,
    onBehind: () => undefined,
    onState: (state) => states.push(state),
    onFrame: (frame) => frames.push(frame),
    openSocket: () => socket as unknown as WebSocket,
  });
  return { connection, socket, say, states, frames };
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

  it('carries frames of other kinds both ways, once it is welcomed', () => {
    const { connection, socket, say, frames } = connect();
    expect(connection.send({ kind: 'chat.heads' })).toBe(false);
    say({ kind: 'hello', eventNo: 1, pulseSeconds: 15 });
    expect(connection.send({ kind: 'chat.heads' })).toBe(true);
    say({ kind: 'chat.state', stateNo: 3 });
    say({ kind: 'pulse', eventNo: 1 });
    expect([socket.sent, frames]).toEqual([['{"kind":"chat.heads"}'], [{ kind: 'chat.state', stateNo: 3 }]]);
    Object.assign(socket, { readyState: 2 });
    expect(connection.send({ kind: 'chat.heads' })).toBe(false);
    connection.close();
  });
});
