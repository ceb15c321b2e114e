import { createBrowserRouter } from 'react-router';
import { adminRoutes } from './admin/admin-routes.js';
import { gateRoutes } from './gate-routes.js';
import { Home } from './home.js';
import { NoSuchAddress } from './no-such-page.js';
import { PageError } from './page-error.js';
import { workspaceRoutes } from './workspace-routes.js';

/** Every address. A page is loaded when it is first opened. */
export const router = createBrowserRouter([
  {
    errorElement: (
      <main>
        <PageError />
      </main>
    ),
    children: [
      { path: '/', element: <Home /> },
      gateRoutes,
      adminRoutes,
      workspaceRoutes,
      { path: '*', element: <NoSuchAddress /> },
    ],
  },
]);
