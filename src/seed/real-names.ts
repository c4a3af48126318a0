/** Names that are known to be right, so that two of them that look alike need no asking. */

const split = (words: string): readonly string[] => words.trim().split(/\s+/u);
const withEnding = (ending: string, stems: string): readonly string[] =>
  split(stems).map((stem) => stem + ending);

/** Names of offices, without their level, as cities have them: 财政局 and 民政局 are two, though one character apart. */
export const REAL_OFFICES: ReadonlySet<string> = new Set([
  ...withEnding(
    '局',
    `教育 体育 教体 教科 教科体 教体科 文体 科技 科学技术 科工 财政 邮政 市政 民政 民宗 民族宗教 民族宗教事务 审计 统计
     林业 农业 渔业 牧业 畜牧 农机 农业农村 水利 水务 税务 国税 地税 商务 政务 外事 侨务 港务 航务 港航 盐务 公安 国安
     国家安全 司法 人社 卫健 卫计 卫生 卫体 卫生健康 医保 医疗保障 住建 城建 规建 城乡建设 住房城乡建设 住房和城乡建设 发改
     发展改革 发展和改革 经信 经贸 经发 工信 工业和信息化 经济和信息化 交通 交运 交通运输 文旅 文广 文体旅 文广新 文体广新 文广旅
     文旅体 文广旅体 文化广电旅游 文化广电旅游体育 文化和旅游 环保 生态环境 自然资源 资规 国土 规划 城管 城市管理 城管执法
     城市管理执法 综合执法 行政执法 应急 应急管理 安监 市监 市场监管 市场监督管理 食药监 药监 质监 物价 粮食 粮储 信访 机关事务
     机关事务管理 退役军人 退役军人事务 金融 金融工作 国资 数据 大数据 数据管理 大数据管理 数据资源 政务服务 政务服务管理
     政务服务数据管理 行政审批 行政审批服务 审批 审批服务 档案 气象 地震 人防 海洋 海事 消防 供电 烟草 园林 园林绿化 绿化
     旅游 招商 投促 投资促进 口岸 扶贫 乡村振兴 移民 铁路 民航 公路 航道 路政 渔政 林草 水文 房产 房管 社保 就业 通管 老干部`,
  ),
  ...withEnding(
    '委',
    '发改 卫健 卫计 国资 政法 编 农 建 科 教 体 经 交 外 城管 住建 交通 经信 商务 民 民宗 文旅 机关工 教育工 关工 爱卫 农业农村',
  ),
  ...withEnding(
    '办',
    '政府 府 委 编 侨 台 外 外事 港澳 农 信访 文明 网信 老龄 人防 扶贫 金融 双拥 国动 大数据 政数 审改 招商',
  ),
  ...split(
    '组织部 宣传部 统战部 武装部 社工部 社会工作部 人大 政协 政府 人民政府 法院 检察院 中级人民法院 人民法院',
  ),
  ...split('妇联 残联 文联 侨联 台联 社联 科协 作协 记协 社科联 工商联 总工会 红十字会 贸促会 团委'),
  ...split(
    '图书馆 博物馆 美术馆 档案馆 文化馆 科技馆 体育馆 规划馆 展览馆 纪念馆 人民医院 中医院 妇幼保健院',
  ),
  ...split(
    '疾控中心 代建中心 政务服务中心 机关事务中心 市民中心 会展中心 城投集团 交投集团 水投集团 文投集团 国投集团',
  ),
  ...split(
    '城投公司 交投公司 水投公司 文投公司 国投公司 水务集团 城建集团 交通集团 公交集团 公交公司 水务公司',
  ),
  ...split('中国电信 中国移动 中国联通 中国铁塔 电信公司 移动公司 联通公司 铁塔公司 供电公司 供水公司'),
]);

/** Surnames: 孙 and 赵 before the same name are two people, while 划 is a misread 刘. */
export const SURNAMES: ReadonlySet<string> = new Set(
  Array.from(
    '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳' +
      '酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧肖尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞' +
      '熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱丘骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪解应宗丁宣贲邓' +
      '郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜段富巫乌焦巴弓牧隗谷车侯宓蓬全郗班仰秋仲伊宫宁仇' +
      '栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲台鄂索咸籍赖卓蔺屠蒙池乔阴郁胥苍闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍' +
      '却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎闫充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡耿满弘匡国文寇广禄阙东殴师巩聂' +
      '关荆游竺权盖益桓岳帅缑亢况琴商牟佘伯赏墨哈谯笪爱阳佟言福付代仝邸楚苑覃冼亓阚揭丛原海代楼练区岑',
  ),
);

/**
 * Rarer surnames, what names begin with that other languages gave, and the ten that stand for any name: 麦家, 达娃, 甲一. Some
 * are also what others are misread as.
 */
export const RARE_SURNAMES: ReadonlySet<string> = new Set(
  Array.from(
    '麦邝谌晁敖鹿修苟粟尧栗撒保刀岩玉罕次达多格尼洛旺才扎拉旦仁德嘎斯娜阿买木吐努热依普加丹央朝青冒矫门母展綦衣逯訾佴过仉庹妥拜鲜者虎' +
      '纳忽占迟战初隋来巨折校铁银锁勾苌种寻信回荔禤植潭塔皇赫那完线但庚宛豆鄢鄞漆晋税蹇淦饶涂卿鞠辜官伦凃厚奉密崇布幺招操旷昂朴杞檀' +
      '毋汝沃沙泮渠淡火炎畅盘眭矣睢祈禚竹素续老茆药菅萨蒯蔚觉资运郄闭陀雒靖颉香鸿黑肇户相问镡图特宝库帕肉亚其呼额甲乙丙戊己庚壬癸干双能从有山水步都利公年松井',
  ),
);

/** With what also begins a name that another language gave, so that 艾山·马木提 is one person. */
export const TRANSCRIBED: ReadonlySet<string> = new Set(Array.from('艾米马古沙热伊哈巴塔木阿买麦库努玉'));

/** Surnames that look alike, so that before the same name the one may be the other, misread. */
export const LOOK_ALIKE_SURNAMES: readonly string[] = (
  '季李 季秦 余佘 余涂 王汪玉 江汪洪 沈沉 万方 辛幸 申田由 牛午 孙孔 许评 冼洗冷 项顷 毛手 白石 汤杨汪 宋宗 范苑 尹伊 史吏 尤龙 冯马乌 何伺 ' +
  '邓郑邱邵邢 郭郑 柏柳 梅梁 杜林 章童 闫阎闵 戴载 侯候 卢户芦 莫英 于干 叶古 古占 石右 朱未 宁于 任伍 仇九 卞卜 甘廿 祁祝祈 臧藏 薛薜 蔡葵 肖尚 关美 齐乔 丁于'
).split(' ');

/** Characters of which each of a group stands in names beside the others: 城东街道, 城西街道. */
export const CONTRASTS: readonly string[] = [
  '东西南北中',
  '一二三四五六七八九十',
  '上下',
  '左右',
  '前后',
  '内外',
  '大小',
  '新老旧',
];
