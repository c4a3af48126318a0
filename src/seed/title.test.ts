import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characters } from '../domain/chinese-text.ts';
import { isBalanced } from './clauses.ts';
import { isMadeOfWordsOf } from './made-of-words.ts';
import { isOpening, openingOf } from './opening.ts';
import { lettersIn, withoutLabel } from './title-sense.ts';
import { shortTitle, TITLE_LENGTH, titleFault } from './title.ts';

describe('shortTitle', () => {
  describe('is the leading sentence, where it is short enough', () => {
    test.each([
      ['落实门诊医保共济。完善普通门诊医保统筹制度，覆盖职工医保全体参保人员。', '落实门诊医保共济'],
      ['推进“一网办、一次办。”在全市推出100件。', '推进“一网办、一次办。”在全市推出100件'],
      ['新建幼儿园。新建3所公办幼儿园，增加学位约1.5万个。', '新建幼儿园'],
      ['新建中小学15所、改扩建8所。完成校舍加固23万平方米。', '新建中小学15所、改扩建8所'],
      ['“一老一小”服务提升工程。新增日间照料中心15个。', '“一老一小”服务提升工程'],
      ['城区再新建1个农贸市场。', '城区再新建1个农贸市场'],
      ['每个乡镇（街道）建成1个以上老年食堂。', '每个乡镇（街道）建成1个以上老年食堂'],
      ['地区生产总值增长7.5%。', '地区生产总值增长7.5%'],
      ['和美乡村建设50个。', '和美乡村建设50个'],
      ['及时兑现惠农补贴。', '及时兑现惠农补贴'],
      ['新增充电桩500个', '新增充电桩500个'],
    ])('%j: %j', (content, title) => {
      expect(shortTitle(content)).toBe(title);
    });
  });

  describe('begins with 对, 为, 给, 向, 面向, 让 or 将 as its sentence does', () => {
    test.each([
      ['为全区23000名老年人提供居家上门服务。', '为全区23000名老年人提供居家上门服务'],
      ['对300户困难老人家庭进行居家适老化改造。', '对300户困难老人家庭进行居家适老化改造'],
      ['对28所中小学校食堂安装数字化验收平台。', '对28所中小学校食堂安装数字化验收平台'],
      ['给每个行政村配备1名法律顾问。', '给每个行政村配备1名法律顾问'],
      ['向困难家庭学生免费提供教辅材料。', '向困难家庭学生免费提供教辅材料'],
      ['面向全市企业职工开展技能培训3万人次。', '面向全市企业职工开展技能培训3万人次'],
      ['让老百姓吃上放心菜，新建放心菜市场5个。', '让老百姓吃上放心菜，新建放心菜市场5个'],
      ['将免费婚前检查纳入公共卫生项目，覆盖全市。', '将免费婚前检查纳入公共卫生项目，覆盖全市'],
      ['为完成改造的居民发放过渡安置补助。', '为完成改造的居民发放过渡安置补助'],
      [
        '为65岁及以上老年人每年免费提供一次健康体检，体检率达到70%以上。',
        '为65岁及以上老年人每年免费提供一次健康体检',
      ],
      [
        '对300户特殊困难老年人家庭实施居家适老化改造，惠及老年人450人。',
        '对300户特殊困难老年人家庭实施居家适老化改造',
      ],
      [
        '将孤儿养育标准提高到每人每月2200元，将低保标准提高5%，按月发放。',
        '将孤儿养育标准提高到每人每月2200元',
      ],
    ])('%j: %j', (content, title) => {
      expect(shortTitle(content)).toBe(title);
    });
  });

  describe('is as few clauses as it takes to come to the work', () => {
    test.each([
      [
        '加强日常校园食品安全检查，重点加强农村学校的专项检查，每学期对1174所学校开展。',
        '加强日常校园食品安全检查',
      ],
      ['2023年，新改扩建公办幼儿园22所，新增学位6000个，其中公办4800个。', '2023年，新改扩建公办幼儿园22所'],
      [
        '为解决城区停车难问题，新增公共停车位8000个，新建立体停车楼6座。',
        '为解决城区停车难问题，新增公共停车位8000个',
      ],
      [
        '按照“应改尽改”的原则，改造城镇老旧小区45个，惠及居民1.2万户。',
        '按照“应改尽改”的原则，改造城镇老旧小区45个',
      ],
      ['以县城为重点，推进城乡供水一体化，新建改建供水管网260公里。', '以县城为重点，推进城乡供水一体化'],
      [
        '根据群众需求，优化公交线路30条，开通定制公交15条，新增夜班线路6条。',
        '根据群众需求，优化公交线路30条',
      ],
      ['投资5亿元，建设市民活动中心，建筑面积2万平方米，年底主体完工。', '投资5亿元，建设市民活动中心'],
      [
        '“双减”工作：义务教育学校课后服务全覆盖，有需求的学生100%参与。',
        '“双减”工作：义务教育学校课后服务全覆盖',
      ],
      ['在主城区新建改造公厕35座，配套建设第三卫生间20间，更新标识标牌。', '在主城区新建改造公厕35座'],
      ['教育惠民工程：新建、改扩建中小学10所，新增学位1.2万个，年内投用。', '教育惠民工程'],
      ['PM2.5平均浓度控制在35微克/立方米以下，优良天数比率达到85%。', 'PM2.5平均浓度控制在35微克/立方米以下'],
      ['老年助餐。新建老年助餐点20个，每个乡镇（街道）不少于1个，全年运营。', '老年助餐。新建老年助餐点20个'],
      ['农村改厕。改造1150户，其中新建800户，提升350户，全部验收合格。', '农村改厕。改造1150户'],
      ['改造提升。改造提升农贸市场12个，新建标准化菜市场3个，年底前投用。', '改造提升。改造提升农贸市场12个'],
    ])('%j: %j', (content, title) => {
      expect(shortTitle(content)).toBe(title);
    });
  });

  describe('leaves out what a list puts before its items', () => {
    test.each([
      ['★地区生产总值增长15%。', '地区生产总值增长15%'],
      ['（一）新建社区老年食堂30个。', '新建社区老年食堂30个'],
      ['1.新建公园3个。', '新建公园3个'],
      ['2、新建改建农村公路100公里。', '新建改建农村公路100公里'],
      ['3. 3个乡镇卫生院改扩建。', '3个乡镇卫生院改扩建'],
      ['十、改造老旧小区20个。', '改造老旧小区20个'],
      ['一是建设社区食堂20个；二是发放助餐补贴。', '建设社区食堂20个'],
      ['①新建社区食堂30个；②建设家庭床位500张。', '新建社区食堂30个'],
      ['1.5万户燃气管道改造。', '1.5万户燃气管道改造'],
      ['一、二级公路养护工程100公里。', '一、二级公路养护工程100公里'],
      ['12345热线接通率达到98%。', '12345热线接通率达到98%'],
    ])('%j: %j', (content, title) => {
      expect(shortTitle(content)).toBe(title);
    });
  });

  describe('keeps a denial, a condition and an exception', () => {
    test.each([
      ['不再收取城区普通高中学费。', '不再收取城区普通高中学费'],
      [
        '不得向学生收取任何形式的课后服务费用，全市中小学课后服务全覆盖。',
        '不得向学生收取任何形式的课后服务费用',
      ],
      ['未通过验收的老旧小区改造项目全部完成整改。', '未通过验收的老旧小区改造项目全部完成整改'],
      ['无障碍设施改造500户。', '无障碍设施改造500户'],
      [
        '仅对本市户籍二孩家庭发放育儿补贴，每孩每年3000元。',
        '仅对本市户籍二孩家庭发放育儿补贴，每孩每年3000元',
      ],
      ['发放育儿补贴，仅限本市户籍二孩及以上家庭。', '发放育儿补贴，仅限本市户籍二孩及以上家庭'],
      ['取消主干道停车收费，学校、医院周边除外。', '取消主干道停车收费，学校、医院周边除外'],
      ['除特殊情况外，企业开办1个工作日内办结。', '除特殊情况外，企业开办1个工作日内办结'],
      ['凡符合条件的困难家庭应保尽保。', '凡符合条件的困难家庭应保尽保'],
      ['对符合条件的毕业生给予创业补贴1万元。', '对符合条件的毕业生给予创业补贴1万元'],
      ['新建停车位500个（不含企业自建）。', '新建停车位500个（不含企业自建）'],
    ])('%j: %j', (content, title) => {
      expect(shortTitle(content)).toBe(title);
    });
  });

  describe('promises nothing for free without those who get it', () => {
    test.each([
      [
        '残疾人凭证免费乘坐市内地铁、公交车和轮渡，实现持证残疾人全覆盖，惠及17.5万人。',
        '残疾人凭证免费乘坐市内地铁、公交车和轮渡',
      ],
      ['免费乘车。持证残疾人凭证免费乘坐市内地铁。', '免费乘车。持证残疾人凭证免费乘坐市内地铁'],
      ['免费为3万名妇女进行宫颈癌和乳腺癌筛查。', '免费为3万名妇女进行宫颈癌和乳腺癌筛查'],
      ['免费乘坐市内地铁，对象为持证残疾人。', '免费乘坐市内地铁，对象为持证残疾人'],
      ['公园免费开放。全市市属公园全部取消门票，延长开放时间。', '公园免费开放'],
      ['校车优惠。对家庭困难学生乘坐校车减半收费。', '校车优惠。对家庭困难学生乘坐校车减半收费'],
    ])('%j: %j', (content, title) => {
      expect(shortTitle(content)).toBe(title);
    });
  });

  test('leaves out the places of a trial alone, and no one for whom it is', () => {
    const trial = '试点开展“心理健康进课堂”项目';
    expect(shortTitle(`市直、各县（市、区）各选取两所中学${trial}，开设心理课程，配备专职心理教师。`)).toBe(
      trial,
    );
    for (const before of [
      '在甲区、乙区为低保、特困、空巢、独居老人',
      '新建公办幼儿园十所并在其中三所幼儿园',
      '甲镇、乙镇低保家庭和残疾人家庭、独居老人',
    ])
      expect(shortTitle(`${before}${trial}，开设心理课程。`)).toBeUndefined();
  });
});

