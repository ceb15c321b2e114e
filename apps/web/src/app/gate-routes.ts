import type { RouteObject } from 'react-router';
import { page } from './page.js';

const signIn = page(() => import('../features/identity/gate/sign-in-page.js'), 'SignInPage');

/** Before signing in. */
export const gateRoutes: RouteObject = {
  ...page(() => import('./gate-shell.js'), 'GateShell'),
  children: [
    { path: '/sign-in', ...signIn },
    { path: '/c/:company/sign-in', ...signIn },
    {
      path: '/sign-in/company',
      ...page(() => import('../features/identity/gate/find-company-page.js'), 'FindCompanyPage'),
    },
    { path: '/reset', ...page(() => import('../features/identity/gate/reset-page.js'), 'ResetPage') },
    { path: '/prove', ...page(() => import('../features/identity/gate/prove-page.js'), 'ProvePage') },
    { path: '/activate', ...page(() => import('../features/directory/gate/activate-page.js'), 'ActivatePage') },
    { path: '/setup', ...page(() => import('../features/directory/gate/set-up-page.js'), 'SetUpPage') },
  ],
};
