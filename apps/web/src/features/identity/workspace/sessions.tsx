import { listSessions, revokeOtherSessions, revokeSession } from '@atrium/contracts/identity';
import { Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/parts/loaded.js';
import { useMomentText } from '../../../shared/days.js';
import { useMe } from '../../../shared/me.js';
import { useCall, useRead } from '../../../shared/use-call.js';

/** The devices on which the account is signed in, each of which can be signed out. */
export function Sessions() {
  const { t } = useTranslation();
  const sessions = useRead(listSessions, {});
  const revoke = useCall(revokeSession, { refreshes: [listSessions] });
  const revokeOthers = useCall(revokeOtherSessions, { refreshes: [listSessions] });
  const at = useMomentText(useMe().timeZone);
  return (
    <section>
      <h2>{t('account.sessions')}</h2>
      <Loaded of={sessions} rows={3}>
        {({ items }) => (
          <ul className="sessions">
            {items.map(({ id, client, address, lastSeenAt, current }) => (
              <li key={id}>
                <span className="grow">
                  {client} {current ? <span className="tag accent">{t('account.this_device')}</span> : null}
                  <span className="quiet">{t('account.seen', { address, at: at(lastSeenAt) })}</span>
                </span>
                {current ? null : (
                  <Button
                    size="small"
                    busy={revoke.isPending && revoke.variables.sessionId === id ? t('account.revoking') : undefined}
                    onClick={() => revoke.mutate({ sessionId: id })}
                  >
                    {t('account.revoke')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {(sessions.data?.items.length ?? 0) > 1 ? (
        <Button
          busy={revokeOthers.isPending ? t('account.revoking') : undefined}
          onClick={() => revokeOthers.mutate({})}
        >
          {t('account.revoke_others')}
        </Button>
      ) : null}
    </section>
  );
}
