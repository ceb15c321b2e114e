import { useTranslation } from 'react-i18next';
import { ProblemError } from '@atrium/client';

/** What a refusal says to the reader: a sentence for the page, and one for each field. */
export interface ProblemTexts {
  /** Null when the fields say it all. */
  readonly page: string | null;
  of(field: string): string | undefined;
}

/** The sentence of an error's code, as it stands beside what it concerns. */
export function useSentence(): (code: string, params?: object) => string {
  const { t } = useTranslation('errors');
  return (code, params = {}) =>
    t(code.includes('.') ? code : `field.${code}`, { ...params, defaultValue: t('field.unreadable') });
}

/**
 * Turns codes into sentences, beside the field that they concern. `fields`: those that the form can show, as paths into the
 * input (`name`, `rules.week.3`); an error goes to the one that names its place most closely.
 */
export function useProblemTexts(error: unknown, fields: readonly string[]): ProblemTexts {
  const { t } = useTranslation('errors');
  const sentence = useSentence();
  if (!(error instanceof ProblemError))
    return { page: error ? t('core.internal', { traceId: '' }) : null, of: () => undefined };
  const fieldOf = (path: string): string | undefined =>
    fields
      .filter((field) => path === field || path.startsWith(`${field}.`))
      .reduce<string | undefined>((best, field) => (field.length > (best?.length ?? 0) ? field : best), undefined);
  const shown = error.errors.map(({ path, code, params }) => ({
    field: fieldOf(path.join('.')),
    text: sentence(code, params),
  }));
  return {
    page:
      shown.length > 0 && shown.every(({ field }) => field !== undefined)
        ? null
        : sentence(error.code, { traceId: error.traceId, ...error.details }),
    of: (wanted) => shown.find(({ field }) => field === wanted)?.text,
  };
}
