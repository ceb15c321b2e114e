/** A person of a made-up company, as a row of a staff list. */
export interface DemoPerson {
  readonly number: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly department: string;
  readonly title: string;
  readonly leads: boolean;
  /** Long before anybody looks. */
  readonly joinedOn: string;
}

/** Departments by path, with their share of the people and the titles in them; the first title is the leader's. */
const departments: readonly { readonly path: string; readonly share: number; readonly titles: readonly string[] }[] = [
  { path: '总经办', share: 4, titles: ['总经理', '总经理助理', '法务'] },
  { path: '研发中心', share: 3, titles: ['研发总监', '项目经理'] },
  { path: '研发中心/传感器组', share: 14, titles: ['组长', '传感器工程师', '测试工程师'] },
  { path: '研发中心/传感器组/算法小组', share: 8, titles: ['算法负责人', '算法工程师'] },
  { path: '研发中心/固件组', share: 19, titles: ['组长', '固件工程师', '驱动工程师'] },
  { path: '研发中心/结构组', share: 14, titles: ['组长', '结构工程师', '工业设计师'] },
  { path: '研发中心/质量部', share: 14, titles: ['质量经理', '质量工程师', '检验员'] },
  { path: '制造中心', share: 3, titles: ['制造总监', '生产助理'] },
  { path: '制造中心/一车间', share: 28, titles: ['车间主任', '技术员', '操作工'] },
  { path: '制造中心/二车间', share: 26, titles: ['车间主任', '技术员', '操作工'] },
  { path: '制造中心/计划部', share: 9, titles: ['计划经理', '计划员', '采购员'] },
  { path: '营销中心', share: 3, titles: ['营销总监', '市场专员'] },
  { path: '营销中心/华东区', share: 12, titles: ['大区经理', '销售工程师'] },
  { path: '营销中心/华南区', share: 10, titles: ['大区经理', '销售工程师'] },
  { path: 'Penang site', share: 4, titles: ['Site manager', 'Office assistant'] },
  { path: 'Penang site/Support', share: 12, titles: ['Support lead', 'Support engineer'] },
  { path: '人力资源部', share: 6, titles: ['人事经理', '人事专员'] },
  { path: '财务部', share: 7, titles: ['财务经理', '会计', '出纳'] },
  { path: '信息部', share: 4, titles: ['IT 经理', 'IT 工程师'] },
];

const surnames = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程苏魏吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤',
);
const given = [
  '知夏',
  '清和',
  '怀瑾',
  '若谷',
  '晓岚',
  '一诺',
  '思远',
  '景行',
  '望舒',
  '以恩',
  '雨桐',
  '子墨',
  '嘉禾',
  '修文',
  '安然',
  '可欣',
  '浩然',
  '梓轩',
  '书瑶',
  '明哲',
  '静姝',
  '俊佑',
  '沐洋',
  '语嫣',
  '天佑',
  '诗涵',
  '博文',
  '欣怡',
  '子静',
  '彤曦',
];
const foreign = [
  'Daniel Okafor',
  'Priya Nair',
  'Mei-Ling Tan',
  'Ravi Menon',
  'Aina Yusof',
  'Tan Wei Jie',
  'Nur Izzati',
  'Lim Chong Han',
  'Siti Aminah',
  'Grace Ooi',
  'Hafiz Rahman',
  'Kelvin Teoh',
  'Elena Fischer',
  'Amir Haziq',
  'Noor Azlan',
  'Chua Mei Xin',
];

/** So many people, the same each time. About 200 is the demo; more are for load tests. */
export function demoPeople(count: number): DemoPerson[] {
  const shares = departments.reduce((sum, { share }) => sum + share, 0);
  const people: DemoPerson[] = [];
  for (const { path, share, titles } of departments) {
    const size = Math.max(2, Math.round((share * count) / shares));
    for (let place = 0; place < size; place++) people.push(person(people.length, { path, titles, place }));
  }
  return people;
}

function person(
  n: number,
  { path, titles, place }: { path: string; titles: readonly string[]; place: number },
): DemoPerson {
  const leads = place === 0;
  return {
    number: `D${String(n + 1).padStart(5, '0')}`,
    name: nameOf(n, path.startsWith('Penang')),
    email: `d${n + 1}@demo.example`,
    phone: `+86139${String(n + 1).padStart(8, '0')}`,
    department: path,
    title: (leads ? titles[0] : titles[1 + (place % Math.max(1, titles.length - 1))]) ?? titles[0] ?? '',
    leads,
    joinedOn: `${2018 + (n % 8)}-${String(1 + (n % 12)).padStart(2, '0')}-01`,
  };
}

function nameOf(n: number, abroad: boolean): string {
  const other = foreign[n % foreign.length];
  if (abroad && other) return n < 10_000 && n % 3 !== 2 ? other : `${other} ${String.fromCharCode(65 + (n % 26))}.`;
  return `${surnames[(n * 7) % surnames.length] ?? '王'}${given[(n * 11 + Math.floor(n / 30)) % given.length] ?? '安'}`;
}

const header = '工号,姓名,邮箱,手机,部门,职务,是否主管,入职日期';

/** The staff list of these people, as an owner would upload it. */
export function demoStaffList(people: readonly DemoPerson[]): Buffer {
  const rows = people.map(({ number, name, email, phone, department, title, leads, joinedOn }) =>
    [number, name, email, phone, department, title, leads ? '是' : '否', joinedOn].join(','),
  );
  return Buffer.from([header, ...rows].join('\n'));
}
