import { expect, test } from 'vitest';
import { isPersonName, surnameLength } from './person.ts';

test.each(['刘杰', '周佩珊', '欧阳修', '欧阳修远', '司徒美堂', '艾力·买买提', '买买提明·艾力'])(
  '%s is one person',
  (name) => {
    expect(isPersonName(name)).toBe(true);
  },
);

test.each(['', '刘', '刘杰曹阳', '刘杰周佩珊', '刘、杰', '刘·', '·杰', '刘 杰', '刘Jie', '12'])(
  '%j is not one person',
  (name) => {
    expect(isPersonName(name)).toBe(false);
  },
);

test.each(['刘市长', '刘副市长', '李部长', '王书记', '赵区长', '张常委', '陈主任', '林主席'])(
  '%s is a person’s duty, not a name',
  (name) => {
    expect(isPersonName(name)).toBe(false);
  },
);

test.each(
  (
    '全体 领导 班子 村委会 居委会 管委会 各领导 市领导 班子成员 党组 党组织 党政办 分管 主管 负责 负责人 联系人 单位 有关人 相关 所有 全市 ' +
    '全体人员 何人 同上 本人 本市 水务 水利 农业 民政 财政 文旅 年底 年度 时任 周市 周副 周局 周区 周县 周总 周部 周副市 周市委 刘副局 ' +
    '一人 无人 我们 大家 村长 你好 自行 这人 刘组长 李队长 刘〇 万元 资金 高新园'
  ).split(' '),
)('%s is nobody', (words) => {
  expect(isPersonName(words)).toBe(false);
});

test.each(
  ['刘杰·曹阳', '周佩珊·刘杰', '曹阳·林健生', '欧阳修·刘杰'].concat(['村永', '的杰', '划杰', '末健生']),
)('%s is two people, or begins with no surname', (name) => {
  expect(isPersonName(name)).toBe(false);
});

test.each(
  (
    '全志强 班固 党建国 单田芳 成龙 方圆 时光 年广久 安平 和谐 文广明 水均益 周书 王科 李学会 陈镇 王知行 麦家 邝野 谌龙 达娃 扎西 ' +
    '次仁 欧阳娜 令狐冲 艾山·马木提 古力·米尔 迪丽热巴·迪力木拉提 王海·阿不都 何海平 何人杰 甲一 乙二 丙三'
  ).split(' '),
)('%s may be a person', (name) => {
  expect(isPersonName(name)).toBe(true);
});

test('a name of characters that duties have too is a name', () => {
  expect(isPersonName('李长')).toBe(true);
  expect(isPersonName('林海书')).toBe(true);
});

test('a surname has one character, or two where it is a compound', () => {
  expect(surnameLength('刘杰')).toBe(1);
  expect(surnameLength('欧阳修')).toBe(2);
});
