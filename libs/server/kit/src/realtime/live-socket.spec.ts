import { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import { jest } from '@jest/globals';
import type { WebSocket } from 'ws';
import { newId } from '../clock/new-id.js';
import { memberActor } from '../testing/test-context.js';
import { textsOf } from '../testing/texts-of.js';
import { LiveSocket, type SocketEar } from './live-socket.js';
import { encodeText } from './realtime-frames.js';

class FakeSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  closed: number | undefined;
  readonly close = (code: number): void => {
    this.closed = code;
  };
  readonly terminate = (): void => undefined;
}

class FakeWire extends EventEmitter {
  /** The texts of each write. */
  readonly writes: string[][] = [];
  readonly write = (bytes: Buffer): void => void this.writes.push(textsOf(bytes));
}

const megabyte = 1024 * 1024;

describe('a connection', () => {
  let socket: FakeSocket;
  let wire: FakeWire;
  let live: LiveSocket;
  let missed: string[][];
  let heard: string[];
  let ended: string[];

  beforeEach(() => {
    jest.useFakeTimers();
    [socket, wire, missed, heard, ended] = [new FakeSocket(), new FakeWire(), [], [], []];
    const ear: SocketEar = {
      heard: (_, text) => void heard.push(text),
      drained: (_, subjects) => void missed.push([...subjects]),
      ended: (_, reason) => void ended.push(reason),
    };
    const who = { ...memberActor('01J0000000000000000000000A'), sessionId: newId<'session'>() };
    live = new LiveSocket(socket as unknown as WebSocket, wire as unknown as Duplex, who, ear, {
      burst: 60,
      perSecond: 30,
    });
  });
  afterEach(() => jest.useRealTimers());

  const send = (text: string, about = 'room') => live.send(encodeText(text), about);
  const hear = (text: string, isBinary = false) => socket.emit('message', Buffer.from(text), isBinary);

  it('writes all frames of one turn at once', () => {
    send('one');
    send('two');
    expect(wire.writes).toEqual([]);
    jest.runAllTimers();
    send('three');
    jest.runAllTimers();
    expect(wire.writes).toEqual([['one', 'two'], ['three']]);
  });

  it('that is closing is written nothing more', () => {
    send('one');
    socket.readyState = 2;
    jest.runAllTimers();
    expect(wire.writes).toEqual([]);
  });

  it('that does not read is sent no more, and told of what it missed once it reads again', () => {
    socket.bufferedAmount = megabyte;
    send('one', 'a');
    send('two', 'b');
    socket.bufferedAmount = 0;
    send('three', 'a');
    jest.advanceTimersByTime(1);
    expect(wire.writes).toEqual([]);
    wire.emit('drain');
    expect(missed).toEqual([['a', 'b']]);
    send('four', 'a');
    jest.runAllTimers();
    expect(wire.writes).toEqual([['four']]);
  });

  it('that is stuck for 30 seconds is closed; one that reads in time stays', () => {
    socket.bufferedAmount = megabyte;
    send('one');
    jest.advanceTimersByTime(29_999);
    wire.emit('drain');
    jest.advanceTimersByTime(60_000);
    expect(ended).toEqual([]);
    send('two');
    jest.advanceTimersByTime(30_000);
    expect([ended, socket.closed]).toEqual([['slow'], 1013]);
  });

  it('that sends 60 frames at once is heard, one more is a flood', () => {
    for (let n = 0; n < 60; n++) hear(`{"kind":"test.${n}"}`);
    expect([heard.length, ended]).toEqual([60, []]);
    hear('{"kind":"test.60"}');
    expect([heard.length, ended, socket.closed]).toEqual([60, ['protocol'], 1008]);
  });

  it('that sends bytes instead of text is closed', () => {
    hear('{"kind":"test.one"}', true);
    expect([heard, ended]).toEqual([[], ['protocol']]);
  });

  it('is ended once, whatever comes after', () => {
    live.bye('shutdown');
    socket.emit('close');
    live.bye('slow');
    send('late');
    hear('{"kind":"test.late"}');
    expect([ended, heard, wire.writes]).toEqual([['shutdown'], [], [['{"kind":"bye","reason":"shutdown"}']]]);
  });
});
