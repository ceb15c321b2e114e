import { IconButton } from '@atrium/ui';
import { ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCompany } from '../../../shared/company.js';
import { When } from '../../../shared/parts/when.js';
import { useAuditNames } from '../parts/audit-names.js';
import type { AuditRecord } from '../parts/change-words.js';
import { Changes } from '../parts/changes.js';

export interface AuditRowProps {
  readonly record: AuditRecord;
  readonly onActor: (id: string) => void;
  readonly onSubject: (id: string) => void;
}

/** One act: when, who, what, to whom, what became different, and from where. */
export function AuditRow({ record, onActor, onSubject }: AuditRowProps) {
  const { t } = useTranslation('audit');
  const { actionOf, actorOf, subjectOf } = useAuditNames();
  const { actor, subjectKind, subjectId, chainNo } = record;
  const subjectName = subjectOf(record);
  const self = subjectId !== null && subjectId === actor.id;
  return (
    <tr>
      <td className="audit-when" title={chainNo === null ? t('unchained') : t('chained', { number: chainNo })}>
        <When at={record.at} />
      </td>
      <td>
        <Name
          name={actorOf(record)}
          memberId={actor.kind === 'member' ? actor.id : null}
          filter={t('filter_by', { name: actorOf(record) })}
          onFilter={actor.id === null ? undefined : () => onActor(actor.id ?? '')}
        />
      </td>
      <td className="audit-act">{actionOf(record.action)}</td>
      <td>
        {self || (subjectName ?? subjectId) === null ? null : (
          <Name
            name={subjectName ?? t('somebody')}
            memberId={subjectKind === 'member' ? subjectId : null}
            filter={t('filter_about', { name: subjectName ?? t('somebody') })}
            onFilter={subjectId === null ? undefined : () => onSubject(subjectId)}
          />
        )}
      </td>
      <td className="audit-changes">
        <Changes record={record} />
      </td>
      <td className="quiet num">{record.address}</td>
    </tr>
  );
}

interface NameProps {
  readonly name: string;
  /** Whose profile it leads to. */
  readonly memberId: string | null;
  readonly filter: string;
  readonly onFilter: (() => void) | undefined;
}

function Name({ name, memberId, filter, onFilter }: NameProps) {
  const company = useCompany() ?? '';
  return (
    <span className="audit-name">
      {memberId ? (
        <Link to={`/c/${company}/admin/members/${memberId}`}>{name}</Link>
      ) : (
        <span className="ellipsis">{name}</span>
      )}
      {onFilter ? <IconButton icon={ListFilter} label={filter} small onClick={onFilter} /> : null}
    </span>
  );
}
