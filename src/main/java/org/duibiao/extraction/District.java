package org.duibiao.extraction;

import java.util.List;
import java.util.Optional;
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

    private final Optional<String> name;
    private final Optional<String> stem;

    private final String title;

    District(Header header) {
        this.title = header.title();
        this.name = header.region().name();
        this.stem = name.filter(it -> it.length() > 2).map(it -> it.substring(0, it.length() - 1));
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
        return OTHERS.stream().anyMatch(words::contains);
    }

    /** Whether unknown words before a name speak of a part of the district or another place, for the whole sentence. */
    boolean isPartOrOther(String words) {
        return PLACES.stream().anyMatch(words::contains);
    }

    /** Whether unknown words before a name leave it as it is. */
    boolean isHarmless(String words) {
        return words.isEmpty() || words.startsWith("来源于");
    }

    /** Words that narrow a name but are worth keeping beside it. */
    Optional<String> scopeIn(String words) {
        return SCOPES.contains(words) ? Optional.of(words) : Optional.empty();
    }
}
