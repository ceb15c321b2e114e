import { listLooks } from '@atrium/contracts/audit';
import { Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { useMomentText } from '../../../shared/days.js';
import { useMe } from '../../../shared/me.js';
import { Loaded } from '../../../shared/parts/loaded.js';
import { usePages } from '../../../shared/use-pages.js';
import { useAuditNames } from '../parts/audit-names.js';

/** Who looked at where I pressed, or at my hidden number, newest first. */
export function Looks() {
  const { t } = useTranslation('audit');
  const looks = usePages(listLooks, { limit: 10 });
  return (
    <section>
      <h2>{t('looks.title')}</h2>
      <p className="quiet">{t('looks.help')}</p>
      <Loaded of={looks} rows={2}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? <p>{t('looks.nobody')}</p> : <LookList items={items} />;
        }}
      </Loaded>
      {looks.hasNextPage ? (
        <Button
          busy={looks.isFetchingNextPage ? t('common:loading') : undefined}
          onClick={() => void looks.fetchNextPage()}
        >
          {t('more')}
        </Button>
      ) : null}
    </section>
  );
}

type Look = NonNullable<ReturnType<typeof usePages<typeof listLooks>>['data']>['pages'][number]['items'][number];

function LookList({ items }: { readonly items: readonly Look[] }) {
  const { t } = useTranslation('audit');
  const { actionOf } = useAuditNames();
  const at = useMomentText(useMe().timeZone);
  return (
    <ul className="sessions">
      {items.map((look) => (
        <li key={look.id}>
          <span className="grow">
            {look.actorName ?? t(`actors.${look.actor.kind}`)}
            <span className="quiet">
              {[actionOf(look.action), ...Object.values(look.what).map(String)].join(t('list_comma'))}
            </span>
          </span>
          <time className="quiet" dateTime={look.at}>
            {at(look.at)}
          </time>
        </li>
      ))}
    </ul>
  );
}
