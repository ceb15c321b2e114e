import { useCompany } from '../../../shared/company.js';

/** Addresses of the console, as `shifts/new`. */
export function useAdminPath(): (path: string) => string {
  const company = useCompany();
  return (path) => `/c/${company ?? ''}/admin/${path}`;
}
