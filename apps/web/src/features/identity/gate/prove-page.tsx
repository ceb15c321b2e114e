import { proveEmail } from '@atrium/contracts/identity';
import { Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLinkCode } from '../../../shared/link-code.js';
import { GateForm } from '../../../shared/parts/gate-form.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { useCall } from '../../../shared/use-call.js';

/** From the mailed link: this address is mine. A press, not the opening, uses the code up: mail scanners open links too. */
export function ProvePage() {
  const { t } = useTranslation('gate');
  const [code] = useLinkCode();
  const call = useCall(proveEmail);
  const problem = useProblemTexts(call.error, []);
  return (
    <GateForm
      title={t(call.isSuccess ? 'prove.done_title' : 'prove.title')}
      lead={t(call.isSuccess ? 'prove.done' : 'prove.lead')}
      problem={problem.page}
      onSubmit={() => call.mutate({ code })}
    >
      {call.isSuccess ? (
        <Link className="button primary large block" to="/">
          {t('prove.go_on')}
        </Link>
      ) : (
        <Button type="submit" tone="primary" size="large" block busy={call.isPending ? t('prove.busy') : undefined}>
          {t('prove.submit')}
        </Button>
      )}
    </GateForm>
  );
}