describe('openingOf shows the first words where a content has no title:', () => {
  describe('nothing but acts and numbers', () => {
    test.each([
      ['改造。', '改造…'],
      ['新建、改建、扩建。', '新建、改建、扩建…'],
      ['继续实施。', '继续实施…'],
      ['增长6%。', '增长6%…'],
      ['完成1150户。', '完成1150户…'],
      ['计划改造1150户。', '计划改造1150户…'],
      ['完成投资15亿元。', '完成投资15亿元…'],
      ['进一步提升改造水平。', '进一步提升改造水平…'],
      ['惠及居民1.2万户。', '惠及居民1.2万户…'],
      ['一期工程完工。', '一期工程完工…'],
      ['各项工作。', '各项工作…'],
    ])('%j: %j', (content, opening) => {
      expect(shortTitle(content)).toBeUndefined();
      expect(openingOf(content)).toBe(opening);
    });
  });

  describe('a text without its beginning, or a purpose without its work', () => {
    test.each([
      ['其中，新建幼儿园5所，改扩建9所。', '其中，新建幼儿园5所，改扩建9所…'],
      ['及周边道路整治工程。', '及周边道路整治工程…'],
      ['、整治背街小巷23条。', '整治背街小巷23条…'],
      ['为进一步提高城乡居民健康水平。', '为进一步提高城乡居民健康水平…'],
    ])('%j: %j', (content, opening) => {
      expect(shortTitle(content)).toBeUndefined();
      expect(openingOf(content)).toBe(opening);
    });
  });

  describe('what would lose for whom, on what condition, or the thing of a number', () => {
    test.each([
      [
        '对全市持有残疾人证的视力、听力、言语、肢体残疾人员，实行免费乘坐市内地铁。',
        '对全市持有残疾人证的视力、听力、言语、肢体残疾人员…',
      ],
      [
        '为符合条件的、新进初中一年级14周岁以下未接种过疫苗的女生，按照知情自愿原则免费接种HPV疫苗。',
        '为符合条件的、新进初中一年级14周岁以下未接种过…',
      ],
      [
        '凡具有本市户籍、年满80周岁的老年人，每人每月发放不低于100元的高龄津贴。',
        '凡具有本市户籍、年满80周岁的老年人，每人每月发放…',
      ],
      [
        '免费接种流感疫苗。为60周岁以上户籍老年人接种流感疫苗约4.2万人，接种点覆盖全部乡镇。',
        '免费接种流感疫苗。为60周岁以上户籍老年人接种流感…',
      ],
      [
        '除周一闭馆外，全市公共图书馆、文化馆、博物馆免费向社会开放，每周不少于56小时。',
        '除周一闭馆外，全市公共图书馆、文化馆、博物馆免费…',
      ],
      [
        '新增公办学位3万个，其中义务教育阶段2.2万个，不含民办学校学位和临时借用的学位。',
        '新增公办学位3万个，其中义务教育阶段2.2万个…',
      ],
      [
        '完成甲镇等6座小型水库加固改造及乙镇东坞村等10座山塘综合整治工程，消除隐患。',
        '完成甲镇等6座小型水库加固改造及乙镇东坞村等…',
      ],
      [
        '农村危房及农房抗震改造1150户、农村厕所改造2300座、污水处理设施提标12处。',
        '农村危房及农房抗震改造1150户、农村厕所改造…',
      ],
      [
        '提高护理补贴标准。发放对象：一级、二级重度残疾人和三级智力、精神残疾人。',
        '提高护理补贴标准。发放对象：一级、二级重度残疾…',
      ],
      [
        '对困难群体参加城乡居民医保个人缴费部分，按规定给予定额资助，全年资助3万人次。',
        '对困难群体参加城乡居民医保个人缴费部分，按规定给予…',
      ],
      [
        '对新购买新能源汽车，按车价给予3000至10000元不等的财政补贴，总额2000万元。',
        '对新购买新能源汽车，按车价给予…',
      ],
      [
        '纳入低保的困难家庭，每户每月发放不低于300元的取暖补贴，共3个月。',
        '纳入低保的困难家庭，每户每月发放不低于300元…',
      ],
      [
        '城区公办幼儿园保教费减免，残疾儿童、低保家庭儿童全免，其他家庭减半收取。',
        '城区公办幼儿园保教费减免，残疾儿童、低保家庭儿童…',
      ],
      [
        '城乡居民基本养老保险基础养老金最低标准每人每月提高20元，惠及95万人。',
        '城乡居民基本养老保险基础养老金最低标准每人每月提高…',
      ],
      [
        '为低保家庭、低保边缘家庭中的失能老年人，提供每月不低于30小时的居家服务。',
        '为低保家庭、低保边缘家庭中的失能老年人…',
      ],
    ])('%j: %j', (content, opening) => {
      expect(shortTitle(content)).toBeUndefined();
      expect(openingOf(content)).toBe(opening);
    });
  });

  describe('cut at a word, and never within a number, a quotation or a bracket', () => {
    test.each([
      [
        '新建改造5G基站3000个、充电桩2000个、换电站5座、加氢站2座、综合能源站1座。',
        '新建改造5G基站3000个、充电桩2000个…',
      ],
      [
        '残疾人两项补贴标准分别从每人每月175元、235元提至181元、243元。',
        '残疾人两项补贴标准分别从每人每月175元…',
      ],
      [
        '实施华侨回国定居和申请恢复户籍“一窗受理、并行审批、一并发证”，建设数据中心。',
        '实施华侨回国定居和申请恢复户籍…',
      ],
      [
        '实施《儿童友好城市建设三年行动方案（2023—2025年）》，建成儿童友好社区10个。',
        '实施儿童友好城市建设三年行动方案…',
      ],
      [
        '“关于进一步完善城乡居民基本医疗保险门诊统筹制度的若干意见”全面落实到位。',
        '关于进一步完善城乡居民基本医疗保险门诊统筹制度…',
      ],
      ['新建“口袋公园20个。', '新建口袋公园20个…'],
      [
        '推动（城区、园区、景区、校区、社区、医院、商圈、车站、码头）充电设施全覆盖。',
        '推动城区、园区、景区、校区、社区、医院、商圈…',
      ],
      ['ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGH平台建设', 'ABCDEFGHIJKLMNOPQRSTUVWXY…'],
    ])('%j: %j', (content, opening) => {
      expect(shortTitle(content)).toBeUndefined();
      expect(openingOf(content)).toBe(opening);
    });
  });
});

