import * as z from 'zod/mini';
import { defineJob } from '@atrium/kit';

/** Sends what is due. Asked for after each new mail; comes by itself for those whose asking was lost, and for retries. */
export const sendMails = defineJob({
  name: 'identity.send-mails',
  data: z.object({}),
  schedule: { everySeconds: 30 },
});
