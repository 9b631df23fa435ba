package org.duibiao.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duibiao.statement.Claim;

/** Compares the words that narrow a number. */
final class Scopes {

    private static final Pattern NOISE = Pattern.compile("[\\s、,，()（）;；:：]|其中");
    private static final Set<String> WHOLE = Set.of("全市", "全区", "全县", "全省", "全镇", "全州", "全国", "全社会", "全域");

    /** What parts of a district are called by. */
    private static final List<String> KINDS = List.of("园", "开发区", "新区", "县域", "民营", "民间");

    /** Indicators whose scope names a kind: 公办中小学 is not all of 中小学, nor any part of the other. */
    private static final Set<String> OF_KINDS = Set.of("school_places");

    private Scopes() {}

    /** The words without punctuation; empty for the district as a whole. */
    static String plain(Optional<String> scope) {
        String words = NOISE.matcher(scope.orElse("")).replaceAll("");
        return WHOLE.contains(words) ? "" : words;
    }

    /** Whether two numbers are narrowed alike; where the scope is a kind (幼儿园学位, 公办中小学学位), only the same kind is. */
    static boolean same(Claim one, Claim other) {
        return OF_KINDS.contains(one.indicator().id())
                ? plain(one.scope()).equals(plain(other.scope()))
                : same(one.scope(), other.scope());
    }

    /** Whether both name parts of one kind, such as parks: nearer to one another than either is to the whole. */
    static boolean near(Claim one, Claim other) {
        String a = plain(one.scope());
        String b = plain(other.scope());
        return KINDS.stream().anyMatch(kind -> a.contains(kind) && b.contains(kind));
    }

    static boolean same(Optional<String> one, Optional<String> other) {
        String a = plain(one);
        String b = plain(other);
        if (a.isEmpty() || b.isEmpty()) {
            return a.equals(b);
        }
        boolean opposite = a.startsWith("不含") != b.startsWith("不含");
        return a.equals(b) || (!opposite && (a.contains(b) || b.contains(a)));
    }
}
