/**
 * The words by which a title is judged. Another city's table that says things in other words needs a word here and no
 * code. Order does not matter.
 */

/** Words with white space between them. */
const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** What can be done to anything: alone it says nothing. */
export const ACTS = list(`
  开展 实施 实行 保障 调整 推进 推动 推行 推广 推出 落实 完善 健全 建设 新建 改建 扩建 迁建 重建 续建 共建 改扩建 新改扩建 建成 建立
  建好 改造 改善 提升 提高 提档 提质 提标 升级 扩容 扩面 增加 增至 新增 增设 增配 加强 加快 加大 加装 强化 优化 深化 细化 扩大 拓宽
  拓展 完成 实现 打造 支持 发展 组织 举办 承办 开办 创办 办好 办理 办结 办成 整治 治理 修复 修缮 修建 维修 加固 提供 进行 给予 享受
  享有 惠及 覆盖 配备 配置 配套 设立 设置 安装 铺设 投放 投用 投入 更新 更换 购置 购买 采购 筹集 筹建 启动 开工 动工 竣工 完工 封顶
  投产 开设 开发 运行 运营 创建 创新 创造 组建 成立 引进 引导 鼓励 促进 带动 增强 巩固 维护 稳定 保持 确保 筑牢 攻坚 解决 化解 缓解
  减轻 减少 降低 下降 缩短 压缩 压减 控制 消除 取消 关闭 拆除 清理 排查 检查 整改 整合 规范 优先 争取 力争 达到 达标 突破 超过 增长
  翻番 占比 不低于 不少于 不超过 高于 低于 投资 抓好 做好 做强 做大 做优 突出 满足 贯彻 营造 修订 编制 制定 出台 印发 处置 处理 回应
  停止 暂停 禁止 严禁 不得 发放 抓实 抓牢 抓细 抓严 抓紧 做实 做细 做精 做亮 夯实 压实 守住 守牢 稳住 管住 建优 建全 办优 配齐 配强
  补强 用足 用活 激活 丰富 充实 壮大 改进 探索 试行 倡导 挖掘 弘扬 塑造 擦亮 提速 提效 增效 加密 延长 缩减 集聚 吸引 招引 安排 落地
  交付 分配 梳理 摸排 评估 公开 公布 公示 发布 督查 督促 督导 清除 改迁
`);

/** What is done besides: it says of itself what it is about. */
export const WORKS = list(`
  推开 净化 美化 绿化 亮化 硬化 打通 培训 培养 培育 招录 招聘 资助 补助 补贴 救助 帮扶 扶持 奖励 守护 看护 照护 配租 敷设 通车 通水
  通气 开通 开放 开馆 试运营 评选 认定 选派 选聘 聘请 代缴 减免 减排 淘汰 清零 清运 清淤 疏浚 抽检 检测 监测 筛查 体检 巡查 巡诊 防治
  防控 查处 打击 简化 精简 免除 免收 免缴 免费 接种 纳入 转移 安置 搬迁 配送 放映 演出 送戏 种植 栽植 造林 养护 管护 推介 宣讲 普及
  签约 建档 存储 储备 收储 出让 盘活 立法 应保尽保 应助尽助 应改尽改 应治尽治 全覆盖 退出 回收 利用 收集 收运 用好 管好 畅通 方便 便利
  建强 织密 兜牢 托底 兜底 慰问 走访 探访 探视 关爱 关怀 迁移 移交 兑现 清偿 追缴 对接 联通 连通 贯通 接入 归集 共享 互通 结算 报销
  理赔 延伸 下沉 验收 审批 核发 颁发 破解 补齐 补足 新辟 开辟 开行 增开 稳岗 托管 代办 帮办 通办 核查 调查 勘察 评价 调解 仲裁 维权
  援助 扶助 助学 助残 助老 助餐 助浴 送教 送医 义诊 诊疗 治疗 康复 护理 急救 救护 随访 回访 奖补 贴息 担保 回迁 腾退 征收 拆迁 清退
  清扫 保洁 除险 避险 防汛 抗旱 排涝 截污 治污 治水 灌溉 蓄水 输送 并网 联网 入户 招生 扩招 引才 育才 传承 复绿 复垦 补植 亮灯 供暖
  供热 供气 供电 通电 通邮 通网
`);

/** What people do themselves: it is no work that is done for them. */
export const USES = list(`参加 参保 乘坐 乘车 看病 就医 上学 入学 入园 返岗`);

/** Names of works: a clause that ends in one says what is done, though it has no verb. */
export const WORK_NAMES = list(
  `工程 项目 行动 计划 活动 服务 改革 试点 就业 创业 规划 设计 保护 监管 供给 普查 宣传 布局 登记 供水 供应 评定 辅导 惠民`,
);