describe('whatever a content is made of,', () => {
  const part = fc.constantFrom(
    ...[
      '为',
      '对',
      '在',
      '按照',
      '除',
      '仅',
      '不',
      '其中',
      '和',
      '及',
      '、',
      '，',
      '。',
      '：',
      '；',
      '（',
      '）',
      '“',
      '”',
    ],
    ...[
      '符合条件的',
      '残疾人',
      '老年人',
      '全市',
      '各县（市、区）',
      '免费',
      '改造',
      '新建',
      '整治',
      '试点开展',
      '提供',
    ],
    ...[
      '1150户',
      '3,000个',
      '1.5万平方米',
      '15',
      '2023年',
      '%',
      '二十五所',
      '幼儿园',
      '老旧小区',
      '停车位',
      '助餐服务',
    ],
    ...['①', '★', '1.', 'HPV', '…', ' ', '外', '仅限', '不含'],
  );
  const contents = fc
    .array(part, { minLength: 1, maxLength: 30 })
    .map((parts) => parts.join(''))
    .filter((text) => /[\p{L}\p{N}]/u.test(text));

  test('its title is its beginning, or a trial, up to a mark; and is refused to nobody who writes it', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const title = shortTitle(content);
        if (title === undefined) return;
        expect(titleFault(title, content)).toBeNull();
        expect(isBalanced(title)).toBe(true);
        const text = withoutLabel(content).replace(/^[，。；：！？①]+/u, '');
        const from = title.startsWith('试点') ? text.indexOf(title) : 0;
        expect(text.slice(from, from + title.length)).toBe(title);
        expect(text.charAt(from + title.length)).toMatch(/^[，。；：！？①]?$/u);
      }),
      { numRuns: 1000 },
    );
  });

  test('what stands for a title is short, made of its words, cuts no number, and is told from a title', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const opening = openingOf(content);
        expect(isOpening(opening)).toBe(true);
        expect(characters(opening).length).toBeLessThanOrEqual(TITLE_LENGTH);
        expect(titleFault(opening, content)).toBe('末尾有标点或空格');
        const shown = opening.slice(0, -1);
        expect(shown).not.toBe('');
        if (lettersIn(shown.replaceAll('①', '')) > 1) expect(isMadeOfWordsOf(shown, content)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a title', () => {
  const CONTENT = '实施华侨回国定居和申请恢复户籍“一窗受理、并行审批”；建设数据中心。';

  test('is made of words of the content, in its order, two characters at a time', () => {
    expect(isMadeOfWordsOf('华侨回国定居和恢复户籍“一窗受理”', CONTENT)).toBe(true);
    expect(isMadeOfWordsOf('恢复户籍和华侨回国定居', CONTENT)).toBe(false);
    expect(isMadeOfWordsOf('华侨侨心', CONTENT)).toBe(false);
    expect(isMadeOfWordsOf('华国居', CONTENT)).toBe(false);
    expect(isMadeOfWordsOf('“”', CONTENT)).toBe(false);
  });

  test.each([
    ['华侨回国定居和申请恢复户籍', null],
    ['华侨回国定居。', '末尾有标点或空格'],
    ['华侨回国定居 ', '末尾有标点或空格'],
    ['、华侨回国定居', '开头有标点或空格'],
    ['”华侨回国定居', '开头有标点或空格'],
    ['“一窗受理', null],
    ['华侨回国定居…', '末尾有标点或空格'],
    ['华侨回国定居和申请恢复户籍“一窗受理、并行审批”；建设数据中心', '超过 26 个字'],
    ['华侨出国', '用了具体内容里没有的字词，或次序不同'],
    ['实施建设', '没有说是什么事'],
  ])('%j: %j', (title, fault) => {
    expect(titleFault(title, CONTENT)).toBe(fault);
  });

  const NUMBER = '的数字不完整，或离开了它在具体内容里所说的东西';
  const DENIED = '漏掉了前面紧挨着的“不”“未”“仅”这类字，意思相反';
  const LONG =
    '改造老旧小区11000户、公厕300座，惠及2.83万人；新建学校（含分校2所）十二所；不得收取课后服务费；非机动车道改造1,883米。';

  test.each([
    ['改造老旧小区11000户', null],
    ['改造公厕300座', null],
    ['改造1000户', NUMBER],
    ['改造老旧小区1100', NUMBER],
    ['改造老旧小区300座', NUMBER],
    ['改造公厕惠及2.83万人', null],
    ['改造老旧小区惠及83万人', NUMBER],
    ['老旧小区283万人', '用了具体内容里没有的字词，或次序不同'],
    ['新建学校十二所', null],
    ['新建学校二所', NUMBER],
    ['改造883米', NUMBER],
    ['不得收取课后服务费', null],
    ['收取课后服务费', DENIED],
    ['机动车道改造', DENIED],
    ['改造', '没有说是什么事'],
    ['改造11000户', '没有说是什么事'],
  ])('written by hand as %j: %j', (title, fault) => {
    expect(titleFault(title, LONG)).toBe(fault);
  });
});
