import { newCommandId } from '@atrium/client';
import { createTemplate, Definition, publishTemplate, submitRequest } from '@atrium/contracts/approvals';
import type { CallerInputOf, Id } from '@atrium/contracts/core';
import type { Person } from './people.js';

type Draft = CallerInputOf<typeof createTemplate>['draft'];

/** A node that asks all of these people. */
export const asking = (id: string, memberIds: readonly string[]) => {
  return { kind: 'approve', id, title: id, people: [{ kind: 'members', memberIds }] };
};
const ownersAsked = [{ kind: 'approve', id: 'asked', title: 'Asked', people: [{ kind: 'role', role: 'owner' }] }];

/** A template with one field; it asks whoever owns the company, unless the body says otherwise. */
export const draftFor = (title: string, body: readonly object[] = ownersAsked): Draft => ({
  title,
  group: 'Book',
  icon: 'file-text',
  suite: null,
  visibility: { kind: 'everybody' },
  numbering: { prefix: 'B', reset: 'year', digits: 4 },
  summaryFieldIds: ['subject'],
  definition: Definition.parse({
    schema: 1,
    form: { fields: [{ kind: 'text', id: 'subject', label: 'Subject', required: true }] },
    body,
  }),
});

/** Draws and publishes a template. */
export async function addTemplate({ client }: Pick<Person, 'client'>, draft: Draft): Promise<Id<'template'>> {
  const { id: templateId, revision } = await client.call(createTemplate, { commandId: newCommandId(), draft });
  await client.call(publishTemplate, { templateId, commandId: newCommandId(), revision });
  return templateId;
}

/** A published template that asks its owner, and a request of it that is open. */
export async function addRequest(owner: Person): Promise<{ templateId: Id<'template'>; requestId: Id<'request'> }> {
  const templateId = await addTemplate(owner, draftFor('Book request'));
  const input = { commandId: newCommandId(), templateId, version: 1, values: { subject: 'A book' } };
  const { requestId } = await owner.client.call(submitRequest, input);
  return { templateId, requestId };
}
