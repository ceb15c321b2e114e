import * as z from 'zod/mini';

/** Who acts, or acted. `system` has no id. */
export const ActorRef = z.object({
  kind: z.enum(['member', 'account', 'app', 'visitor', 'system']),
  id: z.nullable(z.string()),
});
export type ActorRef = z.infer<typeof ActorRef>;

export const systemActor: ActorRef = { kind: 'system', id: null };
