/**
 * `use`: ask, and decide what one is asked. `configure`: draw and publish templates. `administer`: see every request, and
 * help one that is stuck (reassign, terminate).
 */
export const approvalsPermissions = ['approvals.use', 'approvals.configure', 'approvals.administer'] as const;
