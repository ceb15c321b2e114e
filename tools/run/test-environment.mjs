/** What tests are told about the throw-away services they run against. */
export const testEnvironment = ({ databaseUrl, redisUrl }) => ({
  DATABASE_URL: databaseUrl,
  REDIS_URL: redisUrl,
  ATRIUM_TEST_SERVICES: '1',
  NODE_ENV: 'test',
  NODE_OPTIONS: [process.env.NODE_OPTIONS, '--experimental-vm-modules', '--no-warnings'].filter(Boolean).join(' '),
});
