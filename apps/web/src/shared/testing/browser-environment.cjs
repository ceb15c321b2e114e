const { TestEnvironment } = require('jest-environment-jsdom');

/** jsdom with what browsers have and it lacks, taken from Node. */
module.exports = class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { TextEncoder, TextDecoder, fetch, Request, Response, Headers, structuredClone } = globalThis;
    Object.assign(this.global, { TextEncoder, TextDecoder, fetch, Request, Response, Headers, structuredClone });
  }
};
