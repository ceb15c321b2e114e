import { newCommandId } from '@atrium/client';
import * as approvals from '@atrium/contracts/approvals';
import type { Id } from '@atrium/contracts/core';
import { uploadFile } from '@atrium/contracts/files';
import { onServer } from '@atrium/kit/testing';
import { type Book, smallList } from './fixture-book.js';
import { draftFor } from './fixture-approvals.js';
import { given } from './tries.js';

const commandId = newCommandId;
let titles = 0;
const newTitle = () => `Template ${++titles}`;

const newDraft = () => draftFor(newTitle());
const values = { subject: 'Chairs' };

/** A template of its own, not published yet. */
const drawn = async (book: Book) => {
  const { id, revision } = await book.owner.client.call(approvals.createTemplate, {
    commandId: commandId(),
    draft: newDraft(),
  });
  return { templateId: id, revision };
};
/** A request of the owner's, which the owner is asked about. */
const asked = async ({ owner, templateId }: Book) => {
  const input = { commandId: commandId(), templateId, version: 1, values };
  const { requestId } = await owner.client.call(approvals.submitRequest, input);
  return { requestId, commandId: commandId() };
};
const task = 1;
const newFile = async ({ owner }: Book): Promise<Id<'file'>> =>
  (await owner.client.call(uploadFile, { name: 'paper.csv' }, { file: smallList })).id;

given(approvals.listStartable, () => ({}));
given(approvals.getStartForm, ({ templateId }) => ({ templateId }));
given(approvals.listTemplates, () => ({}));
given(approvals.getTemplate, ({ templateId }) => ({ templateId }));
given(approvals.createTemplate, () => ({ commandId: commandId(), draft: newDraft() }));
given(approvals.saveTemplateDraft, async (book) => ({ ...(await drawn(book)), draft: newDraft() }));
given(approvals.checkTemplate, () => ({ draft: newDraft() }));
given(approvals.publishTemplate, async (book) => ({ ...(await drawn(book)), commandId: commandId() }));
given(approvals.setTemplateOpen, ({ templateId }) => ({ templateId, open: true }));
given(approvals.listTemplateVersions, ({ templateId }) => ({ templateId }));
given(approvals.getTemplateVersion, ({ templateId }) => ({ templateId, version: 1 }));

given(approvals.previewRequest, ({ templateId }) => ({ templateId }));
given(approvals.submitRequest, ({ templateId }) => ({ commandId: commandId(), templateId, version: 1, values }));
given(approvals.getRequest, ({ requestId }) => ({ requestId }));
given(approvals.approveTask, async (book) => ({ ...(await asked(book)), task, fileIds: [await newFile(book)] }));
given(approvals.rejectTask, async (book) => ({ ...(await asked(book)), task, reason: 'No' }));
given(approvals.transferTask, async (book) => ({ ...(await asked(book)), task, toMemberId: book.plain.memberId }));
given(approvals.returnRequest, async (book) => ({ ...(await asked(book)), task, reason: 'Which?' }));
given(approvals.resubmitRequest, async (book) => {
  const { requestId } = await asked(book);
  await book.owner.client.call(approvals.returnRequest, { requestId, commandId: commandId(), task });
  return { requestId, commandId: commandId(), values };
});
given(approvals.withdrawRequest, asked);
given(approvals.commentOnRequest, async (book) => ({
  ...(await asked(book)),
  text: 'See',
  mentionIds: [book.owner.memberId],
}));
given(approvals.reassignTask, async (book) => ({
  ...(await asked(book)),
  task,
  toMemberIds: [book.plain.memberId],
  reason: 'Away',
}));
given(approvals.terminateRequest, async (book) => ({ ...(await asked(book)), reason: 'Nobody needs it' }));
given(approvals.decideTogether, async (book) => ({
  decision: 'approve' as const,
  items: [{ ...(await asked(book)), task }],
}));
given(approvals.retryEffect, async (book) => {
  const { requestId } = await asked(book);
  await onServer(book.house.database.url, (query) =>
    query(
      `INSERT INTO approvals_effect (company_id, request_id, effect, direction, status, reason, attempts, changed_at)
       VALUES (?, ?, 'attendance.leave', 'apply', 'failed', NULL, 1, '2026-03-02 00:00:00')`,
      [book.companyId, requestId],
    ),
  );
  return { requestId, effect: 'attendance.leave', direction: 'apply' as const };
});

given(approvals.listWaiting, () => ({}));
given(approvals.countWaiting, () => ({}));
given(approvals.listDone, () => ({}));
given(approvals.listSubmitted, () => ({}));
given(approvals.listCopies, () => ({}));
given(approvals.searchRequests, () => ({ q: 'chairs' }));
given(approvals.listAllRequests, ({ templateId }) => ({ templateId }));
