/**
 * The words that the grammar of quantities knows. Another city's table that says things in other words needs a line
 * here and no code. Order does not matter: the longest word that fits is taken.
 */

/** Words with white space between them. */
const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** What a unit measures; the role of a quantity depends on it. */
export type UnitKind = 'count' | 'people' | 'money' | 'size' | 'share' | 'ratio' | 'time' | 'age' | 'rating';

export const UNITS: Readonly<Record<UnitKind, readonly string[]>> = {
  count: list(`
    个 项 件 家 所 间 座 栋 幢 套 台 辆 部 条 处 宗 场 期 次 批 批次 册 份 张 张床位 株 棵 盏 杆
    根 块 片 路 站 段 组 支 只 头 班 例 篇 种 类 门 口 眼 艘 架 幅 对 面 尾 羽 箱 桶 孔 节 顶 具
    把 枚 道 笔 单 家次 所次 场次 班次 车次 件次 宗次 台次 辆次 架次 床 床位 学位 车位 泊位 托位
    学时 课时 端口 枪 村 镇 小区 本 则 款 标准箱 站点 点位 趟 遍 起 轮
  `),
  people: list(`人 名 位 人次 人天 人日 人月 户 户次 对夫妇 师生`),
  money: ['元', '美元', '港元', '块钱'],
  size: list(`
    公里 千米 米 延米 厘米 毫米 海里 平方米 平方公里 平方千米 公顷 亩 ㎡ m² km km² 立方米 m³
    ㎞ ㎢ ㎥ ㎝ ㎜ m2 m3 km2 ㎏ ㎎ ㎡ 微米 微克 毫克 μg µg mg kg
    立方 方 升 毫升 吨 公斤 千克 克 斤 标方 兆瓦 千瓦 瓦 MW kW 千瓦时 度 兆瓦时 千伏安 兆伏安
    吉瓦 标煤 标准煤 GB TB PB 兆
  `),
  share: ['%', '‰', '个百分点', '百分点'],
  ratio: ['倍'],
  time: list(`年 个月 周 天 日 小时 分钟 秒 学年 学期 工作日 个工作日 个自然日 个季度`),
  age: ['周岁', '岁', '月龄', '周龄'],
  rating: list(`千伏 伏 kV 安 赫兹 摄氏度 ℃ 分贝 匹`),
};

/** Characters that multiply the number before them, as powers of ten. */
export const MULTIPLIERS: Readonly<Record<string, number>> = {
  百: 2,
  佰: 2,
  千: 3,
  仟: 3,
  万: 4,
  萬: 4,
  亿: 8,
  億: 8,
};

/** What a bad scan makes of them, and what really begins with such a character. */
export const LOOK_ALIKE_MULTIPLIERS: readonly string[] = ['干', '白', '力', '刀', '乙'];
export const WORDS_LIKE_MULTIPLIERS: readonly string[] = list(`
    干部 干道 干渠 干线 干警 干支 干管 白天 白班 力争 力度
`);

/** Digits as banks write them; and words that end with one, before a number of its own (`队伍十个`). */
export const FORMAL_DIGITS = Array.from('壹贰叁肆伍陆柒捌玖拾');
export const WORDS_WITH_FORMAL: readonly string[] = list('队伍 入伍 退伍 行伍 大陆 登陆 着陆 收拾 整拾');

/** What a keyboard, a scan or a traditional text has in the place of 个, 家, 户, 处, 座, 亩 and %. */
export const UNIT_LOOK_ALIKES = '個箇亇傢戶戸處処坐畝٪';
/** What begins with a unit, or with what is taken for one, and is another word. */
export const WORDS_LIKE_UNITS: readonly string[] = list(
  `人均 户均 个体 个人 家庭 项目 件均 条件 部分 部门 处理 处置 名单 所有 所在 种植 种类 道路 路段 路网 镇街 傢俱 處理 坐落`,
);

export const COMPARATORS = ['eq', 'gte', 'gt', 'lte', 'lt', 'approx'] as const;

export type Comparator = (typeof COMPARATORS)[number];

