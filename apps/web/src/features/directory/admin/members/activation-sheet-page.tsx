import { type ActivationSlip, printActivations, searchMembers } from '@atrium/contracts/directory';
import { Button, Empty, Icon } from '@atrium/ui';
import { ArrowLeft, Printer, TriangleAlert, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { AddressNote } from './address-note.js';
import { LeaveWarning } from './leave-warning.js';
import type { SheetState } from './sheet-address.js';
import { Slips } from './slips.js';
import './activation-sheet.css';

/** Makes codes for people without a mail and shows them once, to be printed and handed out. */
export function ActivationSheetPage() {
  const { t } = useTranslation('people');
  const { people = [] } = (useLocation().state ?? {}) as Partial<SheetState>;
  const print = useCall(printActivations, { refreshes: [searchMembers] });
  const problem = useProblemTexts(print.error, []);
  const slips = print.data?.items ?? [];
  const skipped = people.filter(({ id }) => print.data?.skipped.includes(id));
  return (
    <div className="pane grow sheet-page">
      <div className="pane-bar">
        <Link to=".." relative="path" className="icon-button" aria-label={t('sheet.back')} title={t('sheet.back')}>
          <Icon of={ArrowLeft} />
        </Link>
        <h1 className="grow ellipsis">{t('sheet.title')}</h1>
        {slips.length > 0 ? (
          <Button tone="primary" onClick={() => window.print()}>
            <Icon of={Printer} small />
            {t('sheet.print')}
          </Button>
        ) : null}
      </div>
      <div className="scroll sheet-body">
        <ProblemNote text={problem.page} />
        {print.data ? (
          <>
            <Made slips={slips} skipped={skipped.map(({ name }) => name)} />
            {slips.length > 0 ? <LeaveWarning /> : null}
          </>
        ) : people.length > 0 ? (
          <Asked
            people={people}
            busy={print.isPending}
            onMake={() => print.mutate({ memberIds: people.map(({ id }) => id) })}
          />
        ) : (
          <Empty
            icon={UsersRound}
            title={t('sheet.nobody')}
            action={
              <Link to=".." relative="path" className="button">
                {t('sheet.choose')}
              </Link>
            }
          >
            {t('sheet.nobody_help')}
          </Empty>
        )}
      </div>
    </div>
  );
}

interface AskedProps {
  readonly people: SheetState['people'];
  readonly busy: boolean;
  readonly onMake: () => void;
}

/** Codes are made by a press, not by a visit: a reload must not kill those that were handed out. */
function Asked({ people, busy, onMake }: AskedProps) {
  const { t } = useTranslation('people');
  return (
    <section className="sheet-asked">
      <h2>{t('sheet.for', { count: people.length })}</h2>
      <p className="quiet">{people.map(({ name }) => name).join(t('and'))}</p>
      <p>{t('sheet.help')}</p>
      <Button tone="primary" size="large" busy={busy ? t('sheet.making') : undefined} onClick={onMake}>
        {t('sheet.make', { count: people.length })}
      </Button>
    </section>
  );
}

interface MadeProps {
  readonly slips: readonly ActivationSlip[];
  readonly skipped: readonly string[];
}

function Made({ slips, skipped }: MadeProps) {
  const { t } = useTranslation('people');
  return (
    <>
      {slips.length > 0 ? (
        <p className="note amber no-print" role="status">
          <Icon of={TriangleAlert} small />
          {t('sheet.once')}
        </p>
      ) : null}
      <AddressNote slips={slips} />
      {skipped.length > 0 ? (
        <p className="note no-print">{t('sheet.skipped', { names: skipped.join(t('and')) })}</p>
      ) : null}
      <Slips slips={slips} />
    </>
  );
}
