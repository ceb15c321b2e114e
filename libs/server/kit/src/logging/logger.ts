import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger as Pino, pino } from 'pino';

/** Never in a log, wherever they stand. */
const secrets = ['cookie', 'authorization', 'password', 'next', 'current', 'token', 'code', 'secret', 'phone', 'email'];
const redact = {
  paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]),
  censor: '[hidden]',
};

/** The log of a process: one JSON line each, on stderr for commands, whose stdout is their answer. Nest speaks through it too. */
export class AppLogger implements LoggerService {
  readonly pino: Pino;

  constructor(
    level: string,
    process: 'api' | 'worker' | 'cli',
    destination: DestinationStream = pino.destination(process === 'cli' ? { fd: 2, sync: true } : 1),
  ) {
    const settings = { level, base: { process }, redact };
    this.pino = pino(settings, destination);
  }

  log(message: unknown, context?: unknown): void {
    this.pino.info({ context }, text(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const error = message instanceof Error ? message : undefined;
    this.pino.error({ context: rest.at(-1), ...(error ? { err: error } : { stack: rest[0] }) }, text(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.pino.warn({ context }, text(message));
  }

  debug(message: unknown, context?: unknown): void {
    this.pino.debug({ context }, text(message));
  }

  verbose(message: unknown, context?: unknown): void {
    this.pino.trace({ context }, text(message));
  }
}

function text(message: unknown): string {
  if (typeof message === 'string') return message;
  return message instanceof Error ? message.message : JSON.stringify(message);
}
