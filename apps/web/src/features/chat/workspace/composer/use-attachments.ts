import { newCommandId, ProblemError } from '@atrium/client';
import { fileLimits, type FileView, uploadFile } from '@atrium/contracts/files';
import { messageLimits } from '@atrium/contracts/chat';
import { useState } from 'react';
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
  readonly clear: () => void;
}

/** Files are uploaded as soon as they are put in; the message then only names them. */
export function useAttachments(): Attachments {
  const client = useClient();
  const sentence = useSentence();
  const [all, setAll] = useState<readonly Attachment[]>([]);
  const update = (key: string, news: Partial<Attachment>) =>
    setAll((before) => before.map((one) => (one.key === key ? { ...one, ...news } : one)));
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
      const room = messageLimits.files - all.length;
      const added = [...files]
        .slice(0, room)
        .map((file): Attachment => ({ key: newCommandId(), file, view: null, problem: null }));
      setAll((before) => [...before, ...added]);
      for (const attachment of added) void upload(attachment);
    },
    remove: (key) => setAll((before) => before.filter((one) => one.key !== key)),
    clear: () => setAll([]),
  };
}
