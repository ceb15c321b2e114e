import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Sample staff lists as companies have them. */
export const listFolder = join(import.meta.dirname, '../../../../libs/server/directory/src/imports/testing');

export const password = 'court plant green stone';

/** The headquarters of the journeys, and a spot some kilometres away from it. */
export const headquarters = { latitude: 31.2304, longitude: 121.4737, accuracy: 12 };
export const elsewhere = { latitude: 31.3004, longitude: 121.4737, accuracy: 12 };

/**
 * From choosing the file to the last page of the import, as an owner goes through it; `company` stands at the top of every
 * department of the file, and is left out. Returns the people that it added.
 */
export async function importList(page: Page, fileName: string, company?: string): Promise<number> {
  await page.getByRole('navigation', { name: 'Admin console' }).getByRole('link', { name: 'Import' }).click();
  await page.locator('input[type=file]').setInputFiles(join(listFolder, fileName));
  await page.getByRole('heading', { name: 'What the columns mean' }).waitFor();
  if (company) await page.getByRole('checkbox', { name: `Leave out the first level, “${company}”` }).check();
  await page.getByRole('button', { name: 'See what happens' }).click();
  const apply = page.getByRole('button', { name: /^(Import|Apply to) \d+ (person|people)$/ });
  await apply.waitFor({ timeout: 30_000 });
  const people = Number(/\d+/.exec(await apply.innerText())?.[0]);
  await apply.click();
  await page.getByRole('heading', { name: 'Your people are in' }).waitFor({ timeout: 30_000 });
  return people;
}

/** Day shift for everybody, every day, with the headquarters as its place; what is pressed elsewhere must be explained. */
export async function chooseShift(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Choose a shift preset' }).click();
  await page.getByRole('heading', { name: 'Choose a shift preset' }).waitFor();
  for (const day of ['Sat', 'Sun']) await page.getByRole('button', { name: day }).click();
  await page.getByRole('button', { name: 'Add where I am now' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Headquarters');
  await page.getByRole('button', { name: 'Start with this' }).click();
  await page.getByRole('heading', { name: 'Set up Atrium' }).waitFor();
}

/** The code on the printed sheet of one person. */
export async function printedCode(page: Page, name: string): Promise<string> {
  await page.getByRole('navigation', { name: 'Admin console' }).getByRole('link', { name: 'Members' }).click();
  await page
    .getByRole('checkbox', { name: /^Select (?!all)/ })
    .first()
    .waitFor();
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('checkbox', { name: `Select ${name}` }).check();
  await page.getByRole('button', { name: 'Print activation sheet' }).click();
  await page.getByRole('button', { name: 'Make 1 code' }).click();
  const code = await page.locator('.slips code').innerText();
  await page.getByRole('link', { name: 'Back to the members' }).click();
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await page.getByRole('heading', { name: 'Members' }).waitFor();
  return code;
}
