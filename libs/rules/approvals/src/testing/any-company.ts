import fc from 'fast-check';
import type { DirectoryExtract } from '../people/extract.js';
import { staff } from './any-definition.js';
import { company, department, holder } from './company.js';

const others = staff.filter((id) => id !== 'ada');
const leaders = fc.uniqueArray(fc.constantFrom(...staff), { maxLength: 2 });

/** Any company of the staff: who has left, who leads, who reports to whom (in circles too), who holds the role and where. */
export const anyCompany: fc.Arbitrary<DirectoryExtract> = fc
  .record({
    left: fc.oneof(
      { weight: 2, arbitrary: fc.constant<string[]>([]) },
      { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...others), { maxLength: 4 }) },
    ),
    reports: fc.dictionary(fc.constantFrom(...staff), fc.constantFrom(...staff)),
    east: leaders,
    sales: leaders,
    office: leaders,
    holders: fc.array(
      fc.tuple(fc.constantFrom(...staff), fc.constantFrom<string[]>([], ['east'], ['office'], ['west'])),
      { maxLength: 3 },
    ),
    admins: fc.constantFrom(['ada'], ['sam', 'ada'], ['sam'], []),
    in: fc.constantFrom(['east'], ['sales'], []),
  })
  .map(({ east, sales, office, holders, ...story }) =>
    company({
      ...story,
      departments: {
        east: department('sales', ...east),
        sales: department('office', ...sales),
        office: department(null, ...office),
      },
      roles: { finance: holders.map(([id, scope]) => holder(id, ...scope)) },
    }),
  );
