export const IDENTITY_SETTINGS = Symbol('identity settings');

export interface IdentitySettings {
  /** Where browsers reach us, without a path: the only address that links in mails are made with. */
  readonly publicUrl: string;
  /** Demo people may sign in: only where nobody but this machine reaches us, and never in production. */
  readonly demoSignIn: boolean;
}
