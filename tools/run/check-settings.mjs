// What is wrong with the settings is said before anything is started.

/** Stand for the servers that `npm start` brings up itself after this check; nothing connects to them. */
const toCome = { DATABASE_URL: 'mariadb://localhost/atrium', REDIS_URL: 'redis://localhost' };

/** Throws the list of all that is wrong; names settings that there are not. Needs the packages, but no build. */
export async function checkSettings(settings, terminal) {
  const { loadConfig, unknownSettings } = await configOfKit();
  for (const sentence of unknownSettings(settings)) terminal.line(`  ! ${sentence}`);
  try {
    loadConfig({ ...toCome, ...settings });
  } catch (error) {
    throw error.name === 'ConfigError' ? new Error(error.message, { cause: error }) : error;
  }
}

/** Whether the api that runs with these settings lets the people of the demo in. */
export async function takesDemoSignIns(settings) {
  const { loadConfig } = await configOfKit();
  return loadConfig(settings).demoSignIn;
}

async function configOfKit() {
  await import('./typescript.mjs');
  const folder = '../../libs/server/kit/src/config';
  return { ...(await import(`${folder}/config.ts`)), ...(await import(`${folder}/unknown-settings.ts`)) };
}
