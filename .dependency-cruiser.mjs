/**
 * The dependency rule of docs/architecture.md: call down, announce up. Tests follow their project, and may also use the
 * client and kit/testing. `tools/checks/boundaries.check.ts` plants violations and proves that these rules bite.
 */
const anyOf = (paths) => `^(${paths.join('|')})/`;
const test = '\\.(spec|db-spec|e2e-spec)\\.tsx?$|/testing/|/e2e/';
const serverOnly = '(^|node_modules/)(@nestjs/|typeorm|bullmq|ioredis|mysql2|fastify|@fastify/)';
const react = '(^|node_modules/)(react|react-dom|antd|@ant-design)(/|$)';

/** Which of our folders a folder may import. */
const layers = [
  { from: 'libs/contracts', may: [] },
  { from: 'libs/texts', may: [] },
  { from: 'libs/rules', may: ['libs/contracts'] },
  { from: 'libs/client', may: ['libs/contracts'] },
  { from: 'libs/ui', may: [] },
  { from: 'libs/server/kit', may: ['libs/contracts', 'libs/rules/access', 'libs/texts'] },
  { from: 'apps/api', may: ['libs/contracts', 'libs/rules', 'libs/texts', 'libs/server'] },
  { from: 'apps/web', may: ['libs/ui', 'libs/client', 'libs/contracts', 'libs/rules', 'libs/texts'] },
];

/** Which server domains a server domain may call, besides contracts, rules, kit and texts. */
const domains = {
  audit: [],
  files: ['audit'],
  identity: ['audit'],
  directory: ['identity', 'files', 'audit'],
  calendar: ['directory', 'audit'],
  chat: ['calendar', 'directory', 'files', 'audit'],
  approvals: ['calendar', 'directory', 'files', 'audit'],
  attendance: ['approvals', 'calendar', 'directory', 'files', 'audit'],
  notifications: ['chat', 'calendar', 'directory', 'audit'],
  integrations: [
    'audit',
    'files',
    'identity',
    'directory',
    'calendar',
    'chat',
    'approvals',
    'attendance',
    'notifications',
  ],
};

const layerRules = layers.map(({ from, may }) => ({
  name: `layer-${from.replaceAll('/', '-')}`,
  comment: `${from} may import of ours: ${may.join(', ') || 'nothing'}.`,
  severity: 'error',
  from: { path: anyOf([from]), pathNot: test },
  to: { path: '^(apps|libs|tools)/', pathNot: anyOf([from, ...may]) },
}));

const domainRules = Object.entries(domains).map(([domain, may]) => ({
  name: `domain-${domain}`,
  comment: `server/${domain} may call: ${may.join(', ') || 'no other domain'}. What must reach a domain above travels as an event.`,
  severity: 'error',
  from: { path: `^libs/server/${domain}/`, pathNot: test },
  to: {
    path: '^(apps|libs|tools)/',
    pathNot: anyOf([
      'libs/contracts',
      'libs/rules',
      'libs/texts',
      'libs/server/kit',
      `libs/server/${domain}`,
      ...may.map((name) => `libs/server/${name}`),
    ]),
  },
}));

export default {
  forbidden: [
    ...layerRules,
    ...domainRules,
    {
      name: 'no-circle',
      comment: 'No circle, not even inside a lib.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'public-index-only',
      comment: 'Another lib is imported by its package name, never by a path into it.',
      severity: 'error',
      from: { path: '^(apps|tools|libs/(?:rules/|server/)?[^/]+)/' },
      to: {
        path: '^libs/',
        pathNot:
          '^libs/((rules|server)/)?[^/]+/(src/(index|[^/]+/index)\\.ts|src/(tokens|ui)\\.css|(en|zh-CN|zh-TW)/[^/]+\\.json|package\\.json)$|^$1/',
        dependencyTypesNot: ['local'],
      },
    },
    {
      name: 'no-path-into-a-lib',
      comment: 'A relative import stays inside its own lib or app.',
      severity: 'error',
      from: { path: '^(libs/(?:rules/|server/)?[^/]+|apps/[^/]+)/' },
      to: { path: '^(libs|apps)/', pathNot: '^$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'pure-below',
      comment: 'Contracts, texts, rules, client and ui know no server framework.',
      severity: 'error',
      from: { path: anyOf(['libs/contracts', 'libs/texts', 'libs/rules', 'libs/client', 'libs/ui', 'apps/web/src']) },
      to: { path: serverOnly },
    },
    {
      name: 'no-react-on-the-server',
      comment: 'React lives in libs/ui and apps/web.',
      severity: 'error',
      from: { path: anyOf(['libs/contracts', 'libs/texts', 'libs/rules', 'libs/client', 'libs/server', 'apps/api']) },
      to: { path: react },
    },
    {
      name: 'features-apart',
      comment: 'Features never import each other; the app composes them.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'shared-is-below',
      comment: 'app → features → shared.',
      severity: 'error',
      from: { path: '^apps/web/src/shared/' },
      to: { path: '^apps/web/src/(features|app)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.local)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.server.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['atrium-source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
    cache: { folder: '.local/cache/depcruise' },
  },
};
