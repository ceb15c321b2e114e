/** Addresses in mails and on sheets. The code stands behind the #, which browsers send to no server and to no other site. */
const link = (publicUrl: string, page: string, code: string): string => `${publicUrl}/${page}#${code}`;

export const activationLink = (publicUrl: string, code: string): string => link(publicUrl, 'activate', code);
export const resetLink = (publicUrl: string, code: string): string => link(publicUrl, 'reset', code);
export const proofLink = (publicUrl: string, code: string): string => link(publicUrl, 'prove', code);
