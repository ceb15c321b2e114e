import { Slug } from '@atrium/contracts/directory';
import { slugOf } from './slugs.js';

describe('slug of a company name', () => {
  it.each([
    ['Acme', 'acme'],
    ['Acme Tools & Dies', 'acme-tools-dies'],
    ['华夏科技有限公司', 'huaxiakeji'],
    ['华夏 Tech 股份有限公司', 'huaxia-tech'],
    ['有限公司', 'youxiangongsi'],
    ['🍣', 'company'],
    ['A', 'company'],
    ['Ünïcode GmbH', 'unicode-gmbh'],
    ['某某某某某某某某某某某某某某某某某某某某', 'moumoumoumoumoumoumoumoumoumoumoumou'],
  ])('%s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
    expect(Slug.safeParse(slug).success).toBe(true);
  });
});
