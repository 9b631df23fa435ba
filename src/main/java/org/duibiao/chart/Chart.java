package org.duibiao.chart;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A chart ready to be drawn: every word in its language, every mark with the passages behind it. */
public sealed interface Chart permits BarChart, YearsChart, Scorecard, VerdictsChart, CodesChart, FrequencyChart {

    Heading heading();

    /** The same chart with other words around it. */
    Chart under(Heading other);

    /** What stands behind each of its marks. */
    Stream<Evidence> marks();

    /** Everything drawn, as the rows of a table; the first row names the columns. */
    List<List<String>> table();

    /** Why there is nothing to draw; empty when there is something. */
    Optional<String> nothing();

    /** How many things it shows of which some can stand on another picture: rows, panels, tiles, columns. */
    int length();

    /** Some of them as a chart of its own, on the same scale: from one to before another. */
    Chart part(int from, int to);

    /** The years its marks are about; none where they stand for many goals of any year. */
    default SortedSet<Integer> years() {
        return marks().flatMap(Evidence::stated)
                .map(stated -> stated.statement().claim().period().end())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What part of a file name it is good for: 澄川市-2022-目标与完成. */
    String name();
}
