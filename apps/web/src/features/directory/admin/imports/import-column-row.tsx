import type { ImportField } from '@atrium/contracts/directory';
import type { TFunction } from 'i18next';
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
  const header = nameOf(t, column);
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
      <td className="quiet">{takenBy ? takenText(t, takenBy) : t(`columns.by_${matchOf(column, field)}`)}</td>
    </tr>
  );
}

/** Why a column is left out whose field was given to another one. */
export const takenText = (t: TFunction, { field, column }: NonNullable<ReturnType<typeof takerOf>>): string =>
  t('imports:columns.taken', { field: t(`imports:fields.${field}`), header: nameOf(t, column) });

const nameOf = (t: TFunction, { header, index }: Column): string =>
  header || t('imports:columns.unnamed', { number: index + 1 });
