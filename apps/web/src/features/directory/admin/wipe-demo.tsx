import { myCompanies, searchMembers, wipeDemo } from '@atrium/contracts/directory';
import { Button, Field } from '@atrium/ui';
import Modal from 'antd/es/modal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay } from '../../../shared/me.js';
import { ProblemNote } from '../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { useCall, useRead } from '../../../shared/use-call.js';

/** The owner's way out of the demo: all of it goes, and its name must be typed to say so. */
export function WipeDemo({ name }: { readonly name: string }) {
  const { t } = useTranslation('admin');
  const [open, setOpen] = useState(false);
  if (!useMay('directory.wipe_demo')) return null;
  return (
    <section className="company-danger">
      <h2>{t('wipe.title')}</h2>
      <p className="quiet">{t('wipe.help')}</p>
      <Button tone="danger" onClick={() => setOpen(true)}>
        {t('wipe.start')}
      </Button>
      {open ? <WipeDialog name={name} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

function WipeDialog({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const { t } = useTranslation('admin');
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const people = useRead(searchMembers, { limit: 1 });
  const call = useCall(wipeDemo, { refreshes: [myCompanies] });
  const problem = useProblemTexts(call.error, []);
  const wipe = () => call.mutate({}, { onSuccess: () => void navigate('/', { replace: true }) });
  return (
    <Modal open title={t('wipe.ask', { name })} onCancel={onClose} footer={null} destroyOnHidden>
      <ul className="company-consequences">
        <li>{t('wipe.people', { count: people.data?.total ?? 0 })}</li>
        <li>{t('wipe.records')}</li>
        <li>{t('wipe.sign_ins')}</li>
        <li>{t('wipe.stays')}</li>
      </ul>
      <ProblemNote text={problem.page} />
      <Field
        label={t('wipe.type', { name })}
        value={typed}
        autoComplete="off"
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className="company-dialog-end">
        <Button onClick={onClose}>{t('wipe.keep')}</Button>
        <Button
          tone="danger"
          disabled={typed.trim() !== name && !call.isPending}
          busy={call.isPending ? t('wipe.busy') : undefined}
          onClick={wipe}
        >
          {t('wipe.submit', { name })}
        </Button>
      </div>
    </Modal>
  );
}
