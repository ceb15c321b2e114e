import type { ImportView } from '@atrium/contracts/directory';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../../shared/parts/choice.js';

const pathMarks = ['/', '\\', '>', '-', '–', '|', '·', '→'];
const severalMarks = [';', '；', ',', '，', '、'];

interface Reading {
  readonly separators: ImportView['separators'];
  readonly dropRoot: boolean;
}

export interface ImportDepartmentsProps {
  readonly samples: readonly string[];
  /** The first level of every cell; `unread`: not known, as marks or column were changed here; null: there is no such. */
  readonly root: { readonly name: string } | 'unread' | null;
  readonly value: Reading;
  readonly onChange: (value: Reading) => void;
}

/** How the cells of the department column read: what stands between levels and between departments. */
export function ImportDepartments({ samples, root, value, onChange }: ImportDepartmentsProps) {
  const { t } = useTranslation('imports');
  const { separators, dropRoot } = value;
  const rootName = root && root !== 'unread' ? root.name : null;
  const options = (marks: readonly string[], found: string | null) =>
    ['', ...new Set([...marks, ...(found ? [found] : [])])].map((mark) => ({
      value: mark,
      label: mark || t('departments.no_mark'),
    }));
  const choose = (part: 'path' | 'several') => (event: { readonly target: { readonly value: string } }) =>
    onChange({ dropRoot, separators: { ...separators, [part]: event.target.value || null } });
  return (
    <section className="import-part">
      <h3>{t('departments.title')}</h3>
      <div className="two">
        <Choice
          size="normal"
          label={t('departments.path')}
          options={options(pathMarks, separators.path)}
          value={separators.path ?? ''}
          onChange={choose('path')}
        />
        <Choice
          size="normal"
          label={t('departments.several')}
          options={options(severalMarks, separators.several)}
          value={separators.several ?? ''}
          onChange={choose('several')}
        />
      </div>
      <p className="field-help">{t('departments.reads')}</p>
      <ul className="import-reads">
        {samples.map((cell) => (
          <Reads key={cell} cell={cell} separators={separators} without={dropRoot ? rootName : null} />
        ))}
      </ul>
      {separators.path && root ? (
        <label className="check">
          <input
            type="checkbox"
            checked={dropRoot}
            onChange={({ target }) => onChange({ separators, dropRoot: target.checked })}
          />
          {rootName ? t('departments.drop_root', { name: rootName }) : t('departments.drop_any_root')}
        </label>
      ) : null}
    </section>
  );
}

interface ReadsProps {
  readonly cell: string;
  readonly separators: ImportView['separators'];
  readonly without: string | null;
}

/** An example of a cell with its levels apart. What counts is the dry run; this is to see whether the marks are right. */
function Reads({ cell, separators: { path, several }, without }: ReadsProps) {
  const parts = (text: string, mark: string | null) =>
    (mark ? text.split(mark) : [text]).map((part) => part.trim()).filter(Boolean);
  return (
    <li>
      <span className="quiet">{cell}</span>
      {parts(cell, several).map((each) => (
        <span key={each} className="tag">
          {parts(each, path)
            .filter((level, index) => index > 0 || level !== without)
            .join(' › ')}
        </span>
      ))}
    </li>
  );
}
