export const HTTP_SETTINGS = Symbol('http settings');

export interface HttpSettings {
  /** Where browsers reach us, without a path; decides cookie name, links in mails and allowed origins. */
  readonly publicUrl: string;
  /** Origins whose pages may write. */
  readonly origins: readonly string[];
}
