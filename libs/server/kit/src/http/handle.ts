import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { OutputOf, Route } from '@atrium/contracts/core';

export const ROUTE = 'atrium:route';

/** Makes a controller method the server of a route: method, path, guard, parsing and the answer's shape come from it. */
export function Handle<R extends Route>(route: R) {
  const decorate = applyDecorators(
    SetMetadata(ROUTE, route),
    RequestMapping({ method: RequestMethod[route.method], path: route.path }),
    HttpCode(200),
  );
  return <F extends (...args: never[]) => Promise<OutputOf<R>> | OutputOf<R>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<F>,
  ): void => {
    decorate(target, key, descriptor);
  };
}
