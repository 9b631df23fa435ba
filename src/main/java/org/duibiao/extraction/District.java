package org.duibiao.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.report.Header;

/** Whose report is read: which words mean its own district, and which mean a part of it or somebody else. */
final class District {
    private static final List<String> OTHERS = List.of(
            "区", "园", "镇", "县", "乡", "村", "企业", "集团", "公司", "产业", "行业", "业", "基地", "项目", "口岸", "山区", "地区", "沿海", "户",
            "群众", "人口", "户均", "产品", "贸易", "机电", "技术", "民营", "民间", "市场", "个", "国有", "非公", "外商", "基础设施", "房地产");
    private static final List<String> PLACES = List.of(
            "县", "园区", "开发区", "新区", "高新区", "山区", "民营企业", "工业园", "产业园", "保税", "自贸", "地区", "镇", "乡", "沿海", "每", "城市群",
            "三角洲", "两翼");
    private static final List<String> SCOPES = List.of("园区", "市区", "城市", "中心城区", "城区", "主城区", "统计口径");

    /** What words end in that narrow a number to a part worth keeping beside it. */
    private static final List<String> PARTS = List.of(
            "园区", "开发区", "新区", "高新区", "工业园", "产业园", "保税区", "自贸区", "经开区", "合作区", "度假区", "示范区", "户籍人口", "户籍", "民营企业",
            "山区", "片区");

    private static final List<String> GROUPS = List.of("民营企业", "私营企业", "国有企业", "贫困户", "脱贫户", "贫困县", "山区", "山区市", "山区县");

    /** Groups that are known by what they have, too: 软件业产值5亿元. */
    private static final List<String> TRADES = List.of("民营企业", "私营企业", "国有企业", "民营经济", "非公经济", "软件业");
    /** Words that only join a name to what goes before it. */
    private static final Set<String> HARMLESS = Set.of(
            "除", "除了", "使", "使得", "把", "其", "即", "让", "令", "则", "而", "如", "因", "到", "但", "虽然", "只", "促使", "带动了", "扶持",
            "帮助", "帮扶", "安置", "组织", "引导", "有组织", "实有", "落实", "守住", "坚决守住", "牢牢守住", "铺排", "滚动实施");

    private static final List<String> LED_BY =
            List.of("新区", "高新区", "经开区", "开发区", "自贸区", "自贸试验区", "合作区", "度假区", "工业园", "产业园", "口岸城市", "经济带", "两翼");
    private static final List<String> LEADING_VERBS = List.of(
            "力争", "确保", "争取", "努力", "高标准", "高水平", "全力", "全面", "深入", "加快", "推进", "推动", "加强", "支持", "抓好", "狠抓", "开展",
            "做强", "做大", "做优", "提升", "优化", "实施", "打造", "培育", "继续", "积极", "大力", "着力", "完善", "启动", "规划", "强化", "促进", "扩大",
            "精心", "谋划", "新", "重点", "建设");
    private static final List<String> THINGS = List.of(
            "项目", "工程", "设施", "产业", "资源", "能源", "交通", "旅游", "城市", "住房", "土地", "房地产", "矿", "园区", "水利", "景区", "集群");
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
        return holdsOne(words, OTHERS);
    }

    /** Whether unknown words before a name speak of a part of the district or another place, for the whole sentence. */
    boolean isPartOrOther(String words) {
        return holdsOne(words, PLACES);
    }

    /** Whether unknown words before a name leave it as it is. */
    boolean isHarmless(String words) {
        return words.isEmpty() || words.startsWith("来源于") || HARMLESS.contains(words);
    }

    /** Words that narrow a name but are worth keeping beside it. */
    Optional<String> scopeIn(String words) {
        Optional<String> common = SCOPES.stream()
                .filter(it -> words.equals(it) || words.equals(it + "实现") || words.equals(it + "完成"))
                .findFirst();
        if (common.isPresent()) {
            return common;
        }
        boolean narrows =
                (words.length() <= LONGEST_SCOPE && endOf(words, PARTS).isPresent()) || parts.contains(words);
        return narrows ? Optional.of(words) : Optional.empty();
    }

    /** The group of which a sentence goes on to speak: 民营企业达2万家,出口30亿美元; 国有企业资产总额增长6%,税收增长8%. */
    Optional<String> groupIn(String words) {
        return endOf(words, GROUPS)
                .or(() -> TRADES.stream()
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
        for (String verb : LEADING_VERBS) {
            if (rest.startsWith(verb)) {
                rest = rest.substring(verb.length());
                led = true;
            }
        }
        for (String part : LED_BY) {
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
        return led && builds && !holdsOne(rest, THINGS) ? Optional.of(rest.substring(0, building)) : Optional.empty();
    }
}
