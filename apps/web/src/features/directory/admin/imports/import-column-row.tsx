import type { ImportField } from '@atrium/contracts/directory';
import { useTranslation } from 'react-i18next';
import { type Column, importFields, matchOf, type takerOf } from './column-fields.js';

export interface ColumnRowProps {
  readonly column: Column;
  readonly field: ImportField;
  /** Whom its field was given to, when that is why it is left out. */
  readonly takenBy: ReturnType<typeof takerOf>;
  readonly onChange: (field: ImportField) => void;
}

/** One column of the file: its name, what stands in it, and what it is taken for. */
export function ColumnRow({ column, field, takenBy, onChange }: ColumnRowProps) {
  const { t } = useTranslation('imports');
  const nameOf = ({ header, index }: Column) => header || t('columns.unnamed', { number: index + 1 });
  const header = nameOf(column);
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
      <td className="quiet">
        {takenBy ? (
          <span role="status">
            {t('columns.taken', { field: t(`fields.${takenBy.field}`), header: nameOf(takenBy.column) })}
          </span>
        ) : (
          t(`columns.by_${matchOf(column, field)}`)
        )}
      </td>
    </tr>
  );
}
