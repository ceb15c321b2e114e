import { sameCompany } from './company-name.js';

describe('the company at the top of a staff list', () => {
  it.each([
    ['海天科技', ' 海天科技 ', true],
    ['海天科技', '海天科技有限公司', true],
    ['海天科技公司', '海天科技股份有限公司', true],
    ['海天科技（有限公司）', '海天科技', true],
    ['Acme', 'ACME Co., Ltd.', true],
    ['Acme Inc.', 'Acme Company Limited', true],
    ['销售中心', '海天科技', false],
    ['海天', '海天科技有限公司', false],
    ['Costco', 'Cost', false],
    ['Costco', 'Costco Ltd', true],
    ['有限公司', '公司', false],
    ['—', '。', false],
  ])('“%s” and “%s”: %s', (one, other, same) => {
    expect(sameCompany(one, other)).toBe(same);
    expect(sameCompany(other, one)).toBe(same);
  });
});
