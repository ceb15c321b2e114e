import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { CallerInputOf, Problem, Route } from '@atrium/contracts/core';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & Partial<Problem>;
}

/** Calls routes as a page of ours does: from one address, with a cookie jar, in the company of its address. */
export class Browser {
  cookie: string | undefined;
  company: string | undefined;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly origin: string,
    readonly address: string,
  ) {}

  async call<R extends Route>(route: R, input: CallerInputOf<R>): Promise<Answer> {
    const given = { ...(input as Record<string, unknown>) };
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
      const value = String(given[name]);
      Reflect.deleteProperty(given, name);
      return value;
    });
    const inQuery = route.method === 'GET' || route.method === 'DELETE';
    const query = new URLSearchParams(
      Object.entries(given).map(([key, value]): [string, string] => [key, String(value)]),
    );
    const answer = await this.app.inject({
      method: route.method,
      url: inQuery && query.size > 0 ? `${path}?${query.toString()}` : path,
      remoteAddress: this.address,
      headers: {
        origin: this.origin,
        ...(this.cookie && { cookie: this.cookie }),
        ...(this.company && { 'atrium-company': this.company }),
      },
      ...(!inQuery && { payload: given }),
    });
    for (const { name, value } of answer.cookies) this.cookie = value === '' ? undefined : `${name}=${value}`;
    return { status: answer.statusCode, body: answer.json() };
  }
}
