import type { RequestView } from '@atrium/contracts/approvals';
import { Icon } from '@atrium/ui';
import { Check, Hourglass, Mail, Undo2, X, Zap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../../shared/me.js';
import { When } from '../../../../shared/parts/when.js';
import { type HistoryLine, historyOf, waitsSince } from '../../parts/history.js';
import { RouteSteps } from '../../parts/route-steps.js';
import { useValueReader } from '../../parts/use-value-reader.js';

const marks = { done: Check, bad: X, back: Undo2, auto: Zap, copy: Mail } as const;

/** What happened, who is asked now, and what comes if they approve. */
export function History({ view }: { readonly view: RequestView }) {
  const { t } = useTranslation('approvals');
  const reader = useValueReader(view);
  const fieldName = (id: string) => view.form.fields.find((field) => field.id === id)?.label ?? id;
  return (
    <section className="history" aria-labelledby="history-title">
      <h3 id="history-title">{t('history.title')}</h3>
      <ol className="steps">
        {historyOf(view).map((line) => (
          <Line key={`${line.no} ${line.code} ${line.others.join()}`} line={line} view={view} />
        ))}
        <Asked view={view} />
        <RouteSteps steps={view.ahead} reader={reader} fieldName={fieldName} />
      </ol>
    </section>
  );
}

function Line({ line, view }: { readonly line: HistoryLine; readonly view: RequestView }) {
  const { t, i18n } = useTranslation('approvals');
  const { member } = useMe();
  const { nameOf } = useValueReader(view);
  const shown = (id: string) => (id === member.id ? t('you') : nameOf(id));
  const others = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(line.others.map(shown));
  const isAutomatic = line.who === null;
  const parts = { who: isAutomatic ? t('house') : shown(line.who), others, node: line.node ?? t('this_step') };
  return (
    <li className={`step ${line.tone}`}>
      <span className="step-mark" aria-hidden="true">
        <Icon of={marks[line.tone]} small />
      </span>
      <div className="grow">
        <p className="row">
          <span className="grow">{t(`history.${line.code}`, parts)}</span>
          <span className="quiet">
            <When at={line.at} />
          </span>
        </p>
        {line.node && !isAutomatic ? <p className="quiet">{line.node}</p> : null}
        {line.said ? <p className="step-said">{line.said}</p> : null}
      </div>
    </li>
  );
}

/** Whoever it waits for now. */
function Asked({ view }: { readonly view: RequestView }) {
  const { t, i18n } = useTranslation('approvals');
  const { member } = useMe();
  const { nameOf } = useValueReader(view);
  return view.openTasks.map(({ task, kind, nodeId, assigneeIds }) => {
    const isMine = assigneeIds.includes(member.id);
    const names = assigneeIds.map((id) => (id === member.id ? t('you') : nameOf(id)));
    const who = new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(names);
    const node = view.nodes.find(({ id }) => id === nodeId)?.title;
    return (
      <li key={task} className={isMine ? 'step asked mine' : 'step asked'} aria-current="step">
        <span className="step-mark" aria-hidden="true">
          <Icon of={Hourglass} small />
        </span>
        <div className="grow">
          <p>{t(`asked.${kind}`, { who })}</p>
          <p className="quiet">
            {node ? `${node}${t('and_then')}` : ''}
            {t('since')} <When at={waitsSince(view, task)} />
          </p>
        </div>
      </li>
    );
  });
}
