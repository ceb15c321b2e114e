import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** What the shipped list, made from Western leaks, lacks: love numbers, pinyin and keyboard runs common in China. */
const chinese = `
  woaini woaiwo woaita wo1314 woaini1314 woaini520 woaini521 5201314 1314520 520520 521521 1314521 7758521 7758258
  5845201314 5845211314 3344520 584520 147258 147258369 159357 789456123 123456789a a123456789 abc123456 qq123456
  aa123456 asd123456 zxc123456 wang123456 li123456 zhang123456 nihao nihao123 nimabi wodemima mima mima123
  mimamima meiyoumima wangjimima buzhidao woshishui woshini tamade xiaoxiao baobao baobei laopo laogong qinaide
  zhongguo beijing shanghai shenzhen guangzhou hangzhou gongsi yuangong guanliyuan daka kaoqin shangban xiaban
  dingding dingtalk feishu weixin wechat taobao alibaba tencent baidu huawei xiaomi fuck admin888 admin123 qwe123
  qweasdzxc 1qaz2wsx
`
  .trim()
  .split(/\s+/);

/** Words of our own trade that a person in a hurry takes. */
const ours = 'atrium attendance company office employee welcome password clockin staff'.split(' ');

const estimator = new ZxcvbnFactory({
  dictionary: { ...dictionary, 'passwords-chinese': chinese, ours },
  graphs: adjacencyGraphs,
  maxLength: 128,
});

const known = new Set<string>([...chinese, ...ours, ...(dictionary['passwords-common'] ?? []).map(String)]);

/** Orders of magnitude of guesses below which a stolen hash does not last: zxcvbn's scores 0 to 2. */
const enoughLog10 = 8;

/** How many guesses, as a power of ten, find the password when the guesser knows these words. */
export function guessesLog10(password: string, words: readonly string[] = []): number {
  return estimator.check(password, [...words]).guessesLog10;
}

/** Whether a guesser who knows these words finds the password soon. */
export function isGuessable(password: string, words: readonly string[] = []): boolean {
  return guessesLog10(password, words) < enoughLog10 || isDressedUp(password);
}

/** A common password with digits and signs around it: `letmein2026!!`. */
function isDressedUp(password: string): boolean {
  const core = password.toLowerCase().replace(/^[\d\p{P}\p{S}\s]+|[\d\p{P}\p{S}\s]+$/gu, '');
  return core.length >= 4 && password.length - core.length <= 6 && known.has(core);
}
