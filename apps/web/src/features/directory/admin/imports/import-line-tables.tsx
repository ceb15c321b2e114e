import type { ImportChange } from '@atrium/contracts/directory';
import { Icon } from '@atrium/ui';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import { useSentence } from '../../../../shared/problem-text.js';
import { type Column, columnOf } from './column-fields.js';

type Line = z.infer<typeof ImportChange>;
type Lines = { readonly lines: readonly Line[] };

/** What is wrong, by row and column, each with what to do about it. */
export function ErrorLines({ lines, columns }: Lines & { readonly columns: readonly Column[] }) {
  const { t } = useTranslation('imports');
  const sentence = useSentence();
  return (
    <LinesTable className="import-errors" heads={['fields.name', 'lines.column', 'lines.value', 'lines.remedy']}>
      {lines.flatMap((line) =>
        line.errors.map((error, index) => (
          <tr key={`${String(line.row)} ${String(index)}`}>
            <RowNumber row={line.row} />
            <th scope="row">{line.name || '–'}</th>
            <td>{columnOf(columns, error) ?? t('lines.no_column', { field: t(`fields.${String(error.path[0])}`) })}</td>
            <td className="bad-cell">{error.value || t('lines.empty')}</td>
            <td className="bad">{sentence(error.code, error.params)}</td>
          </tr>
        )),
      )}
    </LinesTable>
  );
}

interface LinesTableProps {
  readonly className: string;
  /** What stands above the columns behind the row's number, as keys of texts. */
  readonly heads: readonly string[];
  readonly children: ReactNode;
}

function LinesTable({ className, heads, children }: LinesTableProps) {
  const { t } = useTranslation('imports');
  return (
    <table className={`import-table ${className}`}>
      <thead>
        <tr>
          <th scope="col" className="number">
            {t('lines.row')}
          </th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** The row of the file; on a phone, where no head stands above it, in words. */
function RowNumber({ row }: { readonly row: number | null }) {
  const { t } = useTranslation('imports');
  return (
    <td className="number">
      <span className="import-wide">{row ?? '–'}</span>
      <span className="import-narrow">{row === null ? null : t('lines.row_number', { row })}</span>
    </td>
  );
}

/** People who come, change or leave, and what becomes different for them. */
export function PeopleLines({ lines }: Lines) {
  const { t } = useTranslation('imports');
  return (
    <LinesTable className="import-people" heads={['fields.name', 'fields.number', 'lines.becomes']}>
      {lines.map((line, index) => (
        <tr key={line.row ?? `leave ${String(index)}`}>
          <RowNumber row={line.row} />
          <th scope="row">{line.name}</th>
          <td className="num">{line.number ?? '–'}</td>
          <td>
            {line.kind === 'leave' ? t('lines.leaves') : null}
            {Object.entries(line.changes).map(([field, [old, next]]) => (
              <Change key={field} field={field} old={old} next={next} isNew={line.kind === 'add'} />
            ))}
            {line.kind === 'add' && !line.changes.joinedOn ? (
              <Change field="joinedOn" old={null} next={t('lines.import_day')} isNew />
            ) : null}
          </td>
        </tr>
      ))}
    </LinesTable>
  );
}

interface ChangeProps {
  readonly field: string;
  readonly old: string | null;
  readonly next: string | null;
  readonly isNew: boolean;
}

function Change({ field, old, next, isNew }: ChangeProps) {
  const { t } = useTranslation('imports');
  const said = (value: string | null) =>
    field === 'isLeader' && value ? t(`lines.${value}`) : (value ?? t('lines.empty'));
  return (
    <span className="import-change">
      <span className="quiet">{t(`fields.${field}`)}</span>
      {isNew ? null : (
        <>
          <s>{said(old)}</s>
          <Icon of={ArrowRight} small />
        </>
      )}
      <span>{said(next)}</span>
    </span>
  );
}

/** The departments that are made, as the tree that they become. */
export function DepartmentLines({ lines }: Lines) {
  const paths = lines.map(({ name }) => name.split(' / ')).sort(inTree);
  return (
    <ul className="import-tree">
      {paths.map((path) => (
        <li key={path.join(' / ')} style={{ paddingInlineStart: (path.length - 1) * 16 }} title={path.join(' / ')}>
          {path.at(-1)}
        </li>
      ))}
    </ul>
  );
}

function inTree(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((level, index) => level !== b[index]);
  if (at === -1) return a.length - b.length;
  return b[at] === undefined ? 1 : (a[at] ?? '').localeCompare(b[at]);
}
