export const directoryPermissions = [
  'directory.read',
  'directory.read_private',
  'directory.manage_company',
  'directory.manage_departments',
  'directory.manage_members',
  'directory.manage_roles',
  'directory.import',
  'directory.export',
  'directory.wipe_demo',
] as const;

export const auditPermissions = ['audit.read'] as const;
