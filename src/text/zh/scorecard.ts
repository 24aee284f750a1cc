/** The scorecard in Simplified Chinese. Headline measures are called 时效 and 协同. */
import type { scoring as english } from '../en/scorecard.ts';
import type { Translation } from '../message-types.ts';

export const scoring: Translation<typeof english> = {
  causes: {
    length: '规定时间已到',
    endex: '导调员宣布演练结束',
    'chart-final': '事件已经平息',
    effect: '事态发展使演练结束',
    'runaway-chart': '情景的状态图循环不止',
    'runaway-instant': '同一时刻发生的事件过多',
    'not-finite': '情景中的一项计算没有得出数值',
  },
  scorecard: {
    title: '{scenario}：演练评估',
    notStarted: '演练尚未开始，还没有可以评估的内容。',
    unfinished: '演练未完：以下统计到 {time} 为止。',
    ended: '{time} 结束：{cause}。',
    failed: '演练在 {time} 中断：{cause}。以下统计到中断时为止。',
    ending: '结局：{title}',

    speed: '时效',
    coordination: '协同',
    nothing: '无',
    noTasks: '还没有任务到期，无从衡量。',
    noFlows: '没有需要传达的信息，无从衡量。',
    tasksDone:
      '应办任务 {called} 项，时限内办结 {byDeadline} 项，其中按目标时间办结 {byTarget} 项；{neverDone, plural, =0 {没有未办任务} other {未办 {neverDone} 项}}{open, plural, =0 {} other {；另有 {open} 项未到时限，不计入}}',
    toldInTime: '按时传达：{parts}',
    vertical: '上下级 {count}/{of}',
    horizontal: '平级 {count}/{of}',
    neverAdded: '两项都从 0 到 1，衡量的内容不同，从不相加。',

    lookFirst: '先看这几项',
    nothingLost: '应办任务都在目标时间前办结。',
    dear: '{task} – {role}：{status}，时效失分 {points}',
    wanted: '预案要求 {target} 前办结，最迟不晚于 {deadline}。',
    doneAt: '{time} 办结，比目标时间晚 {late}。',
    why: '缘由：{reason}',
    basis: '依据：{basis}',
    leftOut: '代演者在 {time} 漏办。',
    inTheDark: '{role}无从得知应办此事。',
    blockedBy: '{role}本应转报：{fact}（{task}）。',

    missed: '未办任务及其用途',
    missedWhatFor: '{task}：{purpose}',
    noPurpose: '预案没有写明缘由',

    task: {
      owner: '责任岗位：{role}',
      expected: '预案要求',
      window: '{from} 应办；{target} 前办结，最迟 {deadline}。',
      notCalledFor: '本次演练无需办理此事。',
      happened: '实际情况',
      result: '{status}；得分 {score}',
      brief: '{status} {score}',
      notScored: '{status}；不计分',
      cost: '时效失分 {points}。',
      purpose: '用途：{purpose}。',
      inLog: '日志记录',
      entry: '第 {number} 条',
      called: '应办',
      seen: '{role}可知应办',
      opened: '开始计时',
      accepted: '作出决定（{act}）',
      done: '工作完成',
      met: '办结',
      overdue: '时限已过',
      nothing: '没有记录。',
    },

    everyTask: '全部任务',
    columns: { task: '任务', owner: '责任岗位', due: '时限', done: '办结', score: '得分', result: '结果' },
    status: {
      'on-time': '按时',
      late: '偏晚',
      overdue: '逾期',
      missed: '未办',
      open: '待办',
      'not-called-for': '无需办',
      early: '提前',
    },
    clocks: '席位不能立即得知的任务',
    ownClock: '{task}：{role}自 {time} 起才可能得知；按本席位计时得 {own}，按全队计时得 {team}。',

    everyFlow: '信息传达',
    flowColumns: { from: '发出', to: '接收', fact: '内容', due: '时限', came: '送达', result: '结果' },
    flowStatus: {
      timely: '按时',
      late: '偏晚',
      missed: '未传达',
      open: '待传达',
      'not-called-for': '无需传达',
    },

    outcomes: '后果',
    outcome: '{title}：{figure}（{better}）',
    better: { lower: '越低越好', higher: '越高越好' },
    notMeasured: '演练结束时测算',

    expected: {
      inform: '告知{to}：{facts}',
      acknowledge: '回执：{inject}',
      order: '命令{to}：{action}',
      request: '向{to}请示：{action}',
    },
  },
};
