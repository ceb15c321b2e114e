import * as z from 'zod/mini';
import { FoundPerson, SkippedPerson } from './people.js';

/**
 * One box of a route, before or after it happened. `asks`: people were or will be asked; the others happen by themselves,
 * because of `why`. `blocked`: nobody was found, the admins have to name somebody.
 */
export const RouteStepView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('approve'),
    nodeId: z.string(),
    title: z.string(),
    mode: z.enum(['all', 'any', 'in_turn']),
    people: z.array(FoundPerson),
    skipped: z.array(SkippedPerson),
    empty: z.nullable(z.enum(['approve', 'reject', 'people', 'admins', 'block'])),
    outcome: z.enum(['asks', 'passes', 'rejects', 'blocked']),
    why: z.nullable(z.enum(['decided', 'submitter_skipped', 'same_approver', 'empty'])),
  }),
  z.object({
    kind: z.literal('cc'),
    nodeId: z.string(),
    title: z.string(),
    people: z.array(FoundPerson),
    skipped: z.array(SkippedPerson),
  }),
  z.object({
    kind: z.literal('choice'),
    nodeId: z.string(),
    title: z.string(),
    /** Null: the otherwise way. */
    armId: z.nullable(z.string()),
    armTitle: z.nullable(z.string()),
    /** Fill these in, and the route may change. */
    unknownFieldIds: z.array(z.string()),
  }),
]);
export type RouteStepView = z.infer<typeof RouteStepView>;
