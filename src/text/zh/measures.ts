/**
 * The measures in Simplified Chinese, by the names of the registry: title, definition and source, saying what the English ones say. Works
 * that are cited keep the titles under which they can be found. A test holds this list to the registry.
 */
import type { MeasureWords } from '../message-types.ts';

const ours = '本项目的建议。';
const scoredTasks = '“计分任务”指“时效”所计的任务：已要求办理且不再“未到时限”的任务。';
const flows =
  '“应传信息”指要求通报他人的各项任务所含的（责任岗位、接收岗位、事实）组合；尚未收到而时限晚于演练结束的不计。“收到”指由责任岗位的行动把事实送达接收岗位，无论后者是否已经知道。';
const recallSource =
  '召回率：van Rijsbergen, Information Retrieval, 1979，第 7 章；以预案中的信息流为应召回对象是本项目的建议。';
const letters =
  '信件指送达各岗位的导调信息以及各岗位发出的报告、通报、命令和请示；一份发给三个岗位的信件计三件。对信件的答复不计。';
const acknowledgementSource =
  '闭环沟通：E. Salas, D. Sims and C. Burke, Small Group Research 36, 2005；以签收计量是本项目的建议。';
const handOffs =
  '交办指任务所要求的、已经发出的命令或请示。接收方照办、批准、不同意或不接受，即为答复；口头接受不算答复。';
const ties =
  '联系取自计划网络和实际网络：计划中，计分任务的责任岗位到其应通报、命令或请示的岗位；实际中，各岗位到其以行动告知事实、命令或请示的岗位。';
const planned = '对象为预案要求的网络：从每项计分任务的责任岗位到其应通报、命令或请示的岗位各有一条联系。';
const actual = '对象为实际形成的网络：从每个岗位到其以行动告知事实、命令或请示的岗位各有一条联系。';
const slackSource = '同“最差余量”。';
const percentileSource =
  '响应时间的百分位标准见 NFPA 1710；百分位采用 Hyndman and Fan, The American Statistician 50, 1996 的第 7 型。';
const survivalDefinition =
  'S 为 Kaplan–Meier 曲线，取自所有已开始计时的任务从计时到办结的时间；未办结的在演练结束时删失。τ 为预案中最长的时限。未开始计时就提前办结的任务不计。';
const survivalSource =
  'Kaplan and Meier, Journal of the American Statistical Association 53, 1958；τ 的取法是本项目的建议。只有演练的结束与任务无关时，以结束时间删失才公平。';
const spans = '指挥者指发出过命令的岗位，其跨度为受其命令的不同岗位数。';
const spanSource =
  '三到七人，以五人为宜：National Incident Management System (FEMA), 2008；其 2017 年版只保留一比五作为参考。';
const simpleTemporal =
  '简单时间网络：Dechter, Meiri and Pearl, Artificial Intelligence 49, 1991；以满足要求的比例计量是本项目的建议。';
const decisions =
  '决定指带有评价选项的导调信息提问，每个收到提问的岗位计一次，在答复之后或不能再答复时计入；作者不作评价的选项不计。';
const interviews = '采访按每个被采访岗位计一次，在答复之后或不能再答复时计入；公开发言即没有提问的采访。';
const probes =
  '答案按提问当时的实况判定：数字与实况之差在作者给定的允许范围内，或所选选项的条件当时成立。未答复不算答对；当时没有任何正确选项的题目不计。代演者也计入。';
const probeSource = 'SAGAT 冻结探询：Endsley, Human Factors 37, 1995；何为正确答案由作者判定。';
const colours =
  '颜色指某一仪表可以达到、并且本次演练中已经达到或已经预警的等级；达到的时刻为任一仪表首次达到该级或更高级，预警的时刻为公开预警首次发到该级或更高级。';
const warningSource =
  '二值预报的检验：Wilks, Statistical Methods in the Atmospheric Sciences, 第 3 版, 2011，第 8 章。';

/** The shape of a network, as planned and as it was. */
function bothNetworks(
  id: string,
  title: string,
  definition: string,
  source: string,
): Record<string, MeasureWords> {
  return {
    [`planned-${id}`]: { title: `${title}（计划）`, definition: `${planned}${definition}`, source },
    [`actual-${id}`]: { title: `${title}（实际）`, definition: `${actual}${definition}`, source },
  };
}

