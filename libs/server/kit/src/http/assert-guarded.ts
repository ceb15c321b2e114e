import { type INestApplication, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Route } from '@atrium/contracts/core';
import { ROUTE } from './handle.js';

/** The routes that the application serves. Stops the boot when a handler has no contract, or a permission is unknown. */
export function assertGuarded(app: INestApplication, permissions: readonly string[]): readonly Route[] {
  const scanner = new MetadataScanner();
  const controllers = app.get(DiscoveryService, { strict: false }).getControllers();
  const handlers = controllers.flatMap(({ instance, name }) => {
    const prototype = Object.getPrototypeOf(instance) as object;
    return scanner
      .getAllMethodNames(prototype)
      .map((key) => ({ handler: Reflect.get(prototype, key) as object, name: `${name}.${key}` }));
  });
  const served = handlers.filter(({ handler }) => Reflect.hasMetadata('path', handler));
  return served.map(({ handler, name }) => {
    const route = Reflect.getMetadata(ROUTE, handler) as Route | undefined;
    if (!route)
      throw new Error(
        `${name} serves ${RequestMethod[Reflect.getMetadata('method', handler) as number]} without a contract: use @Handle(route).`,
      );
    if (route.access.kind === 'permission' && !permissions.includes(route.access.permission))
      throw new Error(
        `${name}: no role has the permission "${route.access.permission}" (libs/rules/access/src/roles.ts).`,
      );
    return route;
  });
}
