/** What commands print besides drills, in Simplified Chinese, and how they say no. */
import type { commanding as english } from '../en/commands.ts';
import type { Translation } from '../message-types.ts';

export const commanding: Translation<typeof english> = {
  commands: {
    scenarios: '情景（tocsin play <名称>，tocsin run <名称>）',
    none: '无',
    hasMistakes: '有错误；用 tocsin check {name} 查看',
    scenario: '{title}（{length}，{roles} 个岗位）',
    drills: '{folder} 中的演练（tocsin resume <编号>，tocsin replay <编号>）',
    noneYet: '还没有',
    drill: '{title}，已到 {time}，全长 {length}',
    unreadable: '无法读取：{why}',
    kept: '演练 {drill} 已保存（种子 {seed}）。继续：{line}',
    over: '演练 {drill} 已结束（种子 {seed}）。评估：{line}',
    noProblems: '{name}：没有问题',
    problems: '{name}：{errors} 个错误，{warnings} 个警告',
  },
  failures: {
    notTime: '{option} {text} 不是演练时间；请写 2h、42m 或 0:42',
    notPace: '--pace {text} 不是倍速；请写每一分钟走多少演练分钟，例如 12',
    notMinutes: '--minutes {text} 不是时间；请写您有多少分钟，例如 20',
    notSeed: '--seed 需要一个词或一句话，最多 200 个字符',
    notStandIns: '看不懂 --stand-ins {text}；请写 absent，或 water=absent,fire=random',
    notSet: '看不懂 --set {text}；请写参数和数值，例如 rain_total=200',
    noLanguage: '没有语言 {text}；--lang 可用 {languages}',
    noTerminal: '席位需要终端；--plain 以文本行进行，`tocsin run` 无需人员参加',
    kinds: { role: '岗位', standIn: '代演', parameter: '参数' },
    meant: '没有{kind} {word}；是否指 {near}？',
    unknown: '没有{kind} {word}；可用的有 {names}',
    noneAtAll: '没有{kind} {word}；该情景没有任何{kind}',
    meantScenario: '没有情景 {word}；是否指 {near}？',
    unknownScenario: '没有情景 {word}；用 `tocsin list` 查看全部',
    severalScenarios: '{word} 可能指 {names}；请写全名',
    or: ' 或 ',
    noFile: '没有文件 {path}；请检查路径',
    noScenarioFile: '文件夹 {path} 中没有 scenario.yaml；请直接写文件名',
    cannotRun: '{name} 不能运行：有 {errors} 个错误',
    nobodyPlayed: '还没有人在席位上参加过该演练；请用 --role 指定岗位',
    noSchema: '没有 {kind} 的模式；可用的有 {kinds}',
    broken: 'Tocsin 内部出错：{message}。请加 --debug 再运行一次，并报告打印的内容',
  },
};
