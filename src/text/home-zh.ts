/** 主屏的中文文字。 The words of the Home screen in Simplified Chinese. */
import type { HomeWords } from './home-en.ts';

const duration = (ms: number): string => {
  const minutes = Math.round(ms / 60_000);
  const rest = minutes % 60;
  if (minutes < 60) return `${minutes} 分钟`;
  return rest === 0 ? `${(minutes - rest) / 60} 小时` : `${(minutes - rest) / 60} 小时 ${rest} 分钟`;
};

export const homeZh: HomeWords = {
  language: '中文',
  exercise: '演练',
  duration,
  comma: '，',
  welcome: '应急处置练习。在这里所做的一切都不会影响现实。',
  tally: (finished, unfinished) =>
    finished + unfinished === 0
      ? '尚未演练'
      : [finished === 0 ? '' : `已完成 ${finished} 次`, unfinished === 0 ? '' : `进行中 ${unfinished} 次`]
          .filter(Boolean)
          .join('，'),
  list: '演练科目',
  resume: (title, time, role) => `继续：${title}，${time}，${role}`,
  search: (text) => `查找：${text}`,
  noMatch: '没有符合的。按退格键重新查找。',
  noDrills: '没有找到演练。tocsin list 会说明查找的位置。',
  more: (above, below) =>
    [above > 0 ? `上面还有 ${above} 个` : '', below > 0 ? `下面还有 ${below} 个` : '']
      .filter(Boolean)
      .join('，'),
  categories: {
    'natural-disaster': '自然灾害',
    accident: '事故灾难',
    'public-health': '公共卫生',
    'social-security': '社会安全',
  },
  difficulties: { introductory: '入门', standard: '标准', demanding: '较难' },
  standing: { fresh: '未练', begun: '进行中', practised: '练过', scored: '已计分' },
  detail: {
    takes: (length, real) => `演练时间 ${length}，实际约 ${real}`,
    teaches: '练习要点：',
    stoppedAt: (time, length) => `上次停在 ${time}（全程 ${length}）。`,
    seat: (role) => `您的岗位：${role}。`,
    leftAt: (date) => `离开时间：${date}。`,
    goesOn: '从同一分钟继续，什么都没有丢失。',
    seed: (seed) => `种子：${seed}`,
    never: '您还没有练过。',
  },
  progress: {
    title: '练习进度',
    none: '还没有成绩。练完之后会显示在这里。',
    best: '最好',
    last: '最近',
    scored: '计分',
    practice: '练习',
    played: '次数',
    speed: '时效',
    coordination: '协同',
    notFinished: '尚未完成',
    drills: '历次演练，最近的在前：时效 / 协同，种子',
    failed: '中断',
    legend: '时效和协同各从 0 到 1，从不相加。',
    legendRepeat: '* 所用种子以前遇到过：不计入最好成绩。',
    legendPractice: '练习：有教练指点，或撤回过操作。',
  },
  choices: {
    start: '开始',
    role: '岗位',
    time: '实际用时',
    length: '长度',
    seed: '种子',
    coach: '教练',
    language: '语言',
    busiest: '任务最多的岗位',
    about: (time, pace) => `约 ${time}（x${pace}）`,
    asWritten: '按方案设定',
    realTime: '与现实同速',
    whole: '全程',
    stopAfter: (length) => `到 ${length} 为止`,
    anySeed: '新的：谁也不知道会发生什么',
    lastSeed: '再用上次的：运气相同',
    typeSeed: '自己输入',
    typedSeed: '种子：',
    seedHint: '（一个词；同一个词，运气相同）',
    on: '开',
    off: '关',
    scored: '计分',
    coachHints: {
      on: '讲解并提醒，算练习',
      off: '没有教练，算练习',
      scored: '没有教练，不能撤回，计入成绩',
    },
  },
  keys: {
    enter: 'Enter',
    esc: 'Esc',
    upDown: '上/下',
    leftRight: '左/右',
    left: '左',
    right: '右',
    start: '开始',
    startCoached: '开始（有教练）',
    resume: '继续',
    pick: '选择',
    choices: '其他选项',
    progress: '进度',
    help: '帮助',
    leave: '退出',
    back: '返回',
    change: '更改',
    choose: '选定',
    move: '移动',
    search: '键入文字可查找',
    clear: '清除查找',
  },
  notices: {
    opening: (title) => `正在打开：${title} ...`,
    kept: (title) => `${title}：已保存，列在第一项。`,
    over: (title) => `${title}：已结束。按左键看进度。`,
    resumeHasNoChoices: '进行中的演练沿用原来的选项。按 Enter 继续。',
    noKey: '此处没有这个键。按 0 查看按键。',
    cannotStart: (why) => `无法打开：${why}`,
  },
  help: {
    title: '帮助',
    lines: [
      '演练是一场模拟的突发事件，您担任其中一个岗位。消息会陆续到来，由您决定怎么办；',
      '结束时可以看到：对照预案，各方行动有多快、配合得如何。',
      '',
      'Enter     开始所选的演练，或继续',
      '上、下    选择另一项；数字键也可以',
      '右        其他选项：岗位、用时、长度、种子、教练、语言',
      '左        练习进度',
      'Esc       返回；在列表中则退出',
      '键入文字  列表超过九项时可查找',
      '',
      '一个人练习时，读写期间时钟会停下等您。随时可以离开：演练会保存，',
      '下次从同一分钟继续。种子相同，运气就相同。',
    ],
  },
  small: (columns, rows) => `窗口为 ${columns} 列 ${rows} 行。至少需要 80 列 24 行，请放大窗口。`,
  plain: {
    intro: '输入数字再按回车。空行表示采用带 > 的一项。',
    commands: {
      list: '数字选择演练，空行开始，c 其他选项，p 进度，? 帮助，q 退出',
      choices: '数字更改选项，空行开始，b 返回',
      values: '数字选定，文字查找，b 返回',
      typing: '输入种子；空行返回',
      page: 'b 返回',
    },
    prompt: '> ',
    unknown: (text) => `“${text}”不是这里的选项。`,
    bye: '下次再见。',
  },
};
