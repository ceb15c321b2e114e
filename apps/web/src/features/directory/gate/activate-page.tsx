import { previewActivation } from '@atrium/contracts/directory';
import { identityErrors } from '@atrium/contracts/identity';
import { Bones, Button, Field } from '@atrium/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLinkCode } from '../../../shared/link-code.js';
import { GateForm, textOf } from '../../../shared/parts/gate-form.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { useCall } from '../../../shared/use-call.js';
import { TakePlace } from './take-place.js';

/** From a printed sheet or a mailed link into the company: look at the code, choose a password or join with the account one has. */
export function ActivatePage() {
  const { t } = useTranslation('gate');
  const [code, setCode] = useLinkCode();
  const { mutate: look, ...looked } = useCall(previewActivation);
  const problem = useProblemTexts(looked.error, ['code']);
  // What was typed is looked at first: a code that is not known is oftener mistyped than used up.
  const isUnknown = looked.error?.code === identityErrors.code_invalid.code;
  useEffect(() => {
    if (code) look({ code });
  }, [code, look]);

  if (looked.data) return <TakePlace place={{ code, ...looked.data }} />;
  if (code && looked.isPending)
    return (
      <div className="gate">
        <Bones rows={5} label={t('activate.looking')} />
      </div>
    );
  return (
    <GateForm
      title={t('activate.title')}
      lead={t('activate.lead')}
      problem={isUnknown ? null : problem.page}
      onSubmit={(values) => setCode(textOf(values, 'code').trim())}
    >
      <Field
        label={t('activate.code')}
        name="code"
        size="large"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={code}
        placeholder="XXXXX-XXXXX-XXXXX"
        error={isUnknown ? t('activate.code_unknown') : problem.of('code')}
        autoFocus
      />
      <Button type="submit" tone="primary" size="large" block>
        {t('activate.look')}
      </Button>
    </GateForm>
  );
}
