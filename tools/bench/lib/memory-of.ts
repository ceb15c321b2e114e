import { once } from 'node:events';
import { WebSocket } from 'ws';

/** The memory that a process with an inspector holds once its garbage is collected, in KiB: heap, and what lies outside of it for the heap. */
export async function heldKib(inspectPort: number): Promise<number> {
  const [target] = (await (await fetch(`http://127.0.0.1:${inspectPort}/json/list`)).json()) as [Target];
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await once(socket, 'open');
  const ask = async (id: number, method: string, params = {}): Promise<Answer> => {
    socket.send(JSON.stringify({ id, method, params }));
    for (;;) {
      const [data] = (await once(socket, 'message')) as [Buffer];
      const answer = JSON.parse(data.toString()) as Answer;
      if (answer.id === id) return answer;
    }
  };
  await ask(1, 'HeapProfiler.enable');
  await ask(2, 'HeapProfiler.collectGarbage');
  const { result } = await ask(3, 'Runtime.evaluate', {
    expression: 'process.memoryUsage().heapUsed + process.memoryUsage().external',
    returnByValue: true,
  });
  socket.close();
  return Number(result?.result?.value) / 1024;
}

interface Target {
  readonly webSocketDebuggerUrl: string;
}

interface Answer {
  readonly id?: number;
  readonly result?: { readonly result?: { readonly value?: unknown } };
}
