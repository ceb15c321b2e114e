import { FieldError, Icon } from '@atrium/ui';
import { FileSpreadsheet } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface ImportDropProps {
  /** What is being done with the file; none is taken meanwhile. */
  readonly busy: string | undefined;
  readonly problem: string | null;
  readonly onFile: (file: File) => void;
}

/** A place for one file: drop it, or press to choose. */
export function ImportDrop({ busy, problem, onFile }: ImportDropProps) {
  const { t } = useTranslation('imports');
  const [over, setOver] = useState(false);
  const id = useId();
  const hover = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside && !busy);
  };
  const drop = (event: DragEvent) => {
    hover(false)(event);
    const file = event.dataTransfer.files[0];
    if (file && !busy) onFile(file);
  };
  return (
    <div>
      <label
        className={over ? 'import-drop over' : 'import-drop'}
        onDragOver={hover(true)}
        onDragLeave={hover(false)}
        onDrop={drop}
        aria-busy={busy ? true : undefined}
      >
        {busy ? <span className="ring" aria-hidden="true" /> : <Icon of={FileSpreadsheet} />}
        <b role={busy ? 'status' : undefined}>{busy ?? t('file.drop')}</b>
        <span className="quiet">{t('file.kinds')}</span>
        <input
          type="file"
          className="visually-hidden"
          accept=".csv,.tsv,.txt,.xlsx"
          disabled={busy !== undefined}
          aria-describedby={problem ? id : undefined}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file may be chosen again after it has been put right.
            target.value = '';
            if (file) onFile(file);
          }}
        />
      </label>
      {problem ? <FieldError id={id}>{problem}</FieldError> : null}
    </div>
  );
}
