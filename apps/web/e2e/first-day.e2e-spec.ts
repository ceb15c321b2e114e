import type { Browser, BrowserContext, Page } from 'playwright-core';
import { eventually } from '@atrium/kit/testing';
import { axe, openBrowser, openPage, overflows, widths } from './harness/browser.js';
import { morningZone } from './harness/morning-zone.js';
import { chooseShift, elsewhere, headquarters, importList, password, printedCode } from './harness/owner.js';
import { type Running, startProduct } from './harness/running.js';

/** Each journey goes on where the one before it ended, as a company's first day does. */
describe('the first day of a company, in a browser', () => {
  const zone = morningZone();
  let product: Running;
  let browser: Browser;
  let owner: Page;
  let member: Page;
  let phone: BrowserContext;
  let slug: string;
  let code: string;
  const failures: string[] = [];

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    const here = { geolocation: headquarters, permissions: ['geolocation'], timezoneId: zone };
    owner = await openPage(await browser.newContext({ ...widths.desktop, ...here }), failures);
    phone = await browser.newContext({ ...widths.phone, ...here });
    member = await openPage(phone, failures);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(() => {
    expect(failures.splice(0)).toEqual([]);
  });

  async function expectSound(page: Page): Promise<void> {
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
  }

  const punchTimes = (page: Page) => page.locator('.day-slots time').allInnerTexts();

  it('a desktop in English: the owner sets the company up from the printed link', async () => {
    await owner.goto(`${product.url}/setup?token=${product.setupToken}`);
    await owner.getByLabel('Company name').fill('Acme');
    await owner.getByLabel('Time zone').selectOption(zone);
    await owner.getByLabel('Your name').fill('Olivia Owner');
    await owner.getByLabel('Your e-mail').fill('owner@acme.example');
    await owner.getByLabel('Choose a password').fill('short');
    await owner.getByRole('button', { name: 'Create the company' }).click();
    await owner.getByText('At least 10 characters.', { exact: true }).waitFor();
    await expectSound(owner);
    await owner.getByLabel('Choose a password').fill(password);
    await owner.getByRole('button', { name: 'Create the company' }).click();
    await owner.getByRole('heading', { name: 'Set up Atrium' }).waitFor();
    slug = /\/c\/([^/]+)/.exec(owner.url())?.[1] ?? '';
    await expectSound(owner);
  });

  it('the owner imports three staff lists of different shapes, and chooses a shift', async () => {
    const people = [];
    for (const list of ['staff-english.csv', 'staff-dash-paths.xlsx']) people.push(await importList(owner, list));
    people.push(await importList(owner, 'staff-slash-paths-gb18030.csv', '海天科技'));
    // Of the third 69 rows already stand like this, but for the case of their numbers.
    expect(people).toEqual([60, 151, 51]);
    await expectSound(owner);
    await owner.getByRole('navigation', { name: 'Admin console' }).getByRole('link', { name: 'Home' }).click();
    await chooseShift(owner);
    await expectSound(owner);
    code = await printedCode(owner, '魏欣俊');
    await expectSound(owner);
  });

  it('a phone in 简体中文, dark: a member activates by sheet, and outside of the fence nothing is refused silently', async () => {
    await phone.setGeolocation(elsewhere);
    await member.goto(`${product.url}/activate`);
    await member.getByLabel('激活码').fill(code.toLowerCase());
    await member.getByRole('button', { name: '继续' }).click();
    await member.getByRole('heading', { name: '魏欣俊，您好' }).waitFor();
    await expectSound(member);
    await member.getByLabel('设置密码').fill(password);
    await member.getByRole('button', { name: '激活并登录' }).click();
    await member.getByRole('button', { name: /上班打卡/ }).click();
    await member
      .getByRole('alert')
      .getByText(/未打上：您在Headquarters外 \d/)
      .waitFor();
    await member.getByRole('alert').getByText('填写说明后再按一次').waitFor();
    await expectSound(member);
    expect(await punchTimes(member)).toEqual(['–', '–']);
  });

  it('a phone: without a network a press inside the fence is kept, survives a reload, and counts once', async () => {
    await phone.setGeolocation(headquarters);
    await member.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await member.reload();
    await member.getByRole('button', { name: /上班打卡/ }).waitFor();
    await phone.setOffline(true);
    await member.getByRole('button', { name: /上班打卡/ }).click();
    await member.getByText('待上传 1 次打卡').waitFor();
    await member.reload();
    await member.getByText('待上传 1 次打卡').waitFor();
    await expectSound(member);
    await phone.setOffline(false);
    await member.getByText('待上传 1 次打卡').waitFor({ state: 'detached' });
    await eventually(
      () => punchTimes(member),
      ([on]) => on !== '–',
    );
    await member.reload();
    await member.locator('.day-punches li').first().waitFor();
    expect(await member.locator('.day-punches li').count()).toBe(1);
    await expectSound(member);
    // A lost network is not a failure of the page.
    failures.splice(0, failures.length, ...failures.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED')));
  });

  it('a desktop in English: the board shows who clocks in, without being asked again', async () => {
    const second = await atTheClock('诸葛俊佑');
    await owner.goto(`${product.url}/c/${slug}/attendance/team?q=A1001`);
    await owner
      .getByText(/^(Not in yet|Begins 09:00)/)
      .last()
      .waitFor();
    await second.getByRole('button', { name: '查看我的位置' }).click();
    await second
      .getByText(/Headquarters内/)
      .first()
      .waitFor();
    await expectSound(second);
    await second.getByRole('button', { name: /上班打卡/ }).click();
    await second.getByText(/已打上班卡/).waitFor();
    await owner
      .getByText(/^(In|Late) \d/)
      .first()
      .waitFor();
    await expectSound(owner);
    await second.context().close();
  });

  /** Another member, activated from the link of their sheet, on a phone of their own. */
  async function atTheClock(name: string): Promise<Page> {
    const console = await openPage(owner.context(), failures);
    await console.goto(`${product.url}/c/${slug}/admin/members`);
    const printed = await printedCode(console, name);
    await console.close();
    const here = { geolocation: headquarters, permissions: ['geolocation'], timezoneId: zone };
    const page = await openPage(await browser.newContext({ ...widths.phone, ...here }), failures);
    await page.goto(`${product.url}/activate#${printed.replaceAll(' ', '')}`);
    await page.getByLabel('设置密码').fill(password);
    await page.getByRole('button', { name: '激活并登录' }).click();
    return page;
  }

  it('a phone: the month, a colleague by pinyin, and signing out', async () => {
    await member.goto(`${product.url}/c/${slug}/attendance/month`);
    await member
      .getByRole('heading', { name: '我的记录' })
      .or(member.getByRole('heading', { name: '考勤' }))
      .first()
      .waitFor();
    await expectSound(member);
    await member.goto(`${product.url}/c/${slug}/contacts`);
    await member.getByRole('searchbox').fill('zhugejunyou');
    await member.getByRole('link', { name: /诸葛俊佑/ }).click();
    await member.getByRole('link', { name: 'a1001@example.com' }).waitFor();
    await expectSound(member);
    await member.goto(`${product.url}/c/${slug}/me`);
    await member.getByRole('button', { name: '退出登录' }).click();
    await member.getByRole('heading', { name: '登录工作台' }).waitFor();
    await member.goto(`${product.url}/c/${slug}/contacts`);
    await member.getByRole('heading', { name: '登录工作台' }).waitFor();
  });

  it('a desktop: the admin sees what moving a department changes, and moves it', async () => {
    await owner.goto(`${product.url}/c/${slug}/admin/departments`);
    const row = owner.getByRole('row', { name: /平台研发部/ }).first();
    await row
      .getByRole('button', { name: /平台研发部/ })
      .last()
      .click();
    await owner.getByRole('menuitem', { name: 'Move to…' }).click();
    const panel = owner.getByRole('region', { name: 'Move 平台研发部' });
    await panel.getByRole('combobox').click();
    // In the list, not in the tree behind it, which names it too.
    await owner.locator('.ant-select-dropdown').getByTitle('总经办').click();
    await owner.locator('.ant-select-dropdown').waitFor({ state: 'hidden' });
    await panel.getByRole('heading', { name: 'Move 平台研发部 under 总经办: what changes' }).waitFor();
    await expectSound(owner);
    await panel.getByRole('button', { name: /^Move \d+ members?$/ }).click();
    await panel.waitFor({ state: 'detached' });
    await owner.goto(`${product.url}/c/${slug}/admin/audit`);
    await owner
      .getByText(/平台研发部/)
      .first()
      .waitFor();
    await expectSound(owner);
  });

  it('another company sees nothing of it', async () => {
    const other = await product.foundCompany('Other');
    const page = await openPage(await browser.newContext(widths.desktop), failures);
    await page.goto(`${product.url}/activate#${other.code}`);
    await page.getByLabel('Choose a password').fill(password);
    await page.getByRole('button', { name: 'Activate and sign in' }).click();
    await page.waitForURL(`**/c/${other.slug}/**`);
    await page.goto(`${product.url}/c/${other.slug}/contacts`);
    await page.getByRole('searchbox').fill('zhugejunyou');
    await page.getByText('Nobody found for “zhugejunyou”').waitFor();
    await page.goto(`${product.url}/c/${slug}/contacts`);
    await page.getByRole('heading', { name: 'You are not in this company' }).waitFor();
    await expectSound(page);
    expect(await page.getByText('诸葛俊佑').count()).toBe(0);
    await page.context().close();
  });
});
