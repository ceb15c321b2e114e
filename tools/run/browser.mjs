import { findProgram } from '../services/index.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium of this machine (or the one that ATRIUM_CHROMIUM names), or undefined. */
export const findChromium = (env = process.env) => env.ATRIUM_CHROMIUM || findProgram(names, env.PATH);