/** The same words in traditional characters. */
const TRADITIONAL: Readonly<Record<string, string>> = Object.fromEntries(
  list(
    '于於 达達 满滿 额額 过過 约約 将將 为為 内內 后後 节節 预預 签簽 违違 续續 简簡 发發 传傳 临臨 赶趕 圆圓 丰豐 装裝',
  ).map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const bothScripts = (words: string): readonly string[] =>
  list(`${words} ${Array.from(words, (char) => TRADITIONAL[char] ?? char).join('')}`);

/** Words before a number. */
export const COMPARATORS_BEFORE: Readonly<Record<Exclude<Comparator, 'eq'>, readonly string[]>> = {
  gte: bothScripts(`
    不少于 不低于 不小于 不得少于 不得低于 不得小于 至少 最少 达到 达 达至 保底 年满 满 大于等于
    ≥ ≧ ⩾ ≽ ≮ >= => 》= 〉=
  `),
  gt: bothScripts(`超过 超 突破 逾 大于 多于 高于 超出 超额 >`),
  lte: bothScripts(
    `不超过 不高于 不大于 不多于 不得超过 不得高于 至多 最多 最高 控制在 小于等于 ≤ ≦ ⩽ ≼ ≯ <= =< 《= 〈=`,
  ),
  lt: bothScripts(`低于 少于 小于 不足 不到 不满 未满 <`),
  approx: bothScripts(`约 近 将近 接近 大约 大概 约为 约达 大致 ≈ ≒`),
};

/** Of these words the number's own suffix decides (`达到5%以下`). */
export const WEAK_COMPARATORS: readonly string[] = bothScripts('达到 达 达至');

/** Words after a unit. */
export const COMPARATORS_AFTER: Readonly<Record<string, Comparator>> = {
  以上: 'gte',
  及以上: 'gte',
  或以上: 'gte',
  以下: 'lte',
  及以下: 'lte',
  以内: 'lte',
  以內: 'lte',
  之内: 'lte',
  之內: 'lte',
  左右: 'approx',
};

/** The same, after a duration or a size alone: elsewhere it begins another word (`100家内资企业`). */
export const WITHIN = '内';
export const NOT_WITHIN: readonly string[] = ['部', '外', '涝', '河'];

/** Between number and unit: a little more than the number says. */
export const MORE: readonly string[] = ['余', '多'];

/** Words that end like a comparator and are none (`节约100吨`). */
export const FALSE_COMPARATORS: readonly string[] = bothScripts(`
    节约 预约 签约 履约 违约 续约 集约 简约 公约 合约 契约 制约 附近 最近 就近 临近 新近 邻近
    靠近 到达 直达 送达 发达 抵达 传达 表达 下达 高超 赶超 反超 小满 圆满 丰满 充满 布满 装满
    美满
  `);

/** What `每` may count by; several of them may follow each other (`每人每月`). */
export const PER_UNITS: readonly string[] = list(`
    生 人 人口 户 名 位 年 月 日 天 周 季度 季 学期 学年 半年 小时 次 亩 吨 公里 平方米 立方米 个 所
    家 间 班 床 张 台 辆 座 份 套 村 镇 校 县 社区 万人 千人 百人 百名 千名 万名 百户 千户 万户
    标方
  `);

/** What else may stand behind a stroke (`20元/瓶`). */
export const DIVISORS: readonly string[] = list(`
    人次 例 件 项 期 批 处 支 条 部 分钟 秒 课时 学时 节 瓶 盒 袋 剂 剂次 针 针次 孩 餐 桌 头 只 株 棵 车
    栋 幢 单元 宗 场 场次 班次 趟
`);

/** What may follow such a unit directly before the number (`每名学生1000元`). */
export const PER_NOUNS: readonly string[] = list(`
    学生 老人 老年人 儿童 残疾人 居民 村民 教师 职工 人口 常住人口 户籍人口 家庭 企业 学校 村
    村居 社区 镇 镇街 镇（街） 镇（街道） 乡镇 街道 县区 县（市、区） 孤儿 对象 班级 床位 户
    新生儿 孕产妇 小区 站点 中心
  `);

/** Rates of a population are said far from their number: `每千名老年人拥有养老床位35张`. */
export const POPULATION_PER: readonly string[] = ['百', '千', '万', '十万', '百万'];

/** How often: `每年开展2次`. */
export const FREQUENCY_PER: readonly string[] = list(`年 半年 季度 月 周 天 日 学期 学年`);
export const FREQUENCY_UNITS: readonly string[] = list(`次 场 场次 期 轮 遍`);

/** Between `各` or a comparator and the number: `各建成两所`, `至少建成1个`. */
export const MAKING_VERBS: readonly string[] = list(`
    选取 选 选择 确定 建 建设 建成 新建 改建 打造 创建 培育 完成 配备 配置 设 设置 设立 开展
    举办 安排 新增 改造 推出 落实 增加 有
  `);

/** `提高至`: a verb of change, and what joins it to what will be. */
export const CHANGE_VERBS: readonly string[] = list(`
    提高 提升 增加 增长 扩大 扩展 扩容 扩充 上升 降低 下降 减少 压缩 缩短 压减 精简 调整 上调
    下调 调高 调低 提标 提 增 升 降 扩 调 拓展 延长 提速 减 拓宽 加宽 扩宽 展宽 加长 加高 加深
    加密 放宽 缩减 缩小 压降 削减 下浮 上浮 改
  `);
export const CHANGE_TO: readonly string[] = ['至', '到', '为', '成'];
export const CHANGE_FROM: readonly string[] = ['由', '从', '自'];

/** What may stand between names and the verb that holds for each of them (`甲区、乙区均提高至800元`). */
export const ADVERBS: readonly string[] = list(`均 都 各 统一 一律 全部 逐步 将 均将`);

/** After a number: it is what was. */
export const BASELINE_AFTER: readonly string[] = [
  '基础上',
  '的基础上',
  '标准的基础上',
  '标准基础上',
  '基数上',
];

/** Directly before a number: it is what exists already. */
export const CONTEXT_BEFORE: readonly string[] = list(`现有 原有 已有 既有 现存 已建 已建成 目前有`);

/** What a size, or a number of people, picks out by its `以上` (`20户以上自然村`): it says which ones are meant. */
export const SELECTED_NOUNS: readonly string[] = list(`
    自然村 行政村 建制村 村庄 村组 村 小区 工程 企业 项目 学校 水库 医院 社区 景区 市场 集中式
    供水 规模 公园 道路 管网 桥梁 城镇 乡镇
  `);

export const RANGE_WORDS: readonly string[] = list(`至 到 — —— – - － ~ ～ ～～ －－`);
export const LIST_WORDS: readonly string[] = list(`、 和 及 与 以及 或`);

/** Signs that make a name of the numbers around them: `1+7`, `7×24小时`. */
export const FORMULA_SIGNS: readonly string[] = list(`+ ＋ × * = / ／ ∶ ·`);

/** Of these signs, those that a list or a table may put before a number that they join to nothing (`=50%`, `*30个`). */
export const LONE_SIGNS: readonly string[] = ['=', '*', '·'];

/** What begins with a Chinese numeral and counts nothing. */
export const NAMES: readonly string[] = list(`
    一批 一次性 一次办 一件事 一站式 一站 一张网 一条龙 一带一路 一路 一部分 一门式 一窗 一网
    一对一 一人一 一户一 一村一 一校一 一镇一 一企一 一县一 一街一 一社区一 一园一 一所一 一家一
    一家人 一桥一 一路一 一方面 一起 一类 二类 三类 四类 五类 一期 二期 三期 四期 九年一贯制
    九年义务 十二年一贯制 十五年一贯制 一年一度 一日游 一日生活 三年行动 五年规划 二次供水
    三次产业 一段时间 一片区 一线 一道 一面 一对 一单 三项工程 两项补贴 两项制度 两个维护
    两个确立 两个责任 三个责任
  `);

/** A Chinese 一 after these belongs to them (`统一`, `之一`). */
export const ENDS_IN_ONE: readonly string[] = list(
  `统 唯 之 其 单 逐 同 专 合 划 如 初 高 任 每 某 不 万 进`,
);

/** What ends a list of names just before its count, which then counts nothing new (`等五大灾害`). */
export const APPOSITION: readonly string[] = ['”', '』', '》', '等'];

/** After a unit these show that it is none (`3部门`). */
export const NOT_A_UNIT: Readonly<Record<string, readonly string[]>> = {
  部: ['门'],
  组: ['织'],
  种: ['植', '养'],
  支: ['持', '付', '出'],
  年: ['级', '龄', '均'],
  度: ['假'],
  周: ['边', '围'],
  口: ['岸', '腔'],
  面: ['积', '向', '上'],
  起: ['来', '步', '草'],
  类: ['别'],
  期: ['间', '末', '工程', '项目', '建设'],
  天: ['然'],
  单: ['位', '元'],
  方: ['面', '便', '案', '向', '式'],
  对: ['口', '接', '全', '各'],
};

/** Before a duration: it is itself promised (`压缩至3个工作日`). */
export const TIME_LIMITS: readonly string[] = list(
  `压缩 缩短 压减 提速 精简 不超过 控制在 不得超过 延长 限时`,
);

/** Before a number: it is one of a row or an address, and counts nothing (`附件1`, `热线12345`). */
export const LABELS: readonly string[] = list(`
    第 附件 附表 附录 表 图 编号 序号 文号 热线 电话 专线 平台 拨打 致电 号码 No No. № 页 届
`);

/** Before `1、2万元`: each of the numbers holds for something else. */
export const SPREADING: readonly string[] = list(`分别 各 依次 第`);

/** Kinds of units that come in fractions: 点 before them is no time of day (`1点5公里`). */
export const FRACTIONAL: readonly UnitKind[] = ['size', 'share', 'ratio', 'money'];

/** What begins the parts of a total. */
export const PARTS_WORDS: readonly string[] = list(`其中 包含 包括 含 分别为 分别是`);
