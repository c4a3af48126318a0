/** The words of the lists in which tables name offices, by what they do there. `office-name.ts` and `office-list.ts` are their grammar. */

const split = (words: string): readonly string[] => words.trim().split(/\s+/u);
const longestFirst = (...lists: readonly (readonly string[])[]): readonly string[] =>
  lists.flat().toSorted((a, b) => b.length - a.length);

/** Marks between two offices. The stronger ones end what a role word behind them speaks of. */
export const MARKS = { weak: '、/|｜', strong: '，；。' } as const;

/** Words between two offices that are a mark where an office stands on both sides. 和 is also within names, and begins some: 和平区. */
export const AND = '以及|及|与|暨|和(?![平顺田龙静硕谐睦兴美])';

/** What begins like a level and is another word: 市场, 区域. 市政 and 市民 are, but for 市政务服务局, 市民政局. */
export const NO_LEVEL =
  /^(?:市(?:场|容|域|郊|政(?![务府法协])|民(?![政宗族]))|[市县]区|区[域划块]|县[域城]|省[内际])/u;

/** Endings that given names have too: of three characters, 王知行 is a person. */
export const GIVEN_ENDINGS = /[行社会港园村州联台校科盟协矿场]$/u;

/** How the name of an office begins that has no level and belongs to nothing before it. */
export const WHOLE = /^(?:团[省市县区州旗]委|中国|国家|中共|全国)/u;

/** With what an office's name ends. */
export const ENDINGS = longestFirst(
  split('局 厅 署 委 办 部 院 处 科 室 所 站 队 会 协 联 组 校 园 馆 宫 台 厂 场 矿 港 行 府 投'),
  split(
    '中心 公司 集团 政府 银行 街道 社区 开发区 基地 专班 联盟 电信 移动 联通 铁塔 海关 枢纽 公安 大学 中学',
  ),
  // 社 alone also begins a word that was cut off: 市人力资源社.
  split('供销社 报社 出版社 合作社 联社 联合社 信用社 通讯社 杂志社 旅行社 总社 分社'),
  split('小学 委员会 办公室 有限公司 办事处 管委会 指挥部 领导小组 分公司 分局 支队 大队 总队 中队'),
  split('省 市 县 区 旗 州 盟 镇 乡 村'),
);

/** Endings with which an office is over, so that only a part of it can follow: 市公安局交警支队. */
export const FINAL_ENDINGS: readonly string[] = [
  ...split('局 厅 中心 公司 集团 支队 大队 委员会 办公室 银行 组织部 宣传部 统战部 武装部'),
  ...split('发改委 卫健委 国资委 政法委 住建委 网信办 文明办 信访办 编办 总工会 红十字会 检察院 法院'),
  ...split('妇联 残联 文联 侨联 台联 社科联 工商联 团市委 团县委 团区委 团省委'),
];

/** Endings of a part of another office. */
export const PART_ENDINGS: readonly string[] = split(
  '分局 稽查局 支队 大队 总队 中队 队 处 科 室 办公室 办 所 站 中心 分公司 支公司 分行 支行 党委 党组 指挥部 专班',
);

/** Bodies of which one is no part of another of its kind: 孝顺镇傅村镇, 新会区政府台山市政府 are two. */
export const SIDE_BY_SIDE: readonly RegExp[] = [
  /(?:镇|乡|街道)$/u,
  /(?<!开发|新|园|示范|度假|保税|功能)[区县旗]$/u,
  /(?:开发区|经开区|高新区|新区|示范区|度假区|保税区|园区?)$/u,
  /(?:政府|管委会|办事处)$/u,
];

/** What is a place, and an office only as the body that answers for it. */
export const PLACES = /(?:[镇乡园区县旗]|街道)$/u;

/** Offices of the whole country and companies by their full name, behind which their local branch may follow. */
export const HEADQUARTERS = /(?:总局|总行|总公司|总社|有限公司|有限责任公司)$/u;

/** An office that committee and government have together: 市委市政府信访局. */
export const JOINT = /^(?<level>[省市县区州旗])委\k<level>政府./u;

