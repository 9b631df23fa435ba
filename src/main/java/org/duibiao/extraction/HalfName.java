package org.duibiao.extraction;

import java.util.List;
import java.util.Optional;
import org.duibiao.extraction.scan.Kind;

/** Words that are only half of a name, the other half having been said before: 粮食种植面积197.9万亩、产量81.4万吨. */
final class HalfName {
    private final String words;
    private final List<Item> subject;
    private final Cursor cursor;
    private final int clauseFirst;

    HalfName(String words, List<Item> subject, Cursor cursor, int clauseFirst) {
        this.words = words;
        this.subject = subject;
        this.cursor = cursor;
        this.clauseFirst = clauseFirst;
    }

    /** The indicator meant, by its id; empty when the words are not half of a name here. */
    Optional<String> indicatorId() {
        return switch (words) {
            case "产量", "产" -> when(speaksOf("grain_"), "grain_output");
            case "投资" -> when(speaksOf("key_projects"), "key_project_investment");
            case "总投资", "投资总额", "协议投资" -> when(speaksOf("projects_signed"), "contracted_investment");
            case "增加值", "产业增加值" -> when(speaksOfLargeIndustry(), "industrial_va");
            case "服务业" -> when(cursor.isAhead(1, Kind.SHARE_OF), "tertiary_va");
            case "城镇居民", "城镇常住居民", "城镇" -> when(speaksOf("income"), "income_urban");
            case "农村居民", "农村常住居民", "农村" -> when(speaksOf("income"), "income_rural");
            default -> Optional.empty();
        };
    }

    private static Optional<String> when(boolean meant, String id) {
        return meant ? Optional.of(id) : Optional.empty();
    }

    private boolean speaksOfLargeIndustry() {
        int from = cursor.startOf(clauseFirst);
        String before = cursor.text().words(from, Math.max(from, cursor.here().start()));
        return before.contains("规模以上工业企业") || before.contains("规上工业企业");
    }

    private boolean speaksOf(String idStart) {
        return subject.stream()
                .flatMap(it -> it.indicator().stream())
                .anyMatch(it -> it.id().startsWith(idStart));
    }
}
