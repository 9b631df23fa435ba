package org.duibiao.extraction.scan;

/** What a small word does in a sentence. The words themselves stand in {@code grammar.tsv}. */
public enum Kind {
    /** Says nothing that matters here: 实现, 达到, 同比. */
    PLAIN,
    /** 总数: what follows counts all there are, not the new ones. */
    TOTAL,
    /** Whose number it is: 全市, 我省. */
    AREA,
    RISE,
    FALL,
    /** 提高到, 降至: a level follows, not a change. */
    REACH,
    /** 增速, 涨幅: a growth follows. */
    RATE,
    /** 降幅. */
    RATE_OF_FALL,
    /** 年均. */
    AVERAGE,
    /** 累计: a sum over the period. */
    SUM,
    /** 占: the whole follows, then the share. */
    SHARE_OF,
    /** 占比, 比重. */
    SHARE,
    COMPLETE,
    /** 任务, 预算: what a completion is of. */
    TASK,
    /** 完成率. */
    COMPLETION_RATE,
    RANK,
    DISTRIBUTE,
    EACH,
    /** 超过, 突破. */
    AT_LEAST_BEFORE,
    /** 不超过. */
    AT_MOST_BEFORE,
    /** 控制在. */
    HOLD,
    /** 约, 近. */
    ABOUT_BEFORE,
    AT_LEAST_AFTER,
    AT_MOST_AFTER,
    ABOUT_AFTER,
    FIRM,
    STRETCH,
    /** 预期目标, 计划. */
    AIM,
    PRELIMINARY,
    AMONG,
    AND,
    /** 折合: the same amount in other money follows. */
    CONVERTED,
    /** 由, 从: the starting value follows. */
    FROM,
    /** 比, 较: the base of a comparison follows. */
    COMPARE,
    /** 高于, 快于. */
    VERSUS,
    /** 同步, 持平. */
    IN_STEP,
    /** 不含, 剔除: words that narrow the number follow. */
    NARROWED,
    COMMA,
    SEMICOLON,
    /** 、. */
    LIST_COMMA,
    COLON,
    OPEN,
    CLOSE,
    QUOTE,
    STOP,
    BAR
}
