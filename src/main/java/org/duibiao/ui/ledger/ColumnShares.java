package org.duibiao.ui.ledger;

import java.util.ArrayList;
import java.util.List;

/** Shares the width of a table among its columns by what their words need. Pixels. Immutable. */
final class ColumnShares {

    /**
     * What a column asks for.
     *
     * @param need where nothing in it is cut
     * @param least what it keeps however little there is
     */
    record Wish(double need, double least) {
        Wish {
            need = Math.max(need, least);
        }
    }

    private final List<Wish> wishes;

    ColumnShares(List<Wish> wishes) {
        this.wishes = List.copyOf(wishes);
    }

    /**
     * Those who need little get all of it, the widest give way first; what is left over goes to the last.
     *
     * @return one width for each wish; their sum is the width there is, unless that is less than all the least
     */
    List<Double> of(double width) {
        double needed = wishes.stream().mapToDouble(Wish::need).sum();
        double most = needed <= width ? Double.MAX_VALUE : fairMost(width);
        List<Double> shares = new ArrayList<>();
        for (Wish wish : wishes) {
            shares.add(Math.floor(Math.max(wish.least(), Math.min(wish.need(), most))));
        }
        double left = width - shares.stream().mapToDouble(Double::doubleValue).sum();
        if (left > 0 && !shares.isEmpty()) {
            shares.set(shares.size() - 1, shares.get(shares.size() - 1) + left);
        }
        return shares;
    }

    /** The width no column that gives way is wider than. */
    private double fairMost(double width) {
        double low = 0;
        double high = width;
        while (high - low > 0.5) {
            double middle = (low + high) / 2;
            double used = wishes.stream()
                    .mapToDouble(wish -> Math.max(wish.least(), Math.min(wish.need(), middle)))
                    .sum();
            if (used > width) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
