import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import ConfigProvider from 'antd/es/config-provider';
import { type ReactElement, Suspense } from 'react';
import { createMemoryRouter, type RouteObject, RouterProvider } from 'react-router';
import { CompanyContext } from '../company.js';

/** No motion: what is half faded in counts as not visible, and when a fade ends is a matter of time. */
const still = { token: { motion: false } };

/** Shows a page at an address, in English, as it stands in the app. Other addresses show where somebody went. */
export function showPage(
  path: string,
  page: ReactElement,
  {
    at,
    company = null,
  }: { at: string | { readonly pathname: string; readonly state: unknown }; company?: string | null },
) {
  const routes: RouteObject[] = [
    { path, element: page },
    { path: '*', element: <p>elsewhere</p> },
  ];
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <CompanyContext value={company}>
        <ConfigProvider theme={still}>
          <Suspense>
            <RouterProvider router={router} />
          </Suspense>
        </ConfigProvider>
      </CompanyContext>
    </QueryClientProvider>,
  );
  return router;
}
