import { soundOf, soundTyped } from './sound.js';

describe('how names sound', () => {
  it.each([
    ['张伟', 'zhangwei', 'zw'],
    ['諸葛亮', 'zhugeliang', 'zgl'],
    ['单雄信', 'shanxiongxin', 'sxx'],
    ['曾国藩', 'zengguofan', 'zgf'],
    ['吕布', 'lvbu', 'lb'],
    ['Alice Wong', 'alicewong', 'aw'],
    ['李Amy', 'liamy', 'la'],
    ['José', 'jose', 'j'],
    ['阿卜杜拉·买买提', 'abudulamaimaiti', 'abdlmmt'],
    ['🍣', '', ''],
  ])('%s', (name, pinyin, initials) => {
    expect(soundOf(name)).toEqual({ pinyin, initials });
  });

  it('what is typed is one word', () => {
    expect(soundTyped("Zhang  Wei'an")).toBe('zhangweian');
  });
});
