package org.duibiao.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme;

/** Words that are only half of a name, the other half having been said before: 粮食种植面积197.9万亩、产量81.4万吨. */
final class HalfName {
    /** 122个市级重点项目, in whatever words it goes on. */
    private static final Pattern PROJECTS = Pattern.compile("\\d[个项][省市区县]?级?重[点大](建设)?项目");

    private final String words;
    private final List<Item> subject;
    private final List<Item> spoken;
    private final Cursor cursor;

    /**
     * @param words the words that may be half of a name
     * @param subject what the clause before spoke of
     * @param spoken what had figures in the sentence so far
     */
    HalfName(String words, List<Item> subject, List<Item> spoken, Cursor cursor) {
        this.words = words;
        this.subject = subject;
        this.spoken = spoken;
        this.cursor = cursor;
    }

    /** The indicator meant, by its id; empty when the words are not half of a name here. */
    Optional<String> indicatorId() {
        return switch (words) {
            case "产" -> standsBeforeValue() ? when(speaksOfLargeIndustry(), "industrial_output") : grain();
            case "产量", "总产", "总产量" -> grain();
            case "投资", "投资额" -> isTotal() ? when(speaksOf("projects_signed"), "contracted_investment") : investment();
            case "总收入", "收入", "综合收入" -> when(speaksOf("tourist_visits"), "tourism_revenue");
            case "企业", "各类企业", "个体工商户", "个体户" -> firms();
            case "工业项目", "制造业项目", "产业项目" ->
                when(speaksOf("projects_signed") && !cursor.isAhead(1, Kind.SHARE), "projects_signed");
            case "优良率", "优良天数占比" -> when(clausesBefore().contains("空气"), "air_quality");
            case "授权", "授权量", "获授权" -> when(speaksOf("patents_applied"), "patents_granted");
            case "城镇就业" -> when(clauseFromHere().contains("新增"), "jobs");
            case "转移" -> when(clausesBefore().contains("农村") && clausesBefore().contains("劳动力"), "rural_transfer");
            case "第一剂", "第二剂", "第三剂", "加强针" -> when(speaksOf("vaccination_doses"), "vaccination_doses");
            case "总投资", "投资总额", "协议投资" -> when(speaksOf("projects_signed"), "contracted_investment");
            case "增加值", "产业增加值" -> valueAdded();
            case "人均" -> when(speaksOf("gdp"), "gdp_per_capita");
            case "服务业" -> when(cursor.isAhead(1, Kind.SHARE_OF), "tertiary_va");
            case "城镇居民", "城镇常住居民", "城镇" -> when(speaksOf("income"), "income_urban");
            case "农村居民", "农村常住居民", "农村" -> when(speaksOf("income"), "income_rural");
            default -> Optional.empty();
        };
    }

    private Optional<String> grain() {
        return when(speaksOf("grain_") || clausesBefore().contains("粮食"), "grain_output");
    }

    // 规模以上工业企业86家,实现总产值42.5亿元
    private boolean standsBeforeValue() {
        return cursor.text().at(cursor.here().end()) == '值';
    }

    // 完成技改项目28个,投资5.79亿元; 重大项目52项,其中竣工6项,完成投资91.1亿元
    private Optional<String> investment() {
        String before = clausesBefore();
        int start = cursor.here().start();
        String clause = cursor.text().words(cursor.clauseStartBefore(start), start);
        if (speaksOfSomeProjects()) {
            return Optional.empty();
        }
        boolean spent = clause.endsWith("完成") && PROJECTS.matcher(clause).find();
        if (spent || speaksOf("key_projects") || sentenceSpokeOf("key_projects")) {
            return Optional.of("key_project_investment");
        }
        return when(before.contains("技改项目") || before.contains("技术改造项目"), "tech_investment");
    }

    // 重点项目220项,投资775亿元,其中民生项目90项,投资349亿元: of the part, where 其中竣工6项 is still about them all
    private boolean speaksOfSomeProjects() {
        String sentence = cursor.sentenceBefore(cursor.here().start());
        int among = sentence.lastIndexOf("其中");
        return among >= 0 && sentence.indexOf("项目", among) >= 0;
    }

    // 规模以上工业企业实现总产值118.6亿元、增加值32.4亿元; 农林牧渔业总产值30亿元,增加值18亿元
    private Optional<String> valueAdded() {
        boolean industry = speaksOfLargeIndustry() || speaksOf("industrial_output");
        return industry ? Optional.of("industrial_va") : when(speaksOf("agri_output"), "primary_va");
    }

    // 新发展市场主体2万户,其中企业7857户; 全区企业11071家; 经营主体净增4万户,企业净增1万户
    private Optional<String> firms() {
        boolean all = cursor.isAhead(-1, Kind.AREA)
                && words.equals("企业")
                && cursor.look(1).filter(Lexeme.Figure.class::isInstance).isPresent();
        int end = cursor.here().end();
        boolean besideAll = words.equals("企业") && cursor.text().startsWith("净增", end) && sentenceSpokeOf("firms_");
        boolean among = cursor.sentenceBefore(cursor.here().start()).contains("其中");
        boolean ofTotal = among && sentenceSpokeOf("firms_") && clausesBefore().contains("总量");
        return all || besideAll || ofTotal
                ? Optional.of("firms_total")
                : when(among && sentenceSpokeOf("firms_new"), "firms_new");
    }

    // 总投资 is what projects will cost, not what was spent on them.
    private boolean isTotal() {
        return cursor.text().at(cursor.here().start() - 1) == '总';
    }

    // The words of this clause and of the one before it.
    private String clausesBefore() {
        int from = cursor.clauseStartBefore(
                Math.max(0, cursor.clauseStartBefore(cursor.here().start()) - 1));
        return cursor.text().words(from, cursor.here().start());
    }

    // The words from here to the end of the clause.
    private String clauseFromHere() {
        String sentence = cursor.sentenceFrom(cursor.index());
        int comma = sentence.indexOf(',');
        return comma < 0 ? sentence : sentence.substring(0, comma);
    }

    private boolean sentenceSpokeOf(String idStart) {
        return spoken.stream()
                .flatMap(it -> it.indicator().stream())
                .anyMatch(it -> it.id().startsWith(idStart));
    }

    private static Optional<String> when(boolean meant, String id) {
        return meant ? Optional.of(id) : Optional.empty();
    }

    private boolean speaksOfLargeIndustry() {
        String before = clausesBefore();
        return before.contains("规模以上工业企业") || before.contains("规上工业企业");
    }

    private boolean speaksOf(String idStart) {
        return subject.stream()
                .flatMap(it -> it.indicator().stream())
                .anyMatch(it -> it.id().startsWith(idStart));
    }
}
