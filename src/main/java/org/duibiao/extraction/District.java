package org.duibiao.extraction;

import java.util.List;
import java.util.Optional;
import org.duibiao.report.Header;

/** Whose report is read: which words mean its own district, and which mean a part of it or somebody else. */
final class District {
    private static final DistrictWords WORDS = DistrictWords.bundled();
    private static final String OWN_PARKS = "园区";
    private static final String BUILDING = "(开发|建设|开发建设|发展)?";
    private static final int BUILDING_WORD = 4;
    private static final int LONGEST_PLACE = 6;
    private static final int LONGEST_SCOPE = 12;
    /** 资产总额, 营业收入: what a group may have. */
    private static final int LONGEST_AMOUNT = 4;

    private final Optional<String> name;
    private final Optional<String> stem;

    private final String title;
    private final OwnParts parts;

    District(Header header, String text) {
        this.title = header.title();
        this.name = header.region().name();
        this.stem = name.filter(it -> it.length() > 2).map(it -> it.substring(0, it.length() - 1));
        this.parts = OwnParts.in(text, stem.or(() -> name));
    }

    /** Whether 全市, 我省 and the like mean this district. */
    boolean isOwnArea(String words) {
        if (name.isEmpty() || words.startsWith("本") || (words.startsWith("我") && !words.equals("我国"))) {
            return !words.equals("全国");
        }
        String whole = name.get();
        char last = words.charAt(words.length() - 1);
        if (whole.equals("全国")) {
            return last == '国';
        }
        if (words.equals("全社会") || words.equals("各地") || last == '域' || last == '下' || last == '场') {
            return true;
        }
        char own = whole.charAt(whole.length() - 1);
        return own == last;
    }

    boolean isOwnName(String words) {
        if (name.isEmpty()) {
            return words.length() > 1
                    && "省市区县州盟旗镇乡".indexOf(words.charAt(words.length() - 1)) >= 0
                    && title.contains(words);
        }
        return name.filter(words::equals).isPresent()
                || stem.filter(words::equals).isPresent();
    }

    /** Whether words before a name make it another's: 高新区, 山区市, 民营企业. */
    boolean namesAnother(String words) {
        return holdsOne(words, WORDS.others());
    }

    /** Whether unknown words before a name speak of a part of the district or another place, for the whole sentence. */
    boolean isPartOrOther(String words) {
        return holdsOne(words, WORDS.places());
    }

    /** Whether unknown words before a name leave it as it is. */
    boolean isHarmless(String words) {
        return words.isEmpty() || words.startsWith("来源于") || WORDS.harmless().contains(words);
    }

    /** Words that narrow a name but are worth keeping beside it. */
    Optional<String> scopeIn(String words) {
        Optional<String> common = WORDS.scopes().stream()
                .filter(it -> words.equals(it) || words.equals(it + "实现") || words.equals(it + "完成"))
                .findFirst();
        if (common.isPresent()) {
            return common;
        }
        boolean narrows =
                (words.length() <= LONGEST_SCOPE && endOf(words, WORDS.parts()).isPresent()) || parts.contains(words);
        return narrows ? Optional.of(words) : Optional.empty();
    }

    /** The group of which a sentence goes on to speak: 民营企业达2万家,出口30亿美元; 国有企业资产总额增长6%,税收增长8%. */
    Optional<String> groupIn(String words) {
        return endOf(words, WORDS.groups())
                .or(() -> WORDS.trades().stream()
                        .filter(it -> words.startsWith(it) && words.length() <= it.length() + LONGEST_AMOUNT)
                        .findFirst());
    }

    private static boolean holdsOne(String words, List<String> some) {
        if (words.isEmpty()) {
            return false;
        }
        for (String one : some) {
            if (words.contains(one)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> endOf(String words, List<String> some) {
        for (String one : some) {
            if (words.endsWith(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The place that the first words of a sentence make its subject: 临江新区经济运行平稳, 加快东湾开发建设. */
    Optional<String> placeThatLeads(String words, String sentence) {
        String rest = words;
        boolean led = false;
        if (words.startsWith("国家") || words.contains("创建")) {
            return Optional.empty();
        }
        for (String verb : WORDS.leadingVerbs()) {
            if (rest.startsWith(verb)) {
                rest = rest.substring(verb.length());
                led = true;
            }
        }
        for (String part : WORDS.endsOfPlaces()) {
            int at = rest.indexOf(part);
            if (at >= 2
                    && at <= LONGEST_PLACE
                    && (!led || rest.substring(at + part.length()).matches(BUILDING))) {
                return Optional.of(rest.substring(0, at + part.length()));
            }
        }
        // 精心谋划园区扩容增效,力争税收增长20%
        if (led && rest.startsWith(OWN_PARKS)) {
            return Optional.of(OWN_PARKS);
        }
        Optional<String> part = parts.leading(rest, sentence);
        if (part.isPresent()) {
            return part;
        }
        int building = rest.indexOf("开发建设");
        boolean builds = building >= 2 && building <= LONGEST_PLACE && building + BUILDING_WORD == rest.length();
        return led && builds && !holdsOne(rest, WORDS.things())
                ? Optional.of(rest.substring(0, building))
                : Optional.empty();
    }
}