/** Party committees and governments, whose own offices have their name before their own, and with what those end. */
export const HEAD = /^[省市县区旗州]?(?:委|政府|人民政府|人大|政协)$/u;
export const HEAD_PARTS = /(?:部|办|室|[^建改健资]委|党校|老干部局|机要局|常委会)$/u;

/** Names that are too short, or end too strangely, to be known by a rule; with or without a level before them. */
export const SHORT_NAMES: ReadonlySet<string> = new Set([
  ...split('妇联 残联 文联 侨联 台联 社科联 工商联 总工会 工会 科协 作协 记协 红会 红十字会 贸促会 关工委'),
  ...split(
    '团委 共青团 教委 交委 农委 建委 科委 计委 经委 团市委 团县委 团区委 团省委 市委 县委 区委 省委 州委 党委 工委 纪委 监委 政法委 人大 政协',
  ),
  ...split('编办 侨办 台办 外办 港澳办 农办 府办 委办 法院 检察院 公安 国安 消防 人行 人社 城投 交投 水投'),
  ...split(
    '文投 国投 人民银行 人民法院 人民检察院 人民武装部 电信 移动 联通 铁塔 邮政 海关 海事 军分区 人武部 供销社 报社 合作社 信用社 新华社',
  ),
]);

/** Names that need a level before them. */
export const LEVELLED_NAMES: ReadonlySet<string> = new Set(split('政府 人民政府 办公室 法制办'));

/** Words that end like an office and are none: 市社会 保险局 is one office. */
export const NO_OFFICES: readonly string[] = [
  ...split(
    '社会 机会 大会 场所 处所 干部 全部 内部 外部 部队 军队 到处 城乡 农村 乡村 乡镇 城镇 城市 地区 城区',
  ),
  ...split(
    '市区 县区 区县 全市 全县 全区 全省 本市 山区 公园 广场 市场 中小学 执行 试行 实行 推行 进行 发行 运行',
  ),
  ...split('工厂 车库 现场 立场 投入 门市 上市 超市 责任部'),
];

/** What no name of an office holds, or none begins with: it is of the sentence around it. */
export const NO_NAME =
  /牵头|配合|会同|协办(?!公)|协助|负责|的|^[由请等及与或并为把按]|^和(?![平顺田龙静硕谐睦兴美])|^[对将向在从经以](?=[省市区])/u;

/** Words of what an office does, of which none is one by itself: 管理局 is the end of a name. */
export const BARE_STEMS: ReadonlySet<string> = new Set([
  ...split(
    '管理 监督管理 监管 服务 建设 发展 工作 保障 协调 指挥 运营 事务 保护 执法 人民 办事 领导 综合 资源',
  ),
  ...split('责任 主管 行政 行业 业务 职能 成员 直属 下属 委员 有关 相关 牵头 配合 所属 区属 市属 县属'),
]);

/** Which of a kind, where no name says it. */
export const QUANTIFIERS =
  /(?:^各|各(?=..)|有关|相关|其他|其它|所有|全体|属地|所在|事发地|涉及|涉事|相应|若干|部分)/u;

/** What only a collective ends with, beside the endings of offices. */
export const KIND_ENDINGS: readonly string[] = split(
  '单位 部门 机关 机构 企业 学校 医院 乡镇 镇街 街镇 县区 区县 板块 运营商 党组织 主体 方面 方 地 商会 团体 科室 国企 人员',
);

/** Kinds of bodies behind which a name is over. */
export const WHOLE_KINDS: readonly string[] = split('政府 单位 部门 街道 企业 管委会 办事处');

/** Places of several levels: 县（市、区）. */
export const LEVELS_IN_BRACKETS = /(?:县|市|区|乡|镇|旗|街道)（[县市区旗街道乡镇办、]+）/u;

/** Bodies of a kind that no quantifier needs. */
export const COLLECTIVES: readonly RegExp[] = [
  LEVELS_IN_BRACKETS,
  /^(?:乡镇?|镇[街村]?|街[道镇]|社区|村|县市?区|区市?县|市县区?|功能板块|功能区|板块)+级?(?:办|办事处|人民政府|政府|管委会|居委会|村委会)?$/u,
  /^[省市县区]?属?国有(?:企业|公司)$/u,
  /^[两三四五]大(?:电信|通信)?运营(?:商|企业)$/u,
  /^(?:[一二三四五六七八九十]+[市县区旗]){1,3}(?:人民)?(?:政府)?$/u,
  /(?:成员|责任|[省市县区]直|[省市县区]属|[省市县区]级)(?:单位|部门|机关|企业|国企|公司)$/u,
];

