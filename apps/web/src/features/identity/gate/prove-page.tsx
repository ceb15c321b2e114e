import { identityErrors, previewProof, proveEmail } from '@atrium/contracts/identity';
import { Bones, Button } from '@atrium/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLinkCode } from '../../../shared/link-code.js';
import { GateForm } from '../../../shared/parts/gate-form.js';
import { NotLoaded } from '../../../shared/parts/not-loaded.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { useCall } from '../../../shared/use-call.js';

/** From the mailed link: this address is mine. */
export function ProvePage() {
  const { t } = useTranslation('gate');
  const [code] = useLinkCode();
  const { mutate: look, ...looked } = useCall(previewProof);
  const problem = useProblemTexts(looked.error, []);
  useEffect(() => look({ code }), [code, look]);
  if (looked.data) return <Prove code={code} email={looked.data.email} />;
  if (looked.error && looked.error.code !== identityErrors.code_invalid.code)
    return <NotLoaded error={looked.error} onAgain={() => look({ code })} />;
  if (looked.error)
    return (
      <GateForm title={t('prove.title')} problem={problem.page}>
        <GoOn />
      </GateForm>
    );
  return (
    <div className="gate">
      <Bones rows={3} label={t('prove.looking')} />
    </div>
  );
}

/** A press, not the opening, uses the code up: mail scanners open links too. */
function Prove({ code, email }: { readonly code: string; readonly email: string }) {
  const { t } = useTranslation('gate');
  const call = useCall(proveEmail);
  const problem = useProblemTexts(call.error, []);
  if (call.isSuccess)
    return (
      <GateForm title={t('prove.done_title')} lead={t('prove.done', { email })}>
        <GoOn />
      </GateForm>
    );
  if (call.error?.code === identityErrors.name_taken.code)
    return (
      <GateForm title={t('prove.taken_title')} lead={t('prove.taken', { email })}>
        <p>{t('prove.taken_way', { email })}</p>
        <GoOn />
      </GateForm>
    );
  return (
    <GateForm
      title={t('prove.title')}
      lead={t('prove.lead', { email })}
      problem={problem.page}
      onSubmit={() => call.mutate({ code })}
    >
      <Button type="submit" tone="primary" size="large" block busy={call.isPending ? t('prove.busy') : undefined}>
        {t('prove.submit', { email })}
      </Button>
    </GateForm>
  );
}

function GoOn() {
  const { t } = useTranslation('gate');
  return (
    <Link className="button primary large block" to="/">
      {t('prove.go_on')}
    </Link>
  );
}
