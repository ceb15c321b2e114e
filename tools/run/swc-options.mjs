/** How every piece of server code is turned from TypeScript into JavaScript. */
export const swcOptions = {
  swcrc: false,
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    experimental: { keepImportAttributes: true }, // `with { type: 'json' }`: Node refuses JSON without it
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
};
