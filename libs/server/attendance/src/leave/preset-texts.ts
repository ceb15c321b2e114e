import en from '@atrium/texts/en/attendance-presets.json' with { type: 'json' };
import zhCN from '@atrium/texts/zh-CN/attendance-presets.json' with { type: 'json' };
import zhTW from '@atrium/texts/zh-TW/attendance-presets.json' with { type: 'json' };

/** What a new company finds, in its own language. */
export const presetTexts = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
