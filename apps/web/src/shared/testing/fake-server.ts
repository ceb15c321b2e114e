import type { CallerInputOf, ErrorDef, FieldError, OutputOf, Route } from '@atrium/contracts/core';

type Answer<R extends Route> = OutputOf<R> | Refusal;

/** A refusal as the real server would send it. */
export interface Refusal {
  readonly refused: ErrorDef;
  readonly errors?: readonly FieldError[];
  readonly details?: Readonly<Record<string, unknown>>;
}

interface Known {
  readonly route: Route;
  readonly answer: (input: never) => unknown;
}

/** A server that answers from the contracts: what it is told to say is checked by the route, so a page can't be tested against nonsense. */
export class FakeServer {
  readonly calls: { readonly path: string; readonly input: unknown }[] = [];
  /** `down`: nothing comes through. `loses_answers`: the server does what it was asked, and nobody hears of it. */
  network: 'up' | 'down' | 'loses_answers' = 'up';
  private readonly known: Known[] = [];
  private readonly lost = new Set<Route>();

  on<R extends Route>(route: R, answer: (input: CallerInputOf<R>) => Answer<R>): this {
    this.known.unshift({ route, answer });
    return this;
  }

  /** Of this route nothing comes through, while all else is answered. */
  lose(route: Route): this {
    this.lost.add(route);
    return this;
  }

  /** Stands for `fetch` until the test ends. */
  install(): void {
    globalThis.fetch = (input, init) => {
      if (this.network === 'down') return Promise.reject(new TypeError('Failed to fetch'));
      const { pathname } = new URL(addressOf(input), 'http://localhost');
      if ([...this.lost].some((route) => matches(route, pathname)))
        return Promise.reject(new TypeError('Failed to fetch'));
      const response = this.respond(addressOf(input), init ?? {});
      return this.network === 'up' ? Promise.resolve(response) : Promise.reject(new TypeError('Failed to fetch'));
    };
  }

  private respond(url: string, init: RequestInit): Response {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const found = this.known.find(({ route }) => route.method === init.method && matches(route, pathname));
    if (!found) throw new Error(`The page asked for ${init.method ?? ''} ${pathname}, which this test does not know.`);
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : {};
    const input = { ...Object.fromEntries(searchParams), ...(body as object), ...pathParams(found.route, pathname) };
    this.calls.push({ path: found.route.path, input });
    const answer = found.answer(input as never);
    if (isRefusal(answer)) return problem(answer);
    return Response.json(found.route.output.parse(answer));
  }
}

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;

function problem({ refused: { code, status }, errors, details }: Refusal): Response {
  const more = { ...(errors && { errors }), ...(details && { details }) };
  return Response.json({ type: code, title: code, status, code, traceId: '0', ...more }, { status });
}

const addressOf = (input: RequestInfo | URL): string => (input instanceof Request ? input.url : input.toString());

const patternOf = ({ path }: Route): RegExp => new RegExp(`^${path.replace(/:([a-zA-Z]+)/g, '(?<$1>[^/]+)')}$`);
const matches = (route: Route, pathname: string): boolean => patternOf(route).test(pathname);
const pathParams = (route: Route, pathname: string): object => patternOf(route).exec(pathname)?.groups ?? {};
