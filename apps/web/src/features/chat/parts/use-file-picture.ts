import { useQuery } from '@tanstack/react-query';
import { downloadFile } from '@atrium/contracts/files';
import { useClient, useCompany } from '../../../shared/company.js';
import { useObjectUrl } from '../../../shared/use-object-url.js';

/** An image as an address that this page can show. It is fetched, since a company's files are only given to its client. */
export function useFilePicture(
  fileId: string,
  size: 'small' | 'full',
): { readonly url: string | null; readonly failed: boolean } {
  const client = useClient();
  const company = useCompany();
  const found = useQuery({
    queryKey: [company, downloadFile.path, fileId, size],
    queryFn: async ({ signal }) => (await client.download(downloadFile, { fileId, size }, { signal })).blob(),
    staleTime: Infinity,
  });
  const url = useObjectUrl(found.data ?? null);
  return { url, failed: found.isError };
}
