import { Button, FieldError, IconButton } from '@atrium/ui';
import { Pencil } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemTexts } from '../../../shared/problem-text.js';

export interface RenameProps {
  readonly name: string;
  /** Why the last try was refused. */
  readonly failure: unknown;
  readonly busy: boolean;
  readonly onRename: (name: string, done: () => void) => void;
}

/** The title of a page that can be written over in place. */
export function Rename({ name, failure, busy, onRename }: RenameProps) {
  const { t } = useTranslation('rules');
  const problem = useProblemTexts(failure, ['name']);
  const error = problem.of('name') ?? problem.page;
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null)
    return (
      <>
        <h1 className="ellipsis">{name}</h1>
        <IconButton icon={Pencil} label={t('rename.start', { name })} small onClick={() => setTyped(name)} />
      </>
    );
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onRename(typed, () => setTyped(null));
  };
  return (
    <form className="rules-rename" onSubmit={submit}>
      <input
        className="input"
        aria-label={t('rename.name')}
        value={typed}
        maxLength={60}
        autoFocus
        aria-invalid={error ? true : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => (event.key === 'Escape' ? setTyped(null) : undefined)}
      />
      <Button type="submit" tone="soft" busy={busy ? t('save.saving') : undefined}>
        {t('rename.save')}
      </Button>
      <Button tone="text" onClick={() => setTyped(null)}>
        {t('rename.cancel')}
      </Button>
      {error ? <FieldError>{error}</FieldError> : null}
    </form>
  );
}
