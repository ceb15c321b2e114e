import { directoryErrors, type ImportField, type ImportView, planImport } from '@atrium/contracts/directory';
import { Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { useDraft } from '../../../../shared/use-draft.js';
import { lostWith, takerOf, withField } from './column-fields.js';
import { ColumnRow, takenText } from './import-column-row.js';
import { ImportDepartments } from './import-departments.js';
import { ImportFrame } from './import-frame.js';
import { LeaversChoice } from './import-leavers.js';
import { useShowImport } from './use-import.js';

/** How the file is to be read, as far as it was corrected here. */
interface Reading extends Pick<ImportView, 'separators' | 'dropRoot' | 'leavers'> {
  readonly fields: readonly ImportField[];
  /** Columns whose field was given to another one, by what they were taken for. */
  readonly lost: readonly (readonly [number, ImportField])[];
}

const readingOf = ({ columns, separators, dropRoot, leavers }: ImportView): Reading => ({
  fields: columns.map(({ field }) => field),
  lost: [],
  separators,
  dropRoot,
  leavers,
});

/** What the columns of a file were taken for, and how the rest of it reads; every guess can be corrected. */
export function ImportColumns({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation('imports');
  const draft = useDraft<Reading>(`import ${view.id}`, readingOf(view));
  const { fields, separators, dropRoot, leavers } = draft.value;
  const lost = new Map(draft.value.lost);
  const correct = (part: Partial<Reading>) => draft.set({ ...draft.value, ...part });
  const navigate = useNavigate();
  const show = useShowImport();
  const plan = useCall(planImport);
  const problem = useProblemTexts(plan.error, []);
  const department = view.columns[fields.indexOf('department')];
  const named = fields.includes('name');
  const lostLast = takerOf(view.columns, fields, [...lost.values()].at(-1));
  const choose = (index: number, field: ImportField) => {
    correct({ fields: withField(fields, index, field), lost: [...lostWith(lost, fields, { index, field })] });
  };
  const submit = () =>
    plan.mutate(
      { importId: view.id, fields: [...fields], separators, dropRoot, leavers },
      {
        onSuccess: (planned) => {
          draft.drop();
          show(planned);
          void navigate('.', { replace: true, relative: 'path' });
        },
      },
    );
  return (
    <ImportFrame
      step="columns"
      name={view.fileName}
      footer={
        <>
          <span className="quiet grow">{named ? t('columns.safe') : t('columns.need_name')}</span>
          <Link to=".." relative="path" className="button text large">
            {t('result.other_file')}
          </Link>
          <Button
            tone="primary"
            size="large"
            disabled={!named}
            busy={plan.isPending ? t('columns.busy') : undefined}
            onClick={submit}
          >
            {t('columns.submit')}
          </Button>
        </>
      }
    >
      <h2 className="import-title">{t('columns.title')}</h2>
      <p className="import-lead">
        {t('columns.lead', { count: view.rows, row: view.headerRow, encoding: view.encoding.toUpperCase() })}
      </p>
      <Trouble problem={problem.page ?? (view.problem ? t(`errors:${view.problem}`) : null)} code={view.problem} />
      {/* Always there: a region that appears together with its text is often not read out. */}
      <p className="visually-hidden" role="status">
        {lostLast ? takenText(t, lostLast) : null}
      </p>
      <table className="import-table import-columns">
        <thead>
          <tr>
            <th scope="col">{t('columns.header')}</th>
            <th scope="col">{t('columns.samples')}</th>
            <th scope="col">{t('columns.field')}</th>
            <th scope="col">{t('columns.how')}</th>
          </tr>
        </thead>
        <tbody>
          {view.columns.map((column) => (
            <ColumnRow
              key={column.index}
              column={column}
              field={fields[column.index] ?? 'ignore'}
              takenBy={takerOf(view.columns, fields, lost.get(column.index))}
              onChange={(field) => choose(column.index, field)}
            />
          ))}
        </tbody>
      </table>
      {department ? (
        <ImportDepartments
          samples={department.samples}
          root={rootOf(view, department.index, separators)}
          value={{ separators, dropRoot }}
          onChange={correct}
        />
      ) : null}
      <LeaversChoice value={leavers} onChange={(next) => correct({ leavers: next })} />
    </ImportFrame>
  );
}

/** What the server found, as long as it would read the same cells by the same marks. */
function rootOf(view: ImportView, department: number, { path, several }: ImportView['separators']) {
  const sameCells = view.columns[department]?.field === 'department';
  if (!sameCells || path !== view.separators.path || several !== view.separators.several) return 'unread';
  return view.rootName === null ? null : { name: view.rootName };
}

function Trouble({ problem, code }: { readonly problem: string | null; readonly code: string | null }) {
  if (!problem) return null;
  return (
    <p className={code === directoryErrors.import_stale.code ? 'note amber' : 'note red'} role="alert">
      {problem}
    </p>
  );
}