/** Answers to the probes of one level of awareness. */
function awareness(level: number, title: string, what: string): MeasureWords {
  return {
    title,
    definition: `探询向各岗位提出的第 ${level} 层（${what}）问题中答对的比例。${probes}`,
    source: probeSource,
  };
}

export const measureTexts: Readonly<Record<string, MeasureWords>> = {
  speed: {
    title: '时效',
    definition:
      '各项应办任务得分 s(t) 的加权平均，t 为从开始计时到办结的时间：目标时间 T 以内为 1；之后沿直线下降，到时限 D 为 0.5；超过时限为 0.5 · 2^(−(t − D)/(D − T))；始终未办为 0。未要求办理的任务，以及未办而时限晚于演练结束的任务不计。',
    source: ours,
  },
  coordination: {
    title: '协同',
    definition:
      'timely-vertical-recall、timely-horizontal-recall、hand-off-acceptance 与 command-kept 四项的平均。没有任何要求的项不计入，也绝不当作 1。',
    source: ours,
  },
  'seat-speed': {
    title: '按岗位自身计时的时效',
    definition: '同“时效”，但每项任务从责任岗位可以看到应办之时才开始计时；责任岗位始终无从得知的任务不计。',
    source: ours,
  },
  'within-target': {
    title: '目标时间内办结',
    definition: '目标时间内办结的应办任务（含提前办结的）占“时效”所计任务的比例，不计权重。',
    source: ours,
  },
  'within-deadline': {
    title: '时限内办结',
    definition: '时限内办结的应办任务（含提前和按目标时间办结的）占“时效”所计任务的比例，不计权重。',
    source: '形式同核电厂反应堆监督程序的演练与演习绩效指标：及时且准确的履行次数除以机会次数。',
  },
  'worst-slack': {
    title: '最差余量',
    definition:
      '“时效”所计任务中“时限 − 办结时间”的最小值；超过时限为负。始终未办的任务按“时限 − 演练结束时间”计，其真实余量等于或差于此值。',
    source: '排程理论中交货期的余量（Pinedo, Scheduling：延迟的相反数）；始终未办任务的取值是本项目的建议。',
  },
  'slack-p10': {
    title: '余量第 10 百分位',
    definition:
      '“时效”所计任务的“时限 − 办结时间”的第 10 百分位，秩间线性插值（第 7 型）。始终未办的任务按“时限 − 演练结束时间”计，因此真实值等于或小于此值。',
    source: slackSource,
  },
  'slack-median': {
    title: '余量中位数',
    definition:
      '“时效”所计任务的“时限 − 办结时间”的中位数，秩间线性插值（第 7 型）。始终未办的任务按“时限 − 演练结束时间”计，因此真实值等于或小于此值。',
    source: slackSource,
  },
  'never-done': {
    title: '始终未办',
    definition: '时限已过而到演练结束仍未办的应办任务数（未结束的演练：到目前为止）。',
    source: ours,
  },
  'time-to-first-action': {
    title: '首次行动时间',
    definition:
      '从预案首次要求办理某项任务，到此时或此后第一项获准的行动（任何岗位、任何种类，岗位自己的记录除外）。没有应办任务或无人行动时无此值。',
    source: ours,
  },
  'response-median': {
    title: '响应时间中位数',
    definition:
      '“时效”所计且已办结的任务，从开始计时到办结的时间的中位数，秩间线性插值（第 7 型）。始终未办的任务不在其中，应与 never-done 和 survival-speed 一起看。',
    source: percentileSource,
  },
  'response-p90': {
    title: '响应时间第 90 百分位',
    definition:
      '“时效”所计且已办结的任务，从开始计时到办结的时间的第 90 百分位，秩间线性插值（第 7 型）。始终未办的任务不在其中，应与 never-done 和 survival-speed 一起看。',
    source: percentileSource,
  },
  'restricted-mean-response': {
    title: '限制平均未办时间',
    definition: `S 在 0 到 τ 之间的面积。${survivalDefinition}`,
    source: survivalSource,
  },
  'survival-speed': {
    title: '由生存曲线得出的时效',
    definition: `1 −（S 在 0 到 τ 之间的面积）/ τ。${survivalDefinition}`,
    source: survivalSource,
  },
  'timely-vertical-recall': {
    title: '上下级及时传达',
    definition: `不同层级岗位之间的应传信息及时收到的比例。${flows}`,
    source: recallSource,
  },
  'timely-horizontal-recall': {
    title: '同级及时传达',
    definition: `同一层级岗位之间的应传信息及时收到的比例。${flows}`,
    source: recallSource,
  },
  'timely-recall': {
    title: '应传信息及时传达',
    definition: `在所属任务时限内收到的应传信息占全部应传信息的比例。${flows}`,
    source: recallSource,
  },
  'flow-recall': {
    title: '应传信息传达',
    definition: `无论何时收到的应传信息占全部应传信息的比例。${flows}`,
    source: recallSource,
  },
  'flow-precision': {
    title: '所传信息中应传的比例',
    definition:
      '由岗位行动传达、且为应办任务所要求的不同（发出、接收、事实）组合，除以这些组合与预案中完全没有提到的组合之和。预案列为“有用”的信息流以及未要求办理的任务的信息流，两边都不计。',
    source: '精确率：van Rijsbergen, Information Retrieval, 1979，第 7 章；不计哪些是本项目的建议。',
  },
  'flow-f2': {
    title: '传其所需，少传其余',
    definition:
      'F₂ = 5·P·R / (4·P + R)，R 为应传信息的召回率，P 为精确率；应传的一项未传时为 0。逢人必告会使 R 为 1 而 P 很小。',
    source: 'van Rijsbergen 的 F 值，1979，β = 2；取 2 是本项目的建议。',
  },
  'flow-latency-median': {
    title: '传达时间中位数',
    definition:
      '已收到的应传信息，“收到时间 − 发出岗位得知该事实的时间”的中位数（第 7 型）。始终未收到的不在其中，应与 flow-recall 一起看。',
    source: ours,
  },
  'hand-off-acceptance': {
    title: '交办及时答复',
    definition: `在发出之后、与其任务从计时到时限同样长的时间内得到答复的交办，占全部交办的比例；尚未答复而其时间超出演练结束的不计。${handOffs}及时的拒绝与照办同样计入。`,
    source: ours,
  },
  'hand-off-latency': {
    title: '交办到着手的时间中位数',
    definition: `从发出交办到口头接受或答复（以先到者计）的时间的中位数；未答复的在演练结束时删失，中位数为首次有半数或更少仍未着手的时间（Kaplan–Meier）。始终未到半数时无此值。${handOffs}`,
    source: 'Kaplan and Meier, Journal of the American Statistical Association 53, 1958。',
  },
  'command-kept': {
    title: '指挥关系保持',
    definition:
      '1 − 违反数 / 应下命令数，不低于 0。应下命令指计分任务要求的命令。违反指 unity-breaches 所计的命令，以及始终未下的应下命令：沉默不算保持指挥关系。预案未要求的命令不计入分母。',
    source: ours,
  },
  'unity-breaches': {
    title: '违反指挥关系的命令',
    definition:
      '某岗位在本次演练中受到多于一个岗位的命令时，由既非其上级、又非其业务主管部门、也没有任何预案任务要求其下令的岗位发出的命令数。',
    source:
      '统一指挥原则：National Incident Management System (FEMA 2017)。上级与业务主管部门都可下令，即条块双重领导；把预案本身的命令视为已约定是本项目的建议。',
  },
  'conflicting-orders': {
    title: '相互矛盾的命令',
    definition:
      '对同一岗位的同一行动，在他人先前的命令仍然有效（未办、未被不接受也未被拒绝）时，以不同选择再下的命令数。只有文字的命令不看。',
    source: ours,
  },
  'skip-level-reports': {
    title: '越级报告',
    definition:
      '以“报告”发给既非上级、又非业务主管部门的岗位的信件数。只作为情况列出，不是过失，也不计入任何得分。',
    source: '情况紧急时可以越级上报：《中华人民共和国突发事件应对法》（2024），第十七条。',
  },
  'acknowledgement-share': {
    title: '信件签收',
    definition: `无论何时签收的信件占全部信件的比例。${letters}`,
    source: acknowledgementSource,
  },
  'acknowledgement-latency': {
    title: '签收时间中位数',
    definition: `从送达到签收的时间的中位数；始终未签收的在演练结束时删失，中位数为首次有半数或更少仍未签收的时间（Kaplan–Meier）。始终未到半数时无此值。${letters}`,
    source: acknowledgementSource,
  },
  'duplicated-effort': {
    title: '重复工作',
    definition: '另一岗位已以同样的选择先行开始、而两岗位之间到此时没有命令或请示往来的获准行动数。',
    source: ours,
  },
  'span-within': {
    title: '指挥跨度适当',
    definition: `指挥三到七个岗位的指挥者所占比例。${spans}`,
    source: spanSource,
  },
  'span-deviation': {
    title: '指挥跨度与五的差距',
    definition: `|跨度 − 5| / 5 的平均。${spans}`,
    source: spanSource,
  },
  ...bothNetworks(
    'density',
    '密度',
    '联系数 / (n(n − 1))，n 为岗位数。',
    'Wasserman and Faust, Social Network Analysis, 1994，第 4 章。',
  ),
  ...bothNetworks(
    'reciprocity',
    '互惠性',
    '有反向联系的联系数占全部联系的比例。',
    'Wasserman and Faust, Social Network Analysis, 1994，第 13 章。',
  ),
  ...bothNetworks(
    'centralisation',
    '度中心势',
    'Σ(最大值 − d) / ((n − 1)(n − 2))，d 为与某岗位有联系的岗位数，不计方向。星形网络为 1。',
    'Freeman, Social Networks 1, 1978/79。',
  ),
  ...bothNetworks(
    'betweenness',
    '最高中介度',
    '各岗位中的最大值：其他每两个岗位之间的最短路径经过该岗位的比例，对各对求和后除以 (n − 1)(n − 2)/2；不计方向。',
    'Freeman, Sociometry 40, 1977。',
  ),
  ...bothNetworks(
    'fragmentation',
    '碎裂度',
    '1 − Σ(1/d) / (n(n − 1))，对所有有序岗位对求和，d 为两岗位之间的步数，不计方向；没有路径相连的对为 0。',
    'Borgatti, Computational & Mathematical Organization Theory 12, 2006。',
  ),
  ...bothNetworks(
    'ei-index',
    'E–I 指数',
    '(E − I) / (E + I)，E 为组间联系数，I 为组内联系数。以业务条线相连的部门为一组，其他所有岗位为一组。',
    'Krackhardt and Stern, Social Psychology Quarterly 51, 1988；分组方法是本项目的建议。',
  ),
  'network-jaccard': {
    title: '计划与实际共有的联系',
    definition: `两个网络共有的联系数除以至少一个网络有的联系数。${ties}`,
    source: 'Jaccard, Bulletin de la Société vaudoise des sciences naturelles 37, 1901。',
  },
  'network-edit-distance': {
    title: '计划与实际不同的联系',
    definition: `使一个网络变为另一个所需增减的联系数。${ties}`,
    source: '两个集合的对称差。',
  },
  'network-qap': {
    title: '计划与实际的相关',
    definition: `两个网络各联系（有为 1，无为 0，不含自环）的 Pearson 相关系数 r。任一网络没有联系或全部相连时无此值。${ties}`,
    source: 'Krackhardt, Social Networks 10, 1988。',
  },
  'network-qap-p': {
    title: '计划与实际相关的 p 值',
    definition: `重排岗位标号后相关系数不小于实际值的重排所占比例，含实际排列本身。七个岗位以内穷尽所有重排；更多则抽取 999 次，种子由两个网络得出。${ties}`,
    source: 'Krackhardt, Social Networks 10, 1988。',
  },
  'order-and-window': {
    title: '按次序并在时限内办结',
    definition: `计分任务中，在时限内办结、且不早于其前置任务办结的比例。${scoredTasks}`,
    source: simpleTemporal,
  },
  'order-kept': {
    title: '按预案次序办结',
    definition:
      '一项列在另一项“之后”、且后一项已办结的计分任务对中，前一项不晚于后一项办结的比例。前一项未办而后一项已办，即为违反次序。',
    source: simpleTemporal,
  },
  'alignment-fitness': {
    title: '与预案的吻合度（对齐）',
    definition:
      '2L / (n + m)：n 为计分任务数，m 为按办结时间排列的已办任务数，L 为其中次序无误、可以保留的最大数。因此每漏办一项、每错序一项各失一分。未要求办理而办结的任务计入 m。',
    source:
      'Adriansyah, Aligning Observed and Modeled Behavior, 2014；对没有选择的偏序，L 等于 m 减去冲突对的最大匹配（Dilworth）。',
  },
  'token-fitness': {
    title: '与预案的吻合度（令牌重放）',
    definition:
      '在计分任务的网上重放已办任务时的 ½(1 − missing/consumed) + ½(1 − remaining/produced)：每两项直接相继的任务之间有一个库所，每项首任务之前、每项末任务之后各有一个。未要求办理而办结的任务不看。',
    source: 'Rozinat and van der Aalst, Information Systems 33, 2008。',
  },
  'declare-share': {
    title: '遵守预案规则',
    definition:
      '1 − 违反数 / 规则数。规则为：每项计分任务恰好一次；每一对有先后要求的计分任务，先者在前（precedence）。未被触及的规则视为遵守。',
    source:
      'DECLARE 及有限迹上线性时序逻辑的语义：Pesic, Schonenberg and van der Aalst, EDOC 2007；De Giacomo and Vardi, IJCAI 2013。',
  },
  'least-relative-slack': {
    title: '时间上的稳健性',
    definition:
      '计分任务中“余量 /（时限 − 开始计时）”的最小值：立即办结为 1，到时限为 0，逾期为负。即每项任务还能承受的延误占所给时间的比例。始终未办的任务按演练结束时的余量计。',
    source: '只须满足一次的要求的时间稳健性：Donzé and Maler, FORMATS 2010。',
  },
  'decision-quality': {
    title: '决定的得分',
    definition: `所选选项得分的平均。未答复为 0；代为采用的选项得分更低时取该得分。${decisions}`,
    source:
      '演练前商定可接受的反应，如 TARGETS（Fowlkes, Lane, Salas and others, Military Psychology 6, 1994）；得分由作者给定。',
  },
  'harmful-decisions': {
    title: '有害的决定',
    definition: `所选选项中作者评为有害的数目。${decisions}`,
    source: ours,
  },
  'must-said': {
    title: '公开说明了必须说明的内容',
    definition: `采访中必须说明的要点由被采访岗位说出的比例。沉默者一项未说。${interviews}`,
    source: ours,
  },
  'never-said': {
    title: '公开说了不该说的内容',
    definition: `采访中不得说而由被采访岗位说出、或因其沉默而被认为说出的要点数。${interviews}`,
    source: ours,
  },
  'sa-level-1': awareness(1, '对现状的认知', '看到现状'),
  'sa-level-2': awareness(2, '对含义的认知', '理解含义'),
  'sa-level-3': awareness(3, '对趋势的认知', '预见趋势'),
  'authority-breaches': {
    title: '越权尝试',
    definition: '因岗位没有该项权限、无权授予或向无权指挥的对象下令而未准的行动数，每次尝试都计。',
    source: ours,
  },
  'warning-hits': {
    title: '及时预警的危险',
    definition: `不晚于达到之时已预警的颜色占已达到颜色的比例；晚于此时或始终未预警的为漏报。${colours}`,
    source: warningSource,
  },
  'false-alarm-ratio': {
    title: '空报',
    definition: `已预警而到演练结束没有任何仪表达到的颜色占已预警颜色的比例，越小越好。${colours}`,
    source: warningSource,
  },
  'warning-lead-median': {
    title: '预警提前量中位数',
    definition: `既已达到又已预警的颜色，“达到 − 预警”时间的中位数（第 7 型）；预警在后为负。${colours}`,
    source: warningSource,
  },
  'self-rated-awareness': {
    title: '对自身态势感知的自评',
    definition:
      '演练后自评的各参演者 U − (D − S) 的平均。十项，每项 1（低）到 7（高）：D 为局势不稳定性、复杂性、多变性之和；S 为警觉、专注、注意力分配和余力之和；U 为信息的数量、质量与熟悉程度之和。这是自述，并非当时实际掌握的情况，不计入其他任何数字。',
    source:
      'SART：Taylor, AGARD-CP-478, 1990, 3/1–3/17。此类自评未必与表现相关：Salmon and others, International Journal of Industrial Ergonomics 39, 2009。',
  },
};
