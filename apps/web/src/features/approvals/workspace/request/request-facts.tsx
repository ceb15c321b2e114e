import type { FieldValue, FormField, RequestView } from '@atrium/contracts/approvals';
import { downloadFile } from '@atrium/contracts/files';
import { Icon } from '@atrium/ui';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDownload } from '../../../../shared/use-download.js';
import { useValueReader } from '../../parts/use-value-reader.js';
import { valueText } from '../../parts/value-text.js';

/** What is asked for: the figure that matters first, then the other fields; long texts over the whole width, files to take. */
export function RequestFacts({ view }: { readonly view: RequestView }) {
  const reader = useValueReader(view);
  const { fields } = view.form;
  const filled = fields.filter(({ id }) => view.values[id] !== undefined && view.values[id] !== null);
  const figure = filled.find(({ kind }) => kind === 'money') ?? filled.find(({ kind }) => kind === 'date_range');
  const text = (field: FormField) => valueText(field, view.values[field.id], reader);
  return (
    <>
      {figure ? (
        <p className="figure">
          <span className="visually-hidden">{figure.label} </span>
          {text(figure)}
        </p>
      ) : null}
      <dl className="facts">
        {filled
          .filter((field) => field !== figure)
          .map((field) => (
            <div key={field.id} className={field.kind === 'long_text' || field.kind === 'file' ? 'wide' : undefined}>
              <dt>{field.label}</dt>
              <dd>
                {field.kind === 'file' ? <Files ids={idsOf(view.values[field.id])} files={view.files} /> : text(field)}
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}

const idsOf = (value: FieldValue | null | undefined): readonly string[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];

/** Files by name; a press takes them. */
export function Files({ ids, files }: { readonly ids: readonly string[]; readonly files: RequestView['files'] }) {
  const { t } = useTranslation('approvals');
  const download = useDownload(downloadFile);
  return (
    <span className="file-chips">
      {files
        .filter(({ id }) => ids.includes(id))
        .map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="chip"
            aria-label={t('download', { name })}
            onClick={() => download.mutate({ fileId: id })}
          >
            <Icon of={Download} small />
            <span className="ellipsis">{name}</span>
          </button>
        ))}
      {download.error ? (
        <span className="field-error" role="alert">
          {t('not_downloaded')}
        </span>
      ) : null}
    </span>
  );
}
