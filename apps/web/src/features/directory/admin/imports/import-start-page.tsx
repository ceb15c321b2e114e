import { startImport } from '@atrium/contracts/directory';
import { newCommandId } from '@atrium/client';
import { Icon } from '@atrium/ui';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCompany } from '../../../../shared/company.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useUpload } from '../../../../shared/use-upload.js';
import { ImportDrop } from './import-drop.js';
import { ImportFrame } from './import-frame.js';
import { ImportUnderWay, rememberImport } from './import-under-way.js';

/** The beginning of an import: choose a staff list, or take the sample home first. */
export function ImportStartPage() {
  const { t, i18n } = useTranslation('imports');
  const navigate = useNavigate();
  const company = useCompany();
  const upload = useUpload(startImport);
  const [chosen, setChosen] = useState<File | null>(null);
  const problem = useProblemTexts(upload.error, []);
  const send = (file: File) => {
    setChosen(file);
    upload.mutate(
      { input: { commandId: newCommandId(), fileName: file.name.slice(-200) }, file },
      {
        onSuccess: ({ id }) => {
          rememberImport(company, id, false);
          void navigate(id);
        },
      },
    );
  };
  return (
    <ImportFrame step="file">
      <h2 className="import-title">{t('file.title')}</h2>
      <p className="import-lead">{t('file.lead')}</p>
      <ImportUnderWay />
      <ImportDrop
        busy={upload.isPending ? t('file.reading', { name: chosen?.name }) : undefined}
        problem={problem.page && chosen ? `${chosen.name}: ${problem.page}` : problem.page}
        onFile={send}
      />
      <div className="import-sample">
        <div className="grow">
          <b>{t('file.sample_title')}</b>
          <p className="quiet">{t('file.sample_help')}</p>
        </div>
        <a className="button" href={`/samples/staff-${i18n.language}.csv`} download={t('file.sample_name')}>
          <Icon of={Download} small />
          {t('file.sample')}
        </a>
      </div>
    </ImportFrame>
  );
}
