import { jest } from '@jest/globals';
import { endOnSignal } from './end-on-signal.js';

describe('a signal to end', () => {
  const listening = { SIGTERM: process.listeners('SIGTERM'), SIGINT: process.listeners('SIGINT') };
  let said: unknown[];
  let exits: unknown[];

  beforeEach(() => {
    jest.useFakeTimers();
    said = [];
    exits = [];
    jest.spyOn(process, 'exit').mockImplementation(((code: unknown) => void exits.push(code)) as never);
    jest.spyOn(console, 'error').mockImplementation((text: unknown) => void said.push(text));
  });
  afterEach(() => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      for (const listener of process.listeners(signal))
        if (!listening[signal].includes(listener)) process.removeListener(signal, listener);
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('ends once, however often it comes', () => {
    const end = jest.fn(() => Promise.resolve());
    endOnSignal(end);
    process.emit('SIGTERM');
    process.emit('SIGINT');
    expect(end).toHaveBeenCalledTimes(1);
    expect(exits).toEqual([]);
  });

  it('ends the process when the end waits for what does not come', () => {
    endOnSignal(() => new Promise(() => undefined));
    process.emit('SIGTERM');
    jest.advanceTimersByTime(20_000);
    expect(exits).toEqual([1]);
    expect(said).toEqual(['Still not ended 20 s after SIGTERM; ending now.']);
  });
});
