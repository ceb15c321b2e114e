import { Icon, IconButton } from '@atrium/ui';
import { FileText, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useObjectUrl } from '../../../../shared/use-object-url.js';
import { bytesText } from '../../parts/bytes-text.js';
import type { Attachment } from './use-attachments.js';

export interface AttachmentListProps {
  readonly attachments: readonly Attachment[];
  readonly onRemove: (key: string) => void;
}

/** The files of the message that is being written. */
export function AttachmentList({ attachments, onRemove }: AttachmentListProps) {
  const { t } = useTranslation('chat');
  if (attachments.length === 0) return null;
  return (
    <ul className="attachments" aria-label={t('attached')}>
      {attachments.map((attachment) => (
        <li key={attachment.key} className={attachment.problem ? 'attachment failed' : 'attachment'}>
          <Face file={attachment.file} />
          <span className="grow">
            <span className="ellipsis">{attachment.file.name}</span>
            <State attachment={attachment} />
          </span>
          <IconButton
            icon={X}
            label={t('remove_file', { name: attachment.file.name })}
            small
            onClick={() => onRemove(attachment.key)}
          />
        </li>
      ))}
    </ul>
  );
}

function State({ attachment: { file, view, problem } }: { readonly attachment: Attachment }) {
  const { t, i18n } = useTranslation('chat');
  if (problem)
    return (
      <span className="chat-not-sent" role="alert">
        {problem}
      </span>
    );
  if (!view)
    return (
      <span className="quiet row" role="status">
        <span className="ring" aria-hidden="true" />
        {t('uploading')}
      </span>
    );
  return <span className="quiet">{bytesText(file.size, i18n.language)}</span>;
}

function Face({ file }: { readonly file: File }) {
  const url = useObjectUrl(file.type.startsWith('image/') ? file : null);
  return url ? <img src={url} alt="" /> : <Icon of={FileText} />;
}
