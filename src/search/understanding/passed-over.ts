import { sorted } from './lists.ts';

/** What people put around what they look for: questions, particles, and words for any promise. Folded. */
const WORDS = `
请问 我想知道 我想 想知道 想问 我要 我们 我家 我的 我 有没有 是否 是不是 能不能 可不可以 可以 需要
什么时候 几时 何时 多久 哪里 哪儿 在哪里 在哪 去哪 哪些 哪个 什么 怎么样 怎么办理 怎么办 怎么领 怎么 怎样 如何 为什么
多少钱 多少个 多少座 多少家 多少所 多少人 多少 几个 怎么申请 怎样申请 如何申请 哪个局 哪个部门 哪个单位 要钱 收费 够不够 不够 好不好 干净 做什么 干什么 一个月 每个月 今年 全年 时间 前 之前
责任单位 分管市领导 完成时限 项目分类 有关 关于 相关 方面 问题 谁负责 谁管 归谁管 谁来 谁 负责 分管 完成 做好 做完 建好 修好 回来 进度 进展 情况 安排
承诺 民生实事 副市长 市长 局长 领导 政府 规定 政策 计划 工作 项目 任务 想学 学做 想 做 新
的 了 吗 呢 吧 啊 嘛 和 与 及 或 在 是 有 要 会 能 到 给`;

/** The longest first, so that 什么时候 is not taken for 什么. */
export const PASSED_OVER_WORDS: readonly string[] = sorted(
  WORDS.trim().split(/\s+/u),
  (a, b) => b.length - a.length,
);

/** English words that say nothing of what is looked for. */
export const PASSED_OVER_ENGLISH: ReadonlySet<string> = new Set(
  'a an and any are at before by due for from how in is my no of on or our task the to what when where which who with'.split(
    ' ',
  ),
);
