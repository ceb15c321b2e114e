import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { CallerInputOf, Problem, Route } from '@atrium/contracts/core';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & Partial<Problem>;
  readonly headers: Record<string, unknown>;
}

/** Calls routes as a page of ours does: from one address, with a cookie jar. */
export class Browser {
  cookie: string | undefined;
  agent = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
  host: string | undefined;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly origin: string,
    readonly address: string,
  ) {}

  /** The secret in the jar. */
  get secret(): string {
    return this.cookie?.split('=')[1] ?? '';
  }

  async call<R extends Route>(route: R, input: CallerInputOf<R>): Promise<Answer> {
    const given = { ...(input as Record<string, unknown>) };
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
      const value = String(given[name]);
      Reflect.deleteProperty(given, name);
      return value;
    });
    const answer = await this.app.inject({
      method: route.method,
      url: path,
      remoteAddress: this.address,
      headers: {
        'user-agent': this.agent,
        origin: this.origin,
        ...(this.host && { host: this.host }),
        ...(this.cookie && { cookie: this.cookie }),
      },
      ...(route.method !== 'GET' && route.method !== 'DELETE' && { payload: given }),
    });
    for (const { name, value } of answer.cookies) this.cookie = value === '' ? undefined : `${name}=${value}`;
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
  }
}
