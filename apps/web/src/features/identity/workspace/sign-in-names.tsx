import { myAccount, requestProof } from '@atrium/contracts/identity';
import { Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/parts/loaded.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { useCall, useRead } from '../../../shared/use-call.js';

/** By which names the account signs in. An e-mail that is confirmed by mail signs in at every company. */
export function SignInNames() {
  const { t } = useTranslation();
  const account = useRead(myAccount, {});
  const ask = useCall(requestProof);
  const problem = useProblemTexts(ask.error, []);
  return (
    <section>
      <h2>{t('account.names')}</h2>
      {ask.isSuccess ? <p className="note">{t('account.proof_sent', { email: ask.variables.email })}</p> : null}
      {problem.page ? <p className="note red">{problem.page}</p> : null}
      <Loaded of={account} rows={2}>
        {({ names }) => (
          <ul className="sessions">
            {names.map(({ kind, value, proved }) => (
              <li key={`${kind} ${value}`}>
                <span className="grow">
                  {value}
                  <span className="quiet">{t(`account.name_${kind}`)}</span>
                </span>
                <span className={proved ? 'tag accent' : 'tag'}>
                  {t(proved ? 'account.proved' : 'account.only_here')}
                </span>
                {kind === 'email' && !proved ? (
                  <Button
                    size="small"
                    busy={ask.isPending ? t('account.proving') : undefined}
                    onClick={() => ask.mutate({ email: value })}
                  >
                    {t('account.prove')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
