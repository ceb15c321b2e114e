/** What people leave out of a company's name, or put after it; the longest first. */
const legalForms = [
  '有限责任公司',
  '股份有限公司',
  '有限公司',
  '集团公司',
  '責任有限公司',
  '集團公司',
  '公司',
  'companylimited',
  'corporation',
  'incorporated',
  'company',
  'limited',
  'coltd',
  'corp',
  'gmbh',
  'inc',
  'llc',
  'ltd',
  'plc',
  'co',
];

/** Whether two texts name one company, however people write it: `海天科技` is `海天科技 有限公司`, `Acme` is `ACME Co., Ltd.`. */
export function sameCompany(one: string, other: string): boolean {
  const [a, b] = [core(one), core(other)];
  return a !== '' && a === b;
}

function core(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().trim();
  const folded = plain.replace(/[^\p{L}\p{N}]/gu, '');
  const form = legalForms.find((each) => folded.length > each.length && folded.endsWith(each) && stands(plain, each));
  return form ? folded.slice(0, -form.length) : folded;
}

/** Latin forms are words of their own: `Costco` does not end in `Co`. */
const stands = (plain: string, form: string): boolean =>
  !/[a-z]/.test(form) ||
  new RegExp(`[^\\p{L}\\p{N}]${form.split('').join('[^\\p{L}\\p{N}]*')}[^\\p{L}\\p{N}]*$`, 'u').test(plain);
