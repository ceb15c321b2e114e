import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { coreErrors, type ErrorDef, type Problem } from '@atrium/contracts/core';
import { AppError } from '../errors/app-error.js';
import { errnoOf } from '../db/tx.js';
import type { AtriumReply, AtriumRequest } from './request.js';

/** Every failure leaves as RFC 9457 `application/problem+json`. What is not an expected refusal is a 500 with the trace id only. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<AtriumRequest>();
    const reply = http.getResponse<AtriumReply>();
    const refusal = toRefusal(error);
    if (refusal.def.status >= 500) request.log.error({ err: error, traceId: request.id }, 'request failed');
    const problem: Problem = {
      type: `urn:atrium:problem:${refusal.def.code}`,
      title: refusal.def.code,
      status: refusal.def.status,
      code: refusal.def.code,
      traceId: request.id,
      ...(refusal.fields.length > 0 && { errors: [...refusal.fields] }),
      ...(Object.keys(refusal.details).length > 0 && { details: refusal.details }),
    };
    const retryAfter = refusal.details.retryAfterSeconds;
    if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
    void reply.code(refusal.def.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

const byStatus: Readonly<Record<number, ErrorDef>> = {
  400: coreErrors.invalid_input,
  404: coreErrors.not_found,
  413: coreErrors.too_large,
  415: coreErrors.unsupported_media,
  422: coreErrors.invalid_input,
};

/** Errors of the connection: the database is away or busy, and trying again is right. */
const unavailable = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'PROTOCOL_CONNECTION_LOST', 'ETIMEDOUT', 'EPIPE']);

function toRefusal(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status = error instanceof HttpException ? error.getStatus() : propertyOf(error, 'statusCode');
  const known = typeof status === 'number' ? byStatus[status] : undefined;
  if (known) return new AppError(known);
  const code = propertyOf(error, 'code');
  const errno = errnoOf(error);
  const away =
    (typeof code === 'string' && unavailable.has(code)) || errno === 1053 || errno === 1927 || errno === 1205;
  return new AppError(away ? coreErrors.unavailable : coreErrors.internal, away ? { retryAfterSeconds: 1 } : {});
}

function propertyOf(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined;
}
