import { ProblemError } from '@atrium/client';
import { uploadFile } from '@atrium/contracts/files';
import { FieldError, Icon, IconButton } from '@atrium/ui';
import { Paperclip, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../../../../shared/problem-text.js';
import { useDraft } from '../../../../../shared/use-draft.js';
import { useUpload } from '../../../../../shared/use-upload.js';
import { type FieldProps, labelOf, listOf } from './field-props.js';

/** Files are uploaded as they are put in; the request then names them. What does not arrive says why. */
export function FileField({ field, value, error, known, onChange }: FieldProps<'file'>) {
  const { t } = useTranslation('approvals');
  const id = useId();
  const sentence = useSentence();
  const upload = useUpload(uploadFile);
  const names = useDraft<Record<string, string>>('approvals.file_names', {});
  const [problem, setProblem] = useState<string | null>(null);
  const ids = listOf(value);
  const nameOf = (fileId: string) =>
    known.files?.find((file) => file.id === fileId)?.name ?? names.value[fileId] ?? t('file');
  const add = async (files: readonly File[]) => {
    setProblem(files.length > field.max - ids.length ? t('wrong.too_many', { max: field.max }) : null);
    let next = [...ids];
    let named = names.value;
    for (const file of files.slice(0, field.max - ids.length))
      await upload.mutateAsync({ input: { name: file.name.slice(0, 200) }, file }).then(
        (view) => {
          next = [...next, view.id];
          named = { ...named, [view.id]: view.name };
        },
        (failed: unknown) => {
          if (!(failed instanceof ProblemError)) throw failed;
          setProblem(sentence(failed.code, failed.details));
        },
      );
    names.set(named);
    onChange(next.length > 0 ? next : null);
  };
  const drop = (fileId: string) => {
    const next = ids.filter((one) => one !== fileId);
    onChange(next.length > 0 ? next : null);
  };
  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id}>{labelOf(field, t('optional'))}</label>
      </div>
      <ul className="file-list">
        {ids.map((fileId) => (
          <li key={fileId} className="row">
            <Icon of={Paperclip} small />
            <span className="grow ellipsis">{nameOf(fileId)}</span>
            <IconButton
              icon={X}
              small
              label={t('remove_file', { name: nameOf(fileId) })}
              onClick={() => drop(fileId)}
            />
          </li>
        ))}
      </ul>
      {ids.length < field.max ? (
        <input
          id={id}
          type="file"
          multiple={field.max > 1}
          disabled={upload.isPending}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            target.value = '';
            void add(files);
          }}
        />
      ) : null}
      {upload.isPending ? (
        <p className="field-help" role="status">
          {t('uploading')}
        </p>
      ) : null}
      {(problem ?? error) ? <FieldError>{problem ?? error}</FieldError> : null}
    </div>
  );
}
