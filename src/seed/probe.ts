import { readEdition } from './read.ts';
import { SMALL, seed, withLine, edited, firstMessage, HEADER } from './testing.ts';
import { formatProblem } from '../domain/problem.ts';
const show = (name: string, f: any) =>
  console.log(
    '##',
    name,
    '\n' +
      (readEdition(f)
        .problems.map((p) => formatProblem(p) + '  [' + p.rule + ']')
        .join('\n') ||
        JSON.stringify(
          readEdition(f).read?.tasks.map((t) => [
            t.number,
            t.title,
            t.content,
            t.leader,
            t.departments,
            t.deadline.end,
          ]),
        )),
  );
show('good', seed(SMALL));
show('no number', seed(edited(7, '\t2\t', '\t\t')));
show('dup', seed(withLine(7, SMALL[6]!, SMALL[6]!)));
show('order', seed(SMALL.with(6, SMALL[7]!).with(7, SMALL[6]!)));
show('few', seed(edited(7, '\t刘杰', '')));
show('many', seed(edited(7, '刘杰', '刘杰\t人')));
show('drop header', seed(withLine(5)));
show('no headers', seed(SMALL.filter((l) => l !== HEADER)));
show('unknown', seed(SMALL.map((l) => (l === HEADER ? l.replace('分管市领导', '领导') : l))));
show('empty', seed(new Uint8Array()));
show('gbk', seed(Buffer.from(SMALL.join('\n'), 'latin1')));
show('badyaml', seed(SMALL, { edition: '' }));
show('badyaml2', seed(SMALL, { edition: 'id: Foo\nfoo: 1\n' }));
show('tabyaml', seed(SMALL, { edition: 'id: Foo\n\tfoo: 1\n' }));
show(
  'corr',
  seed(SMALL, {
    corrections:
      '- task: 9\n  field: content\n  from: 甲\n  to: 乙\n  reason: 丙\n- task: 1\n  field: content\n  from: 甲\n  to: 乙\n  reason: 丙\n',
  }),
);
show(
  'corr field',
  seed(SMALL, { corrections: '- task: 1\n  field: number\n  from: 甲\n  to: 乙\n  reason: 丙\n  x: 1\n' }),
);
show('dept', seed(edited(6, '市教育局', '、')));
show('dept2', seed(edited(6, '市教育局', '市教育局、市教育局')));
show('一二', seed(edited(8, '二、', '一二、')));
