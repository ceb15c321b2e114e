import type { ReactNode } from 'react';
import { useDayText } from '../../../shared/days.js';
import { SaveBar, type SaveBarProps } from './save-bar.js';
import { type Version, VersionList } from './version-list.js';

export interface RuleEditorProps<V extends Version> {
  /** What gets a new version; null: something new. */
  readonly ruled: { readonly versions: readonly V[]; readonly current: V | null } | null;
  readonly saving: Omit<SaveBarProps, 'until'>;
  /** A version in short, among the earlier ones. */
  readonly describe: (version: V) => ReactNode;
  /** Takes an older one as the start of a new one. */
  readonly onTake: (version: V) => void;
  /** The fields. */
  readonly children: ReactNode;
}

/** Rules that hold from a day on, while they are written: the fields, what was said before, and the bar that saves. */
export function RuleEditor<V extends Version>({ ruled, saving, describe, onTake, children }: RuleEditorProps<V>) {
  const day = useDayText();
  const until = takenOverOn(ruled?.versions ?? [], saving.from);
  return (
    <>
      <div className="scroll rules-editor">
        <div className="rules-form">{children}</div>
        {ruled ? (
          <VersionList versions={ruled.versions} current={ruled.current?.version ?? null} onTake={onTake}>
            {describe}
          </VersionList>
        ) : null}
      </div>
      <SaveBar {...saving} until={until && day(until)} />
    </>
  );
}

/** From when the next version takes over that was recorded already; null: none is planned after that day. */
function takenOverOn(versions: readonly Pick<Version, 'effectiveFrom'>[], from: string): string | null {
  const later = versions.map(({ effectiveFrom }) => effectiveFrom).filter((day) => day > from);
  return later.length > 0 ? later.reduce((first, day) => (day < first ? day : first)) : null;
}
