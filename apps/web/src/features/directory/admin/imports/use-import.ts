import type { Id } from '@atrium/contracts/core';
import { getImport, type ImportView } from '@atrium/contracts/directory';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useCompany } from '../../../../shared/company.js';
import { useRead } from '../../../../shared/use-call.js';

const everyMs = 800;

/** An import as it stands; asked for again and again while the worker is at it. */
export function useImport(importId: Id<'import'>) {
  const query = useRead(getImport, { importId });
  const { refetch } = query;
  const working = query.data?.status === 'planning' || query.data?.status === 'applying';
  useEffect(() => {
    if (!working) return undefined;
    const timer = setInterval(() => void refetch(), everyMs);
    return () => clearInterval(timer);
  }, [working, refetch]);
  return query;
}

/** Puts the answer of a step where the page reads it: no second question is needed. */
export function useShowImport(): (view: ImportView) => void {
  const queries = useQueryClient();
  const company = useCompany();
  return useCallback(
    (view) => queries.setQueryData([company, getImport.path, { importId: view.id }], view),
    [queries, company],
  );
}
