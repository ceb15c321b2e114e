import { clientName } from './client-name.js';

const like = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('clientName', () => {
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${like} Chrome/156.0.0.0 Safari/537.36`, 'Chrome 156 · Windows'],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${like} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`,
      'Edge 156 · Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
      'Safari 19 · iPhone',
    ],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox 140 · macOS'],
    [
      `Mozilla/5.0 (Linux; Android 16; Pixel 9) ${like} Version/4.0 Chrome/140.0 Mobile Safari/537.36 MicroMessenger/8.0.50`,
      'WeChat 8 · Android',
    ],
    [
      `Mozilla/5.0 (Phone; OpenHarmony 5.0) ${like} Chrome/114.0.0.0 Safari/537.36 HuaweiBrowser/15.1`,
      'Huawei Browser 15 · HarmonyOS',
    ],
    ['curl/8.5.0', 'curl/8.5.0'],
    ['', '?'],
    [undefined, '?'],
    ['\u0000\u4e2d<script>', '<script>'],
    ['x'.repeat(500), 'x'.repeat(80)],
  ])('%s', (agent, name) => {
    expect(clientName(agent)).toBe(name);
  });
});
