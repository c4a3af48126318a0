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

test('a name of characters that duties have too is a name', () => {
  expect(isPersonName('李长')).toBe(true);
  expect(isPersonName('林海书')).toBe(true);
});

test('a surname has one character, or two where it is a compound', () => {
  expect(surnameLength('刘杰')).toBe(1);
  expect(surnameLength('欧阳修')).toBe(2);
});
