import * as z from 'zod/mini';
import {
  coreErrors,
  Language,
  line,
  Nothing,
  permission,
  publicAccess,
  route,
  self,
  TimeZone,
  token,
  id,
} from '../core/index.js';
import { identityErrors, NewPassword, SecretCode } from '../identity/index.js';
import { directoryErrors } from './errors.js';
import { CompanyView, MeView, MyCompanyView } from './views.js';

/** 2 to 40 of a-z, 0-9 and inner hyphens. */
export const Slug = z.string().check(z.regex(/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])$/, { error: 'invalid_slug' }));

/** Whether somebody with the printed link may set up the first company. */
export const setUpStatus = route({
  method: 'GET',
  path: '/api/v1/directory/set-up',
  access: publicAccess('the first page must know whether to offer the set-up'),
  audience: 'app',
  summary: 'Is set-up open?',
  input: z.object({}),
  output: z.object({ open: z.boolean() }),
});

/** Whether the link of the set-up still opens it, so that nobody fills a form in for nothing. */
export const checkSetUp = route({
  method: 'POST',
  path: '/api/v1/directory/set-up/check',
  access: token(),
  audience: 'app',
  summary: 'Does this set-up link work?',
  input: z.object({ token: SecretCode }),
  output: Nothing,
  errors: [directoryErrors.setup_closed, coreErrors.too_many_requests],
});

/** One call makes company, owner and account, and signs the owner in. */
export const setUp = route({
  method: 'POST',
  path: '/api/v1/directory/set-up',
  access: token(),
  audience: 'app',
  summary: 'Set a company up',
  input: z.object({
    token: SecretCode,
    companyName: line(80),
    slug: z.optional(Slug),
    timeZone: TimeZone,
    language: Language,
    ownerName: line(60),
    ownerEmail: z.email({ error: 'invalid_email' }),
    password: NewPassword,
  }),
  output: MyCompanyView,
  errors: [
    directoryErrors.setup_closed,
    directoryErrors.slug_taken,
    directoryErrors.slug_reserved,
    directoryErrors.email_taken,
    identityErrors.password_common,
    identityErrors.password_personal,
  ],
});

/**
 * The only company of this server besides the demo, so that everybody is led to its sign-in page. Null when there are
 * several, which nobody is told of, or none.
 */
export const onlyCompany = route({
  method: 'GET',
  path: '/api/v1/directory/only-company',
  access: publicAccess('where there is but one company, its people need no address of it to sign in'),
  audience: 'app',
  summary: 'The company of this server, if it is but one',
  input: z.object({}),
  output: z.object({ company: z.nullable(z.object({ slug: z.string(), name: z.string() })) }),
});

export const myCompanies = route({
  method: 'GET',
  path: '/api/v1/directory/my-companies',
  access: self('account'),
  audience: 'app',
  summary: 'Companies I belong to',
  input: z.object({}),
  output: z.object({ items: z.array(MyCompanyView) }),
});

export const me = route({
  method: 'GET',
  path: '/api/v1/directory/me',
  access: self('member'),
  audience: 'public',
  summary: 'Who I am here',
  input: z.object({}),
  output: MeView,
});

export const updateCompany = route({
  method: 'PATCH',
  path: '/api/v1/directory/company',
  access: permission('directory.manage_company'),
  audience: 'public',
  summary: 'Change name, zone or language of the company',
  input: z.object({ name: z.optional(line(80)), timeZone: z.optional(TimeZone), language: z.optional(Language) }),
  output: CompanyView,
});

/** Removes the demo company and everything in it. */
export const wipeDemo = route({
  method: 'POST',
  path: '/api/v1/directory/wipe-demo',
  access: self('account'),
  audience: 'app',
  summary: 'Remove the demo company',
  input: z.object({}),
  output: Nothing,
  errors: [directoryErrors.not_demo],
});

/** What a code from a sheet or a mail stands for, before a password is chosen. */
export const previewActivation = route({
  method: 'POST',
  path: '/api/v1/directory/activation/preview',
  access: token(),
  audience: 'app',
  summary: 'Look at an activation code',
  input: z.object({ code: SecretCode }),
  output: z.object({
    companyName: z.string(),
    companySlug: z.string(),
    memberName: z.string(),
    mode: z.enum(['set_password', 'sign_in_to_join']),
    demo: z.boolean(),
  }),
  errors: [identityErrors.code_invalid],
});

/** Sets the first password, uses the code up and signs in. */
export const activate = route({
  method: 'POST',
  path: '/api/v1/directory/activation',
  access: token(),
  audience: 'app',
  summary: 'Activate my account',
  input: z.object({ code: SecretCode, password: NewPassword }),
  output: MyCompanyView,
  errors: [
    identityErrors.code_invalid,
    directoryErrors.sign_in_to_join,
    identityErrors.password_common,
    identityErrors.password_personal,
  ],
});

/** Adds the membership that a code stands for to the account that is signed in. */
export const joinWithCode = route({
  method: 'POST',
  path: '/api/v1/directory/activation/join',
  access: self('account'),
  audience: 'app',
  summary: 'Join a company with my account',
  input: z.object({ code: SecretCode }),
  output: MyCompanyView,
  errors: [identityErrors.code_invalid, identityErrors.demo_refused, directoryErrors.already_member],
});

/** A line of a printed sheet: the code is shown here once and stored hashed. */
export const ActivationSlip = z.object({
  memberId: id('member'),
  name: z.string(),
  number: z.nullable(z.string()),
  department: z.nullable(z.string()),
  code: z.string(),
  url: z.string(),
  expiresAt: z.string(),
});
export type ActivationSlip = z.infer<typeof ActivationSlip>;
