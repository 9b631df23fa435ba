package org.duibiao.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the parts of a district that its report calls by their kind somewhere (东湾合作区, 东湾新区) and by their name
 * alone elsewhere (全面推进东湾建设). Immutable.
 */
final class OwnParts {
    private static final int NAMED_BY_KIND = 2;
    private static final Pattern BY_KIND = Pattern.compile(
            "(?:^|[。；，、：“”\\s\\n]|推动|推进|建设|支持|加快|促进|发挥|出台|深化|实施|修订)(\\p{IsHan}{2})(?:深港|合作|自贸|新|经开|高新)(?:合作区|试验片区|片区|区)");
    private static final Pattern NO_NAME =
            Pattern.compile("国家|省级|市级|各|高新|经济|技术|产业|工业|综合|跨境|临空|空港|示范|试验|深化|合作|城市|生态|旅游|出口|自由|海关|国际|开放|开发|城镇|新|东部|西部|南部|北部|中部|建设|推进|推动|加快|支持|和|与|等|及|的");

    private final Set<String> names;

    private OwnParts(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /** @param own the district's own name without its last character, which names no part */
    static OwnParts in(String text, Optional<String> own) {
        Map<String, Integer> counts = new HashMap<>();
        Matcher named = BY_KIND.matcher(text);
        while (named.find()) {
            String name = named.group(1);
            boolean ours = own.filter(it -> it.contains(name) || name.contains(it)).isPresent();
            if (!ours && !NO_NAME.matcher(name).find()) {
                counts.merge(name, 1, Integer::sum);
            }
        }
        Set<String> names = new HashSet<>();
        counts.forEach((name, count) -> {
            if (count >= NAMED_BY_KIND) {
                names.add(name);
            }
        });
        return new OwnParts(names);
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    /** The part that a sentence begins with and comes back to, so that what it tells is the part's. */
    Optional<String> leading(String firstWords, String sentence) {
        return names.stream()
                .filter(firstWords::startsWith)
                .filter(name -> sentence.indexOf(name) != sentence.lastIndexOf(name))
                .findFirst();
    }
}
