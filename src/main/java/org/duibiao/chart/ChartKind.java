package org.duibiao.chart;

import static org.duibiao.chart.ChartSetting.ACROSS;
import static org.duibiao.chart.ChartSetting.BY;
import static org.duibiao.chart.ChartSetting.COLUMNS;
import static org.duibiao.chart.ChartSetting.DISTRICT;
import static org.duibiao.chart.ChartSetting.DISTRICT_ORDER;
import static org.duibiao.chart.ChartSetting.FURTHER_DISTRICTS;
import static org.duibiao.chart.ChartSetting.GOAL_ORDER;
import static org.duibiao.chart.ChartSetting.INDICATOR;
import static org.duibiao.chart.ChartSetting.INDICATORS;
import static org.duibiao.chart.ChartSetting.MEANS;
import static org.duibiao.chart.ChartSetting.PEERS;
import static org.duibiao.chart.ChartSetting.SPAN;
import static org.duibiao.chart.ChartSetting.YEAR;
import static org.duibiao.chart.ChartSetting.ZERO;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be drawn; its id is the word of the command line. */
public enum ChartKind {
    BULLET,
    YEARS,
    DISTRICTS,
    LADDER,
    SCORECARD,
    VERDICTS,
    CODES;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of an id, e.g. {@code bullet}. */
    public static Optional<ChartKind> of(String id) {
        return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** Whether a chart of this kind says something where it shows one district, not several side by side. */
    boolean canShowOneDistrict() {
        return this != DISTRICTS && this != CODES;
    }

    /** Whether charts of this kind can be set so. */
    public boolean has(ChartSetting setting) {
        return settings().contains(setting);
    }

    private Set<ChartSetting> settings() {
        return switch (this) {
            case BULLET -> Set.of(DISTRICT, YEAR, INDICATORS, GOAL_ORDER);
            case YEARS -> Set.of(DISTRICT, INDICATOR, FURTHER_DISTRICTS, SPAN, MEANS, ZERO);
            case DISTRICTS -> Set.of(DISTRICT, YEAR, INDICATOR, FURTHER_DISTRICTS, PEERS, DISTRICT_ORDER);
            case LADDER -> Set.of(DISTRICT, YEAR, INDICATOR, FURTHER_DISTRICTS);
            case SCORECARD -> Set.of(DISTRICT, YEAR, INDICATORS, COLUMNS);
            case VERDICTS -> Set.of(DISTRICT, FURTHER_DISTRICTS, PEERS, SPAN, BY, INDICATORS);
            case CODES -> Set.of(ACROSS);
        };
    }
}
