/** Browser and system of a user agent in a few words (`Chrome 156 · Windows`), so that people recognise their devices. */
export function clientName(userAgent: string | undefined): string {
  const agent = userAgent?.replace(/[^\x20-\x7e]/g, '').trim() ?? '';
  if (agent === '') return '?';
  const browser = firstOf(browsers, agent);
  const system = firstOf(systems, agent);
  const name = [browser, system].filter((part) => part !== null).join(' · ');
  return (name === '' ? agent : name).slice(0, 80);
}

/** The first that fits: others call themselves by the names further down too. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/DingTalk\/(\d+)/, 'DingTalk'],
  [/MicroMessenger\/(\d+)/, 'WeChat'],
  [/(?:Edg|EdgA|EdgiOS)\/(\d+)/, 'Edge'],
  [/(?:OPR|Opera)\/(\d+)/, 'Opera'],
  [/SamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/(?:HuaweiBrowser)\/(\d+)/, 'Huawei Browser'],
  [/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Windows/, 'Windows'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

function firstOf(list: readonly (readonly [RegExp, string])[], agent: string): string | null {
  for (const [pattern, name] of list) {
    const found = pattern.exec(agent);
    if (found) return found[1] ? `${name} ${found[1]}` : name;
  }
  return null;
}
