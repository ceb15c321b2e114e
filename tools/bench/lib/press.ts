import autocannon from 'autocannon';
import { newId } from '@atrium/kit';

export interface PressRun {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly stored: number;
  readonly refused: number;
}

/** Answers per second that cost nothing but HTTP: what no route of this server can pass on this machine. */
export async function emptyAnswers(
  url: string,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<{ readonly perSecond: number; readonly p50: number; readonly p99: number; readonly answered: number }> {
  const result = await autocannon({ url: `${url}/health/live`, connections, duration: seconds });
  const { p50, p99 } = result.latency;
  return { perSecond: result['2xx'] / result.duration, p50, p99, answered: result['2xx'] };
}

/** People press the button, one after the other, over so many connections. */
export async function pressFor(
  url: string,
  people: readonly { readonly cookie: string }[],
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<PressRun> {
  let next = 0;
  const result = await autocannon({
    url: `${url}/api/v1/attendance/punches`,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        setupRequest(request) {
          const person = people[next++ % people.length];
          return {
            ...request,
            headers: {
              'content-type': 'application/json',
              'atrium-company': 'demo',
              origin: url,
              cookie: person?.cookie ?? '',
            },
            body: JSON.stringify({
              commandId: newId(),
              device: `bench-${next % 1000}`.padEnd(10, '0'),
              position: { latitude: 31.1703, longitude: 121.3982, accuracyMeters: 15, ageSeconds: 2 },
              remark: 'bench',
            }),
          };
        },
      },
    ],
  });
  return {
    perSecond: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    stored: result['2xx'],
    refused: result.non2xx + result.errors,
  };
}
