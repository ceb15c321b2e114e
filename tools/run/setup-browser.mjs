// npm run setup:browser: Chromium and fonts with Chinese signs, for the browser journeys. Debian and Ubuntu; elsewhere it
// says what to install. Does nothing when both are there.
import { execFileSync, spawnSync } from 'node:child_process';
import { findProgram } from '../services/index.mjs';
import { findChromium } from './browser.mjs';

const missing = [...(chromiumWorks() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
if (missing.length === 0) {
  console.log(`Chromium and fonts are there (${findChromium()}).`);
} else {
  install(missing);
}

/** Ubuntu's package is a stub that only works where snap does: being found is not enough. */
function chromiumWorks() {
  const chromium = findChromium();
  return Boolean(chromium) && spawnSync(chromium, ['--version'], { stdio: 'ignore' }).status === 0;
}

function hasChineseFont() {
  const fontList = findProgram(['fc-list']);
  return Boolean(fontList) && execFileSync(fontList, [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
}

function install(packages) {
  if (!findProgram(['apt-get'])) giveUp('this is not a Debian or Ubuntu system');
  console.log(`Installing ${packages.join(' and ')} with apt-get (up to about 150 MB, a minute or two)…`);
  apt(['update']);
  apt(['install', '--yes', '--no-install-recommends', ...packages, 'fontconfig']);
  if (!chromiumWorks()) giveUp('the installed Chromium does not start');
  console.log(`Done: ${findChromium()}`);
}

function apt(args) {
  const asRoot = process.getuid() === 0 ? [] : ['sudo'];
  const [command, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '--quiet', ...args];
  const { status, error } = spawnSync(command, rest, { stdio: 'inherit' });
  if (status !== 0) giveUp(`"${command} ${rest.join(' ')}" failed${error ? `: ${error.message}` : ''}`);
}

function giveUp(reason) {
  console.error(`Chromium could not be installed: ${reason}.`);
  console.error(
    'Install Chromium or Google Chrome and a Chinese font, or name a browser: ATRIUM_CHROMIUM=/path/to/chrome',
  );
  process.exit(1);
}
