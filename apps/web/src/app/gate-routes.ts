import type { RouteObject } from 'react-router';
import { GateSheetBones } from './frames/gate-bones.js';
import { page } from './page.js';

const signIn = page(() => import('../features/identity/gate/sign-in-page.js'), 'SignInPage', {
  title: 'gate:sign_in.title',
});

/** Before signing in. */
export const gateRoutes: RouteObject = {
  ...page(() => import('./gate-shell.js'), 'GateShell'),
  HydrateFallback: GateSheetBones,
  children: [
    { path: '/sign-in', ...signIn },
    { path: '/c/:company/sign-in', ...signIn },
    {
      path: '/sign-in/company',
      ...page(() => import('../features/identity/gate/find-company-page.js'), 'FindCompanyPage', {
        title: 'gate:find_company.title',
      }),
    },
    {
      path: '/reset',
      ...page(() => import('../features/identity/gate/reset-page.js'), 'ResetPage', { title: 'gate:reset.title' }),
    },
    {
      path: '/prove',
      ...page(() => import('../features/identity/gate/prove-page.js'), 'ProvePage', { title: 'gate:prove.title' }),
    },
    {
      path: '/activate',
      ...page(() => import('../features/directory/gate/activate-page.js'), 'ActivatePage', {
        title: 'gate:activate.title',
      }),
    },
    {
      path: '/setup',
      ...page(() => import('../features/directory/gate/set-up-page.js'), 'SetUpPage', { title: 'gate:set_up.title' }),
    },
  ],
};