/** How a list says that it has left some out. */
export const AND_OTHERS =
  /等+(?:[0-9一二三四五六七八九十两几多]+[个家]?)?(?<others>(?:有关|相关|其他|其它|各)*)(?:[省市县区][直级]|职能|责任|成员|主管)*(?:部门和单位|单位和部门|部门（单位）|单位（部门）|部门|单位|机构|方面)?$/u;

/** What stands in a cell that names nobody. */
export const NOBODY = new RegExp(
  String.raw`^(?:[-\u2010-\u2015−_/\\*.…·~○×xX]+|[〃″"]|[无空缺略]|空[白缺]|暂缺|没有|同[上前]|n\/?a|null|none|tbd|${[
    '(?:暂|尚)?无(?:此项|需|人|(?:牵头|责任|配合|协同|主管|具体|相关|明确)*(?:单位|部门|领导|负责人)?)',
    '(?:暂|尚|仍)?未(?:公布|公开|定|确定|明确|知|填|填写|列|列出|提供|注明|标明|安排|落实|设|见|写|说明)(?:单位|部门|领导)?',
    '待(?:定|补|补充|确定|明确|公布|安排|落实|核|核实|查|填|议|商|研究|协调|通知)(?:单位|部门|领导)?',
    '不(?:详|明|明确|知|适用|涉及|公开|确定)|另(?:定|行确定|行通知|行安排|文通知)|见(?:附件|附表|备注|说明|下文|上文|原文)',
  ].join('|')})$`,
  'iu',
);

/** The part that an office has in a task, as words say it; null where they say no more than that it has one. */
export type SaidRole = 'lead' | 'cooperating' | null;

/** What says a part: what may stand before the word, the word itself, and what may follow it. */
export const ROLE_WORDS = [
  {
    says: 'lead',
    before: split('共同 联合 总 具体 主要 负责 为 是 作为 均为'),
    core: split('牵头 主办 主责'),
    after: split('总 抓总 负责 组织 实施 落实 推进 承办 责任 主体 单位 部门 领导'),
  },
  {
    says: 'cooperating',
    before: split('共同 分别 积极 各自 按职责分工 按职责 负责 做好 予以 为 是 作为 均为'),
    core: split('配合 协办 协助 协同 参与 参加'),
    after: split('配合 单位 部门 实施 落实 推进 责任 负责 工作'),
  },
  {
    says: null,
    before: split(
      '按照职责分工 按职责分工 根据职责分工 根据各自职责 按照各自职责 按各自职责 依职责 按照职责 按职责 按分工 共同 分别 各自 具体 主要 组织',
    ),
    core: split('负责 落实 承办 承担 实施 各负其责 统筹 指导 督导 按职责分工 按职责'),
    after: split('单位 部门 落实 实施 推进 负责 组织'),
  },
] as const satisfies readonly { says: SaidRole; [part: string]: SaidRole | readonly string[] }[];

/** Nouns that say a part only as a heading, before a colon or in brackets: 责任单位 also stands in 各责任单位. */
export const HEADINGS = {
  lead: split('第一责任单位 主要责任单位 首要责任单位'),
  cooperating: split('共同责任单位 其他责任单位 次要责任单位 协管单位 支持单位'),
  none: split('责任单位 责任部门 主管部门 主管单位 责任主体 单位 部门'),
} as const;

/** Words behind which those stand that cooperate with the one before. Some also stand within names: 市工商业联合会. */
export const WITH = split('会同 联合 协同 联同 携手 商');

/** Role words that also stand within names, 协同创新中心: they are one only behind a name. */
export const DOUBTFUL = split('主办 协办 承办 协同 参与 参加 实施 落实 承担 统筹 指导 督导 组织 共同');

/** Words before an office that say nothing of it. */
export const BEFORE_NAME = /^(?:由|请)/u;
