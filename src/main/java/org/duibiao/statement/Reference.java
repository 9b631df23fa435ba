package org.duibiao.statement;

import java.util.Optional;

/**
 * What a relational goal is measured by.
 *
 * @param relation how the outcome shall stand to it
 * @param standard what it is
 * @param indicatorId the other indicator of the same district, for {@link Standard#OWN_INDICATOR}
 * @param words as stated: 与经济增长基本同步
 */
public record Reference(Relation relation, Standard standard, Optional<String> indicatorId, String words) {
    /** How the outcome shall stand to its reference. */
    public enum Relation {
        /** 同步, 持平, 保持一致. */
        IN_STEP,
        /** 快于, 高于. */
        ABOVE,
        /** 低于. */
        BELOW,
        /** 完成市下达任务. */
        FULFILS
    }

    /** What a goal can be measured by. */
    public enum Standard {
        /** Another indicator of the same district: 经济增长. */
        OWN_INDICATOR,
        /** The province's, or whichever government stands above: 全省平均. */
        DISTRICT_ABOVE,
        /** A task set from above whose number is not given. */
        TASK_FROM_ABOVE,
        /** The year before: 与上年持平, 稳定增长. */
        YEAR_BEFORE
    }
}
