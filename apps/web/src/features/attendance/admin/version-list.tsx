import { Button } from '@atrium/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText, useMomentText, useToday } from '../../../shared/days.js';
import { useMe } from '../../../shared/me.js';

export interface Version {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly recordedAt: string;
  readonly recordedByName: string | null;
}

export interface VersionListProps<V extends Version> {
  /** Newest first. */
  readonly versions: readonly V[];
  readonly current: number | null;
  readonly children: (version: V) => ReactNode;
  /** Takes an older one as the start of a new one. */
  readonly onTake: (version: V) => void;
}

/** What the rules were, are and will be: who said so, when, and from which day on. */
export function VersionList<V extends Version>({ versions, current, children, onTake }: VersionListProps<V>) {
  const { t } = useTranslation('rules');
  const today = useToday();
  const day = useDayText();
  const at = useMomentText(useMe().company.timeZone);
  return (
    <section className="rules-versions" aria-label={t('version.title')}>
      <h2>{t('version.title')}</h2>
      <ol>
        {versions.map((version) => {
          const { version: number, effectiveFrom, recordedAt, recordedByName } = version;
          // Of two from the same day on, the newer one rules.
          const isReplaced = versions.some((other) => other.version > number && other.effectiveFrom === effectiveFrom);
          const state =
            number === current ? 'current' : isReplaced ? 'replaced' : effectiveFrom > today ? 'planned' : 'past';
          return (
            <li key={number} className={state}>
              <p>
                <b>{t('version.from', { number, day: day(effectiveFrom) })}</b>
                {state === 'past' ? null : (
                  <span className={state === 'current' ? 'tag accent' : 'tag'}>{t(`version.${state}`)}</span>
                )}
              </p>
              <p className="quiet">
                {recordedByName
                  ? t('version.by', { name: recordedByName, at: at(recordedAt) })
                  : t('version.by_nobody', { at: at(recordedAt) })}
              </p>
              <div className="rules-version">{children(version)}</div>
              {version === versions[0] ? null : (
                <Button size="small" tone="text" onClick={() => onTake(version)}>
                  {t('version.take')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
