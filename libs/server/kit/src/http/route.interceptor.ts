import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Id } from '@atrium/contracts/core';
import { runInContext, type WorkContext } from '../context/context.js';
import { readInput } from './read-input.js';
import type { AtriumRequest } from './request.js';

/** Runs a handler: input parsed, context set, answer cut to the contract's shape so that no other field can leave. */
@Injectable()
export class RouteInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = execution.switchToHttp().getRequest<AtriumRequest>();
    const found = request.atrium;
    if (!found) throw new Error('The guard has not run.');
    const { route, actor, companyId, traceId } = found;
    request.atriumInput = readInput(route, request);
    const context: WorkContext = {
      traceId,
      actor,
      companyId: companyId as Id<'company'> | null,
      acrossPurpose: null,
      address: request.ip,
      operation: `${route.method} ${route.path}`,
    };
    const answer = runInContext(context, () => lastValueFrom(next.handle()));
    return from(route.download ? answer : answer.then((value) => route.output.parse(value)));
  }
}