/** What, with acts and numbers alone, still does not say what a promise is about. */
export const EMPTY_WORDS = list(`
  工作 任务 目标 项目 工程 行动 计划 水平 能力 力度 质量 效能 效率 成效 机制 体系 制度 措施 标准 范围 规模 总量 数量 进度 服务 民生
  实事 主体 前期 后期 一期 二期 三期 省定 市定 重点 主要 具体 内容 指标 事项 问题 情况 方面 建筑 面积 资金 财政 经费 群众 居民 市民
  人口 百姓 受益 全部 期待 要求 诉求 需求 关切 政策 决策 部署 精神 各项 各类 各级 各地 相关 有关 一批 进一步 继续 持续 全面 深入 大力
  积极 切实 不断 逐步 基本 初步 着力 努力 扎实 有效 稳步 有序 统筹 同步 全力 高质量 高标准 高水平 今年 年内 全年 年底 年底前 年度
  本年度 上半年 下半年 一季度 二季度 三季度 四季度 当年 全市 全区 全县 全镇 本市 我市 累计 分别 同比 总体 平均 预计 将 均 各 再 共 约
  以上 以下 左右 以内 及 和 与 或 等 并 的 其中
`);

/** With which a text begins that hangs on something said before it, or lacks what it speaks of. */
export const CONTINUING_WORDS = list(
  `其中 此外 另外 同时 以及 并且 并 及 和 或 惠及 受益 增长 达到 下降 同比 占比 不低于 不少于 不超过 高于 低于`,
);

/** With which a clause names those or that for which the work is, before it comes to it. */
export const OBJECT_WORDS = list(`为 为了 对 对于 给 向 面向 针对 把 将`);

/** With which a clause says where, with whom or by whom, before it comes to the work. */
export const PLACE_WORDS = list(`在 于 与 同 由 随着`);

/** With which a clause begins that only leads to the next: to what end, how, by what, from when, on what condition. */
export const HANGING_WORDS = list(`
  让 使 按 按照 依照 依据 根据 遵循 围绕 聚焦 通过 采取 依托 借助 结合 坚持 以 经 自 从 到 至 截至 凡 凡是 如 如果 若 当 只要
  只有 一旦 除 符合 具备 具有 持有 年满
`);

/** With which a clause ends that only leads to the next. */
export const HANGING_ENDS = list(`外 起 前 后 时 内 中 上 下 期间 以来 同时 方面`);

/** With which a clause begins that says what those or that named before it will get: without it nothing was said. */
export const PREDICATE_WORDS = list(`给予 予以 一律 全额 均 可 应当 按 优先`);

/** With which a clause begins that takes back some of what was said before it. */
export const LIMITING_WORDS = list(`仅 只 限 但 不含 不包括 不包含 不适用 适用`);

/** With which a clause says for whom or where alone all holds that was said before it (`对象为…`, `发放对象：…`). */
export const CONDITIONS = list(`对象 范围 条件`);

/** What is given without payment: it is said with those to whom it is given, or not at all. */
export const FREE_WORDS = list(`免费 免除 免收 免缴 免交 减免 减半 半价 优惠 优待`);

/** Those to whom something is given. */
export const PEOPLE_WORDS = list(`
  残疾 残障 盲人 老年 老人 高龄 失能 周岁 岁以上 岁以下 儿童 婴幼儿 青少年 未成年 孤儿 妇女 女性 女生 孕妇 孕产妇 新生儿 学生 师生 新生
  教师 职工 工人 农民 务工 军人 军属 优抚 烈属 低保 特困 低收入 困难 脱贫 贫困 户籍 家庭 农户 住户 患者 病人 毕业生 人才 企业 商户
  个体 村民 学员 失业 人员 对象 劳动者 创业者 志愿者
`);

/** Those among whom everybody is: where they are named, nobody is left out. */
export const PUBLIC_WORDS = list(`社会 公众 市民 群众 居民 全民 游客 读者`);

/** What may not stand before a trial that is named without the places which hold it. */
export const MORE_THAN_PLACES = list(`为 对 给 向 让 使 不 未 非 无 仅 只 除 符合 条件 并 及 和 与 或`);

/** What a title may not leave out directly before what it says: it would say the contrary. */
export const DENYING_WORDS = list(
  `不 未 非 无 勿 莫 没有 不得 不再 不能 禁止 严禁 停止 暂停 取消 杜绝 防止 避免 拒绝 仅 只 仅限 只限`,
);
