/** A line of a conversation: who of its people says it (from 0), and how long before now. */
interface Line {
  readonly by: number;
  readonly minutesAgo: number;
  /** `@{1}`: the name of the person at that place. */
  readonly text: string;
  readonly mentions?: readonly number[];
}

/** A conversation of the demo. People by employee number, the one who began it first. */
export interface DemoTalkText {
  readonly name: string | null;
  readonly people: readonly string[];
  readonly lines: readonly Line[];
  /** Places of those who have not read it. */
  readonly unreadBy: readonly number[];
}

const day = 24 * 60;

/** D00005 leads research and development, D00010 makes sensors: those whom visitors sign in as. */
export const demoTalks: readonly DemoTalkText[] = [
  {
    name: 'X3 传感器量产',
    people: ['D00005', 'D00010', 'D00008', 'D00011', 'D00025', 'D00040', 'D00062'],
    lines: [
      { by: 0, minutesAgo: 2 * day + 190, text: '各位，X3 的量产评审定在周四 **10:00**，三楼会议室。' },
      { by: 2, minutesAgo: 2 * day + 181, text: '收到。老化数据我这边今天能出齐。' },
      { by: 4, minutesAgo: day + 300, text: '首批 200 台的 48 小时老化跑完了，漂移都在 ±0.02 mm 以内，可以放行。' },
      { by: 1, minutesAgo: day + 290, text: '太好了！标定脚本我已经更新到 `v2.4`，大家拉一下。' },
      { by: 3, minutesAgo: 95, text: '产线反馈夹具 B 有 0.1 mm 的间隙，需要结构组看一下。' },
      { by: 5, minutesAgo: 80, text: '我下午去现场，带备用夹具。' },
      { by: 0, minutesAgo: 22, text: '@{1} 现场看完把照片发群里，今天之内给结论。', mentions: [1] },
    ],
    unreadBy: [1],
  },
  {
    name: '展会筹备',
    people: ['D00005', 'D00010', 'D00120', 'D00121', 'D00130'],
    lines: [
      { by: 2, minutesAgo: 3 * day + 40, text: '展台图纸定稿了，三面开口，演示机放正中。' },
      { by: 3, minutesAgo: 3 * day + 20, text: '物料清单：\n- 演示机 4 台\n- 易拉宝 6 个\n- 中英文折页各 500 份' },
      { by: 0, minutesAgo: day + 500, text: '演示机用新固件，别用工程版。' },
      { by: 1, minutesAgo: day + 470, text: '好的，我来准备两台备用。' },
    ],
    unreadBy: [],
  },
  {
    name: '午饭去哪吃',
    people: ['D00010', 'D00008', 'D00011', 'D00012', 'D00013'],
    lines: [
      { by: 1, minutesAgo: 210, text: '今天食堂有酸菜鱼，去吗？' },
      { by: 2, minutesAgo: 208, text: '去！11:40 楼下见。' },
      { by: 0, minutesAgo: 205, text: '给我占个座，我还有一组数据要跑 😄' },
    ],
    unreadBy: [0],
  },
  {
    name: null,
    people: ['D00005', 'D00010'],
    lines: [
      { by: 0, minutesAgo: day + 60, text: '周报里把标定的问题单独列一节吧。' },
      { by: 1, minutesAgo: day + 52, text: '好，今晚发您。' },
      { by: 0, minutesAgo: 35, text: '看过了，写得很清楚。下周评审你来讲这一节？' },
    ],
    unreadBy: [1],
  },
  {
    name: null,
    people: ['D00010', 'D00008'],
    lines: [
      { by: 0, minutesAgo: 400, text: '2 号房的参数能发我一份吗？' },
      { by: 1, minutesAgo: 392, text: '42 °C，湿度 60 %，具体的表我贴在文档里了。' },
    ],
    unreadBy: [],
  },
];
