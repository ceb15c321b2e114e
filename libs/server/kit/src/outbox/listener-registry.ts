import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { EventType } from '@atrium/contracts/core';
import { type Listener, type ListenerDeclaration, LISTENS_TO } from './listens-to.js';

export interface KnownListener extends ListenerDeclaration {
  readonly listener: Listener;
  /** The types of its events. */
  readonly types: readonly string[];
}

/** The listeners of this application. */
@Injectable()
export class ListenerRegistry {
  private found: readonly KnownListener[] | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  all(): readonly KnownListener[] {
    return (this.found ??= this.discover());
  }

  named(name: string): KnownListener | undefined {
    return this.all().find((listener) => listener.name === name);
  }

  /** Stops the boot unless names are unique and every event listened to is one of `known`. */
  check(known: readonly EventType[]): void {
    const problems = problemsOfListeners(this.all(), known);
    if (problems.length > 0) throw new Error(`Listeners:\n- ${problems.join('\n- ')}`);
  }

  private discover(): readonly KnownListener[] {
    return this.discovery.getProviders().flatMap(({ metatype, instance }) => {
      const declaration = metatype
        ? (Reflect.getMetadata(LISTENS_TO, metatype) as ListenerDeclaration | undefined)
        : undefined;
      if (!declaration || !instance) return [];
      return [{ ...declaration, listener: instance as Listener, types: declaration.events.map(({ type }) => type) }];
    });
  }
}

const shape = /^[a-z][a-z-]*\.[a-z][a-z-]*$/;

/** What is wrong with a set of listeners. */
export function problemsOfListeners(listeners: readonly ListenerDeclaration[], known: readonly EventType[]): string[] {
  const types = new Set<string>(known.map(({ type }) => type));
  const twice = known.map(({ type }) => type).filter((type, at, all) => all.indexOf(type) !== at);
  return [
    ...twice.map((type) => `the event "${type}" is declared twice`),
    ...listeners.flatMap(({ name, events }, at) => [
      ...(shape.test(name) ? [] : [`"${name}" is not named <domain>.<what-it-does> in lower case with dashes`]),
      ...(listeners.findIndex((other) => other.name === name) === at ? [] : [`"${name}" is declared twice`]),
      ...(events.length > 0 ? [] : [`"${name}" listens to nothing`]),
      ...events.filter(({ type }) => !types.has(type)).map(({ type }) => `"${name}" listens to unknown "${type}"`),
    ]),
  ];
}
