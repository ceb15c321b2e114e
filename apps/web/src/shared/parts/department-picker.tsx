import type { Id } from '@atrium/contracts/core';
import { type DepartmentView, listDepartments } from '@atrium/contracts/directory';
import { Labelled, type LabelledProps } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { useRead } from '../use-call.js';
import { AntSelect } from './ant-select.js';
import './picker.css';

type DepartmentId = Id<'department'>;

interface Common extends Omit<LabelledProps, 'children'> {
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean;
  /** What can't be chosen here, with all below it. */
  readonly exclude?: readonly string[];
  /** Which can be chosen; the others are shown, so that the tree can be read. All, when left out. */
  readonly offered?: (department: DepartmentView) => boolean;
}

export interface DepartmentPickerProps extends Common {
  readonly value: DepartmentId | null;
  readonly onChange: (departmentId: DepartmentId | null) => void;
  /** Whether it may be left empty again. */
  readonly clearable?: boolean;
}

/** One department of the tree, found by any part of its path. Only inside `AntTheme`. */
export function DepartmentPicker({ value, onChange, ...rest }: DepartmentPickerProps) {
  return <Tree {...rest} chosen={value ? [value] : []} onChosen={([id]) => onChange(id ?? null)} />;
}

export interface DepartmentsPickerProps extends Common {
  readonly value: readonly DepartmentId[];
  readonly onChange: (departmentIds: readonly DepartmentId[]) => void;
}

/** Several departments of the tree. Only inside `AntTheme`. */
export function DepartmentsPicker({ value, onChange, ...rest }: DepartmentsPickerProps) {
  return <Tree {...rest} multiple chosen={value} onChosen={onChange} />;
}

interface TreeProps extends Common {
  readonly multiple?: boolean;
  readonly clearable?: boolean;
  readonly chosen: readonly DepartmentId[];
  readonly onChosen: (departmentIds: readonly DepartmentId[]) => void;
}

function Tree({
  multiple,
  clearable = true,
  chosen,
  onChosen,
  placeholder,
  disabled,
  exclude,
  offered,
  ...labels
}: TreeProps) {
  const { t } = useTranslation();
  const tree = useRead(listDepartments, {}, { topics: ['directory.departments'] });
  const options = optionsOf(tree.data?.items ?? [], exclude ?? [], offered);
  return (
    <Labelled {...labels}>
      {(control) => (
        <AntSelect<DepartmentId | DepartmentId[], DepartmentOption>
          {...control}
          className="picker"
          {...(labels.error ? { status: 'error' as const } : {})}
          {...(multiple && { mode: 'multiple' as const })}
          // Until the tree is here there is no name to show for an id.
          value={tree.data ? (multiple ? [...chosen] : (chosen[0] ?? null)) : null}
          onChange={(ids) => onChosen([ids ?? []].flat())}
          showSearch={{ optionFilterProp: 'path' }}
          allowClear={clearable}
          disabled={disabled ?? false}
          loading={tree.isPending}
          placeholder={placeholder ?? t('picker.departments')}
          notFoundContent={tree.error ? t(`errors:${tree.error.code}`) : t('picker.no_department')}
          options={options}
          optionRender={({ data }) => (
            <span className="picker-row" style={{ paddingInlineStart: data.depth * 16 }}>
              <span className="grow ellipsis">{data.label}</span>
              <span className="quiet num">{data.people}</span>
            </span>
          )}
        />
      )}
    </Labelled>
  );
}

interface DepartmentOption {
  readonly value: DepartmentId;
  readonly label: string;
  /** With all names above it, which the search looks at. */
  readonly path: string;
  /** The same path, as the name of the option: two departments may be called alike. */
  readonly 'aria-label': string;
  readonly depth: number;
  readonly people: number;
  readonly disabled: boolean;
}

/** The tree in its order, each with its path. Parents stand before children in what comes in. */
function optionsOf(
  departments: readonly DepartmentView[],
  exclude: readonly string[],
  offered: (department: DepartmentView) => boolean = () => true,
): DepartmentOption[] {
  const seen = new Map<string, { readonly path: string; readonly depth: number; readonly out: boolean }>();
  const under = new Map<string | null, DepartmentView[]>();
  for (const department of departments) {
    const { id, parentId, name } = department;
    const above = seen.get(parentId ?? '');
    seen.set(id, {
      path: above ? `${above.path} / ${name}` : name,
      depth: above ? above.depth + 1 : 0,
      out: exclude.includes(id) || (above?.out ?? false),
    });
    under.set(parentId, [...(under.get(parentId) ?? []), department]);
  }
  const walk = (parentId: string | null): DepartmentOption[] =>
    (under.get(parentId) ?? []).flatMap((department) => {
      const { id, name, totalCount } = department;
      const { path = name, depth = 0, out = false } = seen.get(id) ?? {};
      if (out) return [];
      const disabled = !offered(department);
      const option = { value: id, label: name, path, 'aria-label': path, depth, people: totalCount, disabled };
      return [option, ...walk(id)];
    });
  return walk(null);
}
