/** What the bold words of the sample notes are made of. */
export const words: readonly string[] = [
  '潮汐时钟',
  '雨量传感器',
  'PaperKite',
  '离线词典',
  '二手镜头',
  '木工夹具',
  'tide-clock',
  '旧收音机',
  '社区菜园',
  'MossDB',
  '手冲咖啡',
  '12 伏电源',
  '开源字体',
  'LogFern 2.3',
  '夜跑路线',
  '低功耗屏幕',
  '五块钱的芯片',
  'e-ink',
  '三天的续航',
  '铝合金外壳',
];

/** `@` stands for a word. Together they have the real note's mixture of bold, code and brackets. */
export const sentences: readonly string[] = [
  '先看**@**，它和**@**用的是同一块电路板。',
  '把**@**拆开以后，里面只有**@**和**@**。',
  '有人在评论里问过**@**，这里**再说一遍**。',
  '**@**：比上一版轻了**一半**，代价是**@**没有了。',
  '改用**@**之后，每天省下**20 分钟**，不过**@**要另外买。',
  '命令写作 `fern --once`，结果放进**@**里。',
  '**提醒：** 动手之前先把**@**的电断开，再去碰**@**。',
  '主持人念了一段说明书，大意是**@** (第二版) 不再支持**@**。',
  '和**@**相比，**@**更**安静**，也更**便宜**。',
  '画面里是**@**，旁边那台是**@**。',
];

/** The lists' own lines, one level deeper. */
export const details: readonly string[] = [
  '**@**：放在**窗边**，每小时记一次。',
  '**@**：说明书只有**两页**，配图看不清。',
  '**@**：参数在 `config.toml` 里，改完**不用重启**，比**@**省事。',
  '**@**：去年卖**129 元**，现在只要**@**的一半。',
];

export const titles: readonly string[] = [
  '为什么又做一台',
  '拆机：@',
  '@ 与 @ 的区别',
  '听众来信',
  '装好以后的样子',
  '@ (第二部分)',
  '预算清单',
  '踩过的坑',
];

export const partTitles: readonly string[] = [
  '开场',
  '@ - 从零开始',
  '本周的 @',
  '@ - 听众的改法',
  '工具箱',
  '@ 再试一次',
  '还有一件事',
  '结尾',
];
