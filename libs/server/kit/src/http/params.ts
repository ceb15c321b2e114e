import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AtriumReply, AtriumRequest, CookieReply } from './request.js';

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<AtriumRequest>();

/** Who calls: a member on routes with a permission or `self('member')`, an account on `self('account')`, system else. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).atrium?.actor);

/** The input, parsed by the route's contract. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).atriumInput);

/** The file of an upload route. */
export const Upload = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).body);

/**
 * Where `SessionCookie` sets and clears. Only identity and set-up use it. Not the reply itself: that has a `then`, so Nest,
 * which awaits every parameter, would wait for the answer before it calls the handler.
 */
export const Reply = createParamDecorator((_: unknown, context: ExecutionContext): CookieReply => {
  const reply = context.switchToHttp().getResponse<AtriumReply>();
  return { setCookie: reply.setCookie.bind(reply), clearCookie: reply.clearCookie.bind(reply) };
});

/** The raw request, for what a contract can't say: address and user agent of a sign-in. */
export const Request = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context));
