import * as z from 'zod/mini';
import { defineJob } from '@atrium/kit';

/** Sends what is due. Asked for after each new notice; comes by itself for those of later, and for retries. */
export const deliver = defineJob({
  name: 'notifications.deliver',
  data: z.object({}),
  schedule: { everySeconds: 30 },
});
