import type { INestApplicationContext } from '@nestjs/common';
import { Directory, type CompanySettings } from '@atrium/server-directory';
import { sentenceOf } from './story-of.js';

/** The company of `--company <slug>`. Throws for one that there is not. */
export async function companyBySlug(app: INestApplicationContext, slug: string): Promise<CompanySettings> {
  const found = (await app.get(Directory).everyCompany()).find((company) => company.slug === slug);
  if (!found) throw new Error(`--company ${slug}: ${sentenceOf('directory.no_company')}`);
  return found;
}
