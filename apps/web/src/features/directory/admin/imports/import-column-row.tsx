import type { ImportField } from '@atrium/contracts/directory';
import { useTranslation } from 'react-i18next';
import { type Column, importFields, matchOf } from './column-fields.js';

export interface ColumnRowProps {
  readonly column: Column;
  readonly field: ImportField;
  readonly onChange: (field: ImportField) => void;
}

/** One column of the file: its name, what stands in it, and what it is taken for. */
export function ColumnRow({ column, field, onChange }: ColumnRowProps) {
  const { t } = useTranslation('imports');
  const header = column.header || t('columns.unnamed', { number: column.index + 1 });
  return (
    <tr className={field === 'ignore' ? 'left-out' : undefined}>
      <th scope="row">{header}</th>
      <td className="import-samples">
        {column.samples.length > 0 ? column.samples.join(t('columns.between')) : t('columns.empty')}
      </td>
      <td>
        <select
          className="input"
          aria-label={t('columns.field_of', { header })}
          value={field}
          onChange={({ target }) => onChange(target.value as ImportField)}
        >
          {importFields.map((each) => (
            <option key={each} value={each}>
              {t(`fields.${each}`)}
            </option>
          ))}
        </select>
      </td>
      <td className="quiet">{t(`columns.by_${matchOf(column, field)}`)}</td>
    </tr>
  );
}
