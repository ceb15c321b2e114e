import { changeChatSettings, readChatSettings, type ReadState } from '@atrium/contracts/chat';
import { Button } from '@atrium/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/parts/loaded.js';
import { ProblemNote } from '../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { useCall, useRead } from '../../../shared/use-call.js';
import './chat-settings.css';

/** How much senders learn about who has read. */
export function ChatSettingsPage() {
  const { t } = useTranslation(['chat', 'admin']);
  const settings = useRead(readChatSettings, {});
  return (
    <div className="pane grow">
      <div className="pane-bar">
        <h1>{t('admin:nav.messages')}</h1>
      </div>
      <Loaded of={settings}>{({ readState }) => <ReadStateForm key={readState} saved={readState} />}</Loaded>
    </div>
  );
}

const choices: readonly ReadState[] = ['off', 'count', 'names'];

function ReadStateForm({ saved }: { readonly saved: ReadState }) {
  const { t } = useTranslation('chat');
  const [chosen, setChosen] = useState<ReadState>(saved);
  const change = useCall(changeChatSettings, { refreshes: [readChatSettings] });
  const problem = useProblemTexts(change.error, ['readState']);
  return (
    <>
      <div className="scroll">
        <fieldset className="read-state">
          <legend>{t('settings.title')}</legend>
          <p className="quiet">{t('settings.help')}</p>
          <ProblemNote text={problem.page ?? problem.of('readState')} />
          {choices.map((choice) => (
            <label key={choice} className="read-state-choice">
              <input
                type="radio"
                name="read-state"
                checked={chosen === choice}
                onChange={() => {
                  change.reset();
                  setChosen(choice);
                }}
              />
              <span>
                <b>{t(`settings.${choice}`)}</b>
                <span className="quiet">{t(`info.read_${choice}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      </div>
      <footer className="read-state-foot">
        <span className="grow quiet" role="status">
          {chosen === saved
            ? t('settings.same')
            : t('settings.changes', { before: t(`settings.${saved}`), after: t(`settings.${chosen}`) })}
        </span>
        <Button
          tone="primary"
          disabled={chosen === saved}
          busy={change.isPending ? t('info.saving') : undefined}
          onClick={() => change.mutate({ readState: chosen })}
        >
          {t('settings.save')}
        </Button>
      </footer>
    </>
  );
}
