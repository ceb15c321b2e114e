import { commandEnvironment, needsServices } from './command-line.mjs';

describe('a command of the command line', () => {
  it.each([
    ['', false],
    ['--help', false],
    ['help import', false],
    ['owner create --help', false],
    ['import -h', false],
    ['mail -n 3', false],
    ['doctor', true],
    ['demo ensure --people 200', true],
  ])('"%s" needs database and Redis: %s', (line, expected) => {
    expect(needsServices(line === '' ? [] : line.split(' '))).toBe(expected);
  });

  it('speaks of the address where Atrium runs, and else of the one that is set', () => {
    const settings = { ATRIUM_PUBLIC_URL: 'https://atrium.example.com', ATRIUM_LOG_LEVEL: 'warn' };
    const services = { databaseUrl: 'mariadb://here', redisUrl: 'unix:///here' };
    expect(commandEnvironment(settings, { ...services, url: 'http://127.0.0.1:3001' })).toEqual({
      DATABASE_URL: 'mariadb://here',
      REDIS_URL: 'unix:///here',
      ATRIUM_PUBLIC_URL: 'http://127.0.0.1:3001',
      ATRIUM_LOG_LEVEL: 'warn',
    });
    expect(commandEnvironment(settings, services).ATRIUM_PUBLIC_URL).toBe('https://atrium.example.com');
    expect(commandEnvironment(settings, {})).toEqual(settings);
  });
});
