import { newCommandId, ProblemError } from '@atrium/client';
import { fileLimits, type FileView, uploadFile } from '@atrium/contracts/files';
import { messageLimits } from '@atrium/contracts/chat';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../../shared/company.js';
import { useSentence } from '../../../../shared/problem-text.js';

/** A file on its way into a message. */
export interface Attachment {
  readonly key: string;
  readonly file: File;
  /** Once the server has it. */
  readonly view: FileView | null;
  readonly problem: string | null;
}

export interface Attachments {
  readonly all: readonly Attachment[];
  readonly isBusy: boolean;
  readonly add: (files: Iterable<File>) => void;
  readonly remove: (key: string) => void;
  /** Those that went with the message are gone; what failed stays, with its reason. */
  readonly sent: () => void;
}

/** Files are uploaded as soon as they are put in; the message then only names them. */
export function useAttachments(): Attachments {
  const client = useClient();
  const sentence = useSentence();
  const { t } = useTranslation('chat');
  const [all, setAll] = useState<readonly Attachment[]>([]);
  // Two handfuls may come before the next rendering.
  const newest = useRef(all);
  const change = (next: readonly Attachment[]) => {
    newest.current = next;
    setAll(next);
  };
  const update = (key: string, news: Partial<Attachment>) =>
    change(newest.current.map((one) => (one.key === key ? { ...one, ...news } : one)));
  const upload = async ({ key, file }: Attachment) => {
    if (file.size > fileLimits.bytes) return update(key, { problem: sentence('core.too_large') });
    try {
      const name = file.name.slice(0, 200).trim() || 'file';
      update(key, { view: await client.call(uploadFile, { name }, { file }) });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      update(key, { problem: sentence(error.code, error.details) });
    }
  };
  return {
    all,
    isBusy: all.some(({ view, problem }) => view === null && problem === null),
    add: (files) => {
      const max = messageLimits.files;
      const room = max - newest.current.filter(({ problem }) => problem === null).length;
      const added = [...files].map((file, index): Attachment => {
        const problem = index < room ? null : t('too_many_files', { max });
        return { key: newCommandId(), file, view: null, problem };
      });
      change([...newest.current, ...added]);
      for (const attachment of added) if (attachment.problem === null) void upload(attachment);
    },
    remove: (key) => change(newest.current.filter((one) => one.key !== key)),
    sent: () => change(newest.current.filter(({ view }) => view === null)),
  };
}
