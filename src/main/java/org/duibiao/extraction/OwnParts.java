package org.duibiao.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the parts of a district that its report calls by their kind somewhere (东湾合作区, 东湾新区) and by their name
 * alone elsewhere (全面推进东湾建设). Immutable.
 */
final class OwnParts {
    private static final int OFTEN = 4;
    private static final List<String> KINDS = List.of("合作区", "自贸片区", "新区", "经开区", "高新区", "城市新中心");
    /** A verb, a name and two more characters before the kind. */
    private static final int LONGEST_BEFORE = 6;

    private static final Pattern BY_KIND = Pattern.compile(
            "(?:^|[。；，、：“”\\s\\n]|推动|推进|建设|支持|加快|促进|发挥|出台|深化|实施|修订|完成)(\\p{IsHan}{2})(?:\\p{IsHan}{0,2}?)(?:合作区|自贸片区|新区|经开区|高新区|城市新中心)");
    private static final Pattern NO_NAME = Pattern.compile(
            "创建|实施|完成|完善|力争|抓好|优化|建成|提升|加|启动|构建|不断|统筹|谋划|制定|积极|功能|坚持|探索|落实|组建|依托|有序|办好|稳定|保障|强化|快速|全面|着力|确保|提速|打造|实现|围绕|大力|拉动|科技|两个|三个|境外|边境|滨海|富民|自治|市高|国家|省级|市级|各|高新|经济|技术|产业|工业|综合|跨境|临空|空港|示范|试验|深化|合作|城市|生态|旅游|出口|自由|海关|国际|开放|开发|城镇|新|东部|西部|南部|北部|中部|建设|推进|推动|加快|支持|和|与|等|及|的");

    private final Set<String> names;

    private OwnParts(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /** @param own the district's own name without its last character, which names no part */
    static OwnParts in(String text, Optional<String> own) {
        Set<String> names = new HashSet<>();
        // looked at only where a kind stands: the pattern on a whole report took a third of its extraction
        Matcher named = BY_KIND.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        for (String kind : KINDS) {
            for (int at = text.indexOf(kind); at >= 0; at = text.indexOf(kind, at + 1)) {
                named.region(Math.max(0, at - LONGEST_BEFORE), at + kind.length());
                if (named.find()) {
                    String name = named.group(1);
                    boolean ours = own.filter(it -> it.contains(name) || name.contains(it))
                            .isPresent();
                    if (!ours && !NO_NAME.matcher(name).find() && isNamedOften(text, name)) {
                        names.add(name);
                    }
                }
            }
        }
        return new OwnParts(names);
    }

    private static boolean isNamedOften(String text, String name) {
        int count = 0;
        for (int at = text.indexOf(name); at >= 0 && count < OFTEN; at = text.indexOf(name, at + 1)) {
            count++;
        }
        return count == OFTEN;
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
