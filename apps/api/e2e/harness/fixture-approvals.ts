import { newCommandId } from '@atrium/client';
import { createTemplate, publishTemplate, submitRequest } from '@atrium/contracts/approvals';
import type { CallerInputOf, Id } from '@atrium/contracts/core';
import type { Person } from './people.js';

type Draft = CallerInputOf<typeof createTemplate>['draft'];

/** A template that asks whoever owns the company. */
export const draftFor = (title: string): Draft => ({
  title,
  group: 'Book',
  icon: 'file-text',
  suite: null,
  visibility: { kind: 'everybody' },
  numbering: { prefix: 'B', reset: 'year', digits: 4 },
  summaryFieldIds: ['subject'],
  definition: {
    schema: 1,
    form: { fields: [{ kind: 'text', id: 'subject', label: 'Subject', required: true }] },
    start: { rights: {} },
    body: [{ kind: 'approve', id: 'asked', title: 'Asked', people: [{ kind: 'role', role: 'owner' }] }] as never,
    policies: {},
  } as never,
});

/** A published template that asks its owner, and a request of it that is open. */
export async function addRequest({
  client,
}: Person): Promise<{ templateId: Id<'template'>; requestId: Id<'request'> }> {
  const draft = draftFor('Book request');
  const { id: templateId, revision } = await client.call(createTemplate, { commandId: newCommandId(), draft });
  await client.call(publishTemplate, { templateId, commandId: newCommandId(), revision });
  const input = { commandId: newCommandId(), templateId, version: 1, values: { subject: 'A book' } };
  const { requestId } = await client.call(submitRequest, input);
  return { templateId, requestId };
}
