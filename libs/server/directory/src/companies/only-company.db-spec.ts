import { onlyCompany } from '@atrium/contracts/directory';
import { DirectoryBench } from '../testing/directory-bench.js';

describe('the only company of a server', () => {
  let bench: DirectoryBench;
  beforeAll(async () => {
    bench = await DirectoryBench.open();
  });
  afterAll(() => bench.close());
  const only = async () => (await bench.browser().call(onlyCompany, {})).body.company;

  it('is told to anybody while there is no other but the demo; of several none is', async () => {
    expect(await only()).toBeNull();
    await bench.found('Showroom', { demo: true });
    expect(await only()).toBeNull();
    const { company } = await bench.found('Acme');
    expect(await only()).toEqual({ slug: company.slug, name: 'Acme' });
    await bench.found('Beta');
    expect(await only()).toBeNull();
  });
});
