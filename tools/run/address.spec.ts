import { parseListen } from './address.mjs';

describe('the address to listen on', () => {
  it.each([
    ['127.0.0.1:3000', { host: '127.0.0.1', port: 3000 }],
    ['localhost:80', { host: 'localhost', port: 80 }],
    ['[::1]:3000', { host: '::1', port: 3000 }],
  ])('%s', (text, expected) => {
    expect(parseListen(text)).toEqual(expected);
  });

  it.each(['3000', '127.0.0.1', '', 'host:port', '127.0.0.1:70000'])(
    'refuses "%s" and says how it should look',
    (text) => {
      expect(() => parseListen(text)).toThrow('127.0.0.1:3000');
    },
  );
});
