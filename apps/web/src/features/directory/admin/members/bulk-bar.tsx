import { useMutation } from '@tanstack/react-query';
import { Icon } from '@atrium/ui';
import { FolderInput, Mail, Printer, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useEscape } from '../../../../shared/use-escape.js';
import { allFound, type FoundPages } from './all-found.js';
import { InviteDialog } from './invite-dialog.js';
import { MoveDialog } from './move-dialog.js';
import { mostAtOnce, type Selection } from './selection.js';
import { sheetFor } from './sheet-address.js';
import '../../../../shared/parts/filters.css';

export interface BulkBarProps {
  readonly selection: Selection;
  readonly total: number;
  readonly pages: FoundPages;
}

/** Stands where the filters were while people are marked. */
export function BulkBar({ selection, total, pages }: BulkBarProps) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const [open, setOpen] = useState<'move' | 'invite' | null>(null);
  const { people } = selection;
  const marking = useMutation({ mutationFn: () => allFound(pages), onSuccess: (all) => selection.mark(all, true) });
  const problem = useProblemTexts(marking.error, []);
  useEscape(selection.clear);
  const close = (done?: boolean) => {
    setOpen(null);
    if (done) selection.clear();
  };
  return (
    <div className="filters bulk-bar" role="toolbar" aria-label={t('members.bulk')}>
      <b className="num">{t('members.marked', { count: people.length })}</b>
      <ProblemNote text={problem.page} />
      {people.length < Math.min(total, mostAtOnce) && pages.hasNextPage && !pages.isPlaceholderData ? (
        <button type="button" className="button text small" onClick={() => marking.mutate()}>
          {t('members.mark_found', { count: Math.min(total, mostAtOnce) })}
        </button>
      ) : null}
      <button type="button" className="button soft" onClick={() => setOpen('move')}>
        <Icon of={FolderInput} small />
        {t('members.move')}
      </button>
      <button type="button" className="button soft" onClick={() => setOpen('invite')}>
        <Icon of={Mail} small />
        {t('members.invite')}
      </button>
      <button type="button" className="button soft" onClick={() => void navigate('activation-sheet', sheetFor(people))}>
        <Icon of={Printer} small />
        {t('members.sheet')}
      </button>
      <button type="button" className="button text" onClick={selection.clear}>
        <Icon of={X} small />
        {t('members.unmark')}
      </button>
      {open === 'move' ? <MoveDialog people={people} onClose={close} /> : null}
      {open === 'invite' ? <InviteDialog people={people} onClose={close} /> : null}
    </div>
  );
}
