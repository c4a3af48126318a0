import { REAL_OFFICES } from './real-names.ts';

/** Duties that tables put behind a name: 刘副市长. */
const WITH_DUTY =
  /(?:[省市县区州旗镇乡部局厅处院校会组队科股行团班站所园馆台司署]长|书长|书记|主任|常委|委员|主席|专员|巡视员|调研员|总监|经理|同志|先生|女士|代表)$/u;

/** A duty cut short behind a surname: 周市, 周副, 周局, 周副市. */
const WITH_SHORT_DUTY = /^.[省市县区局厅处部委办副总]$|副|[省市县区]委$/u;

/** What no name of a person begins with or holds: 市教育, 各领导, 张某, 张〇. */
const NO_PART = /^[省市县镇乡各]|[某々〇〡-〩〸-〻]/u;

/** Words for those of whom a cell says no name: 全体, 班子, 领导, 村委会. */
const NO_NAMES =
  /领导|班子|全体|全部|全员|成员|单位|部门|方面|负责|责任|分管|主管|牵头|配合|协办|承办|联系|挂点|包联|人员|人选|干部|群众|职工|党组|党政|党工|政府|支部|专班|小组|委会|[管协商工]会$|有关|相关|所有|其他|其余|[全当本][省市县区年]|^何人$|上级|下级|时任|现任|原任|兼任|名单|姓名|^年[底度内末初]|长期|常年|附件|备注|说明/u;

/** Words of other columns, which a cell has that came into the wrong one. */
const OTHER_COLUMNS =
  /^(?:万元|资金|来源|投资|财力|金额|计划|方案|措施|安全|时间|时限|进度|目标|内容|项目|任务|工程|情况|事项|类别|序号|责成|高新[园区]|经开区|开发区)/u;

/** With what the names of offices end, beside the words for what they do. */
const OFFICE_ENDINGS = ['局', '委', '办', '公司', '集团', '中心'];

/** Whether a text is what offices do, so that it is one without its ending: 水务, 农业农村. */
const isField = (text: string): boolean => OFFICE_ENDINGS.some((ending) => REAL_OFFICES.has(text + ending));

/** Whether a text of a few characters has words that no person's name has: it tells a duty, a group, or an office. */
export const saysNoPerson = (text: string): boolean =>
  WITH_DUTY.test(text) ||
  WITH_SHORT_DUTY.test(text) ||
  NO_PART.test(text) ||
  NO_NAMES.test(text) ||
  OTHER_COLUMNS.test(text) ||
  isField(text);
