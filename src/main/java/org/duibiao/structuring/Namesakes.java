package org.duibiao.structuring;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duibiao.report.Division;
import org.duibiao.report.DivisionTree;
import org.duibiao.report.Level;
import org.duibiao.report.Region;

/** Of several districts of one name, finds the one whose parents and towns a text speaks of. */
final class Namesakes {
    private static final int NAMED_TOGETHER = 200;
    private static final int NAMED_WITH_ITS_PROVINCE = 100;
    private static final int BELOW = 4;
    private static final int TOWN = 6;
    private static final int COUNTIES = 10;
    private static final Pattern COUNTIES_BELOW = Pattern.compile("县区|区县|各县|县[（(](?:市|区)|县、区|各区");

    private final DivisionTree tree;

    Namesakes(DivisionTree tree) {
        this.tree = tree;
    }

    /**
     * The likeliest of several districts.
     *
     * @param meanings districts called {@code name}, two or more
     * @param text all that may speak of their parents
     * @return empty if two are as likely
     */
    Optional<Region> choose(List<Region> meanings, String name, String text) {
        PlaceMentions mentions = new PlaceMentions(tree, text);
        boolean counties = COUNTIES_BELOW.matcher(text).find();
        int best = Integer.MIN_VALUE;
        int second = Integer.MIN_VALUE;
        Region chosen = meanings.get(0);
        for (Region region : meanings) {
            int score = score(region, name, text, mentions);
            if (counties && region.level().equals(Optional.of(Level.PREFECTURE))) {
                score += COUNTIES;
            }
            if (score > best) {
                second = best;
                best = score;
                chosen = region;
            } else {
                second = Math.max(second, score);
            }
        }
        return best > second ? Optional.of(chosen) : Optional.empty();
    }

    private int score(Region region, String named, String text, PlaceMentions mentions) {
        int score = 0;
        // 内蒙古自治区通辽市 is named with its parent
        String name = region.name().orElse(named);
        List<String> parents = region.path().subList(0, region.path().size() - 1);
        for (int i = 0; i < parents.size(); i++) {
            String parent = parents.get(i);
            boolean direct = i == parents.size() - 1;
            score += text.contains(parent + name) ? (direct ? NAMED_TOGETHER : NAMED_WITH_ITS_PROVINCE) : 0;
            score += 2 * mentions.of(parent);
            for (Division division : tree.named(parent)) {
                for (String shorter : tree.shortNamesOf(division)) {
                    // 毕节 in a report of 毕节市 does not speak of the former 毕节地区
                    score += name.startsWith(shorter) ? 0 : 2 * mentions.of(shorter);
                }
            }
        }
        for (Division division : tree.named(name)) {
            if (division.region().equals(region)) {
                score += division.former() ? -1 : 0;
                for (Division below : tree.below(division)) {
                    score += mentions.of(below.name()) > 0 ? BELOW : 0;
                }
                for (String town : tree.towns(division)) {
                    score += text.contains(town) ? TOWN : 0;
                }
            }
        }
        return score;
    }
}
