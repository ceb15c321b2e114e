import { listSessions } from '@atrium/contracts/identity';
import { Button, Field, Icon } from '@atrium/ui';
import { Plus, Wifi } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../../shared/use-call.js';
import type { NetworkDraft } from './group-parts.js';
import { RemoveButton } from './remove-button.js';
import type { GroupPartProps } from './week-fields.js';

/** Office networks: who comes from one of them is there, and needs no position. */
export function NetworkFields({ rules, onChange, problem }: GroupPartProps) {
  const { t } = useTranslation('rules');
  const { networks } = rules;
  const sessions = useRead(listSessions, {});
  const own = sessions.data?.items.find(({ current }) => current)?.address;
  const set = (at: number, change: Partial<NetworkDraft>) =>
    onChange({ ...rules, networks: networks.map((one, index) => (index === at ? { ...one, ...change } : one)) });
  const add = (network: NetworkDraft) => onChange({ ...rules, networks: [...networks, network] });
  return (
    <fieldset className="rules-part">
      <legend>{t('network.title')}</legend>
      <p className="quiet">{t('network.help')}</p>
      {networks.map(({ name, range }, at) => (
        <div key={at} className="rules-row" role="group" aria-label={name || t('network.one', { number: at + 1 })}>
          <div className="rules-wide">
            <Field
              label={t('network.name')}
              value={name}
              maxLength={60}
              error={problem.of(`rules.networks.${at}.name`)}
              onChange={({ target }) => set(at, { name: target.value })}
            />
          </div>
          <div className="rules-wide">
            <Field
              label={t('network.range')}
              value={range}
              placeholder="203.0.113.0/24"
              spellCheck={false}
              error={problem.of(`rules.networks.${at}.range`)}
              onChange={({ target }) => set(at, { range: target.value })}
            />
          </div>
          <RemoveButton
            label={t('network.remove', { name })}
            onClick={() => onChange({ ...rules, networks: networks.filter((_, index) => index !== at) })}
          />
        </div>
      ))}
      <div className="row">
        <Button size="small" tone="text" onClick={() => add({ name: '', range: '' })}>
          <Icon of={Plus} small />
          {t('network.add')}
        </Button>
        {own && !networks.some(({ range }) => range === own) ? (
          <Button size="small" tone="text" onClick={() => add({ name: t('network.own_name'), range: own })}>
            <Icon of={Wifi} small />
            {t('network.add_own', { address: own })}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
