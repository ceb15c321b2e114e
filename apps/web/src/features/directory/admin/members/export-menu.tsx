import { exportMembers } from '@atrium/contracts/directory';
import Dropdown from 'antd/es/dropdown';
import { Button, Icon } from '@atrium/ui';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../../shared/me.js';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useDownload } from '../../../../shared/use-download.js';

/** The staff list as a file, with those who left where the list shows them. */
export function ExportMenu({ left }: { readonly left: boolean }) {
  const { t } = useTranslation('people');
  const file = useDownload(exportMembers);
  const problem = useProblemTexts(file.error, []);
  const keep = (format: 'csv' | 'xlsx') => file.mutate({ format, left });
  if (!useMay('directory.export')) return null;
  return (
    <>
      <ProblemNote text={problem.page} />
      <Dropdown
        trigger={['click']}
        disabled={file.isPending}
        menu={{
          items: [
            { key: 'xlsx', label: t('members.export_xlsx'), onClick: () => keep('xlsx') },
            { key: 'csv', label: t('members.export_csv'), onClick: () => keep('csv') },
          ],
        }}
      >
        <Button busy={file.isPending ? t('members.exporting') : undefined}>
          <Icon of={Download} small />
          {t('members.export')}
        </Button>
      </Dropdown>
    </>
  );
}
