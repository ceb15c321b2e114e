import { Command } from 'commander';
import { KeyRing, loadConfig, Tx } from '@atrium/kit';
import { Audit } from '@atrium/server-audit';
import { withApp } from './with-app.js';

export const keysCommand = new Command('keys').description('the root keys of encrypted fields').addCommand(
  new Command('rotate')
    .description('put a new key in front; older ones still decrypt. Restart api and worker afterwards')
    .action(async () => {
      const { dataFolder, rootKey } = loadConfig(process.env);
      if (rootKey) throw new Error('ATRIUM_KEY is set: rotate by moving it into a key file first.');
      await withApp('keys rotate', async (app) => {
        const key = KeyRing.rotate(dataFolder);
        const act = {
          action: 'identity.key_rotated',
          accountId: null,
          changes: { key: [null, key] as const },
        } as const;
        await app.get(Tx).run(() => app.get(Audit).recordAccountAct(act));
        console.log(`New key ${key}. Put the key file into your backup now.`);
      });
    }),
);
