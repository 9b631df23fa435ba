package org.duibiao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.duibiao.report.Part;
import org.duibiao.report.ReportId;
import org.duibiao.report.Structure;
import org.duibiao.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    @TempDir
    private Path folder;

    private Shelf shelf;

    @BeforeEach
    void someTexts() throws IOException {
        shelf = new Shelf(
                folder,
                List.of(
                        "新建码头3座、大桥两座；改造老港口。明年再建碼頭１座，GDP增长6%。",
                        "推动港口高质量发展。茶叶产业增长。\n推动茶叶出口，加快发展。", "哈哈哈哈。第一产业、第二产业，第\n产业。𠮷野家"));
    }

    @AfterEach
    void closed() throws IOException {
        shelf.close();
    }

    @Test
    void simplifiedFindsTraditionalAndHalfWidthFindsFullWidth() throws Exception {
        assertThat(shelf.words("码头")).containsExactly("码头", "碼頭");
        assertThat(shelf.words("碼頭")).containsExactly("码头", "碼頭");
        assertThat(shelf.words("建码头1座")).containsExactly("建碼頭１座");
        assertThat(shelf.words("gdp增长6％")).containsExactly("GDP增长6%");
    }

    @Test
    void hitsGoFromTheLeftAndDoNotOverlap() throws Exception {
        assertThat(shelf.find(new Query.Words("哈哈"))).containsEntry(3L, List.of(new Span(0, 2), new Span(2, 4)));
    }

    @Test
    void whatATextHoldsASecondTimeIsFoundAndCountedOnce() throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            body.append("第").append(i).append("件事是把青石镇到望溪村的道路修好，再给沿路的学校和卫生院通上自来水。\n");
        }
        String menu = "首页 走进青石 政务公开\n";
        String text = menu + body + menu + body + "完。";
        int second = menu.length() + body.length();
        Span copy = new Span(second, text.length() - 2);
        ReportId id = new ReportId(9);
        shelf.index.put(
                id,
                1,
                1,
                text,
                new Structure(List.of(), List.of(), List.of(), List.of(), List.of(new Span(0, menu.length()), copy)));
        shelf.index.commit();
        for (String typed : List.of("自来水", "道路*自来水", "/道路修好/", "道路 NEAR/30 自来水", "学校?卫生院")) {
            List<Found> found = shelf.index.find(
                    QueryParser.parse(typed), Where.in(id::equals, Set.of()), (report, version) -> text, () -> false);
            assertThat(found.get(0).spans()).as(typed).hasSize(20).allMatch(span -> span.end() <= second);
            assertThat(found.get(0).characters()).isEqualTo(text.length() - copy.length());
        }
        assertThat(shelf.index
                        .find(new Query.Words("政务"), Where.in(id::equals, Set.of()), (r, v) -> text, () -> false)
                        .get(0)
                        .spans())
                .containsExactly(new Span(text.indexOf("政务"), text.indexOf("政务") + 2));
        assertThat(shelf.index
                        .find(new Query.Words("完"), Where.in(id::equals, Set.of()), (r, v) -> text, () -> false)
                        .get(0)
                        .spans())
                .hasSize(1);
    }

    @Test
    void halvesOfARareCharacterStayApart() throws Exception {
        assertThat(shelf.words("𠮷")).containsExactly("𠮷");
        assertThat(shelf.words("𠮸")).isEmpty();
    }

    @Test
    void bothMeansInOneReport() throws Exception {
        assertThat(shelf.words("港口 茶叶")).containsExactly("港口", "茶叶", "茶叶");
        assertThat(shelf.words("大桥 茶叶")).isEmpty();
    }

    @Test
    void orTakesEitherAndNotTakesReportsAway() throws Exception {
        assertThat(shelf.words("大桥 OR 出口")).containsExactly("大桥", "出口");
        assertThat(shelf.words("港口 NOT 大桥")).containsExactly("港口");
    }

    @Test
    void nearGoesFromOneToTheOtherInEitherOrder() throws Exception {
        assertThat(shelf.words("大桥 NEAR/6 码头")).containsExactly("码头3座、大桥");
        assertThat(shelf.words("大桥 NEAR/2 码头")).isEmpty();
    }

    @Test
    void aWordIsNearAnotherPlaceOfItselfOnly() throws Exception {
        assertThat(shelf.words("大桥 NEAR/9 大桥")).isEmpty();
        assertThat(shelf.words("推动 NEAR/9 推动茶叶")).isEmpty();
        assertThat(shelf.words("茶叶 NEAR/9 茶叶")).containsExactly("茶叶产业增长。\n推动茶叶");
        assertThat(shelf.words("哈 NEAR/0 哈")).containsExactly("哈哈", "哈哈");
    }

    @Test
    void whatLiesFarBackButReachesNearCounts() throws Exception {
        assertThat(shelf.words("(港口*发展 OR 质量) NEAR/2 茶叶")).containsExactly("港口高质量发展。茶叶");
    }

    @Test
    void allThatIsAskedForMustStandInThePartsThatAreLookedThrough() throws Exception {
        assertThat(shelf.find(QueryParser.parse("大桥 GDP"))).containsOnlyKeys(1L);
        assertThat(shelf.find(QueryParser.parse("大桥 GDP"), Part.REVIEW)).isEmpty();
        assertThat(shelf.find(QueryParser.parse("大桥 NOT GDP"), Part.REVIEW)).containsOnlyKeys(1L);
        assertThat(shelf.find(QueryParser.parse("大桥 NOT GDP"))).isEmpty();
    }

    @Test
    void manyGapsInALongSentenceAreDoneSoon() throws Exception {
        shelf.index.put(new ReportId(4), 1, 4, "的".repeat(3000) + "。囧", Shelf.none());
        shelf.index.commit();

        assertThat(shelf.find(QueryParser.parse("的*".repeat(12) + "囧"))).isEmpty();
    }

    @Test
    void aClassInAClassHoldsNoCertainWords() throws Exception {
        assertThat(shelf.words("/[大码&&[^码]桥]桥/")).containsExactly("大桥");
        assertThat(shelf.words("/[]大]桥/")).containsExactly("大桥");
        assertThat(shelf.words("/(?x)大桥 # 只说大桥/")).containsExactly("大桥");
        assertThat(shelf.words("/\\Q大桥两座；\\E/")).containsExactly("大桥两座；");
    }

    @Test
    void aStarStaysInItsSentenceAndTakesTheNearest() throws Exception {
        assertThat(shelf.words("推动*发展")).containsExactly("推动港口高质量发展", "推动茶叶出口，加快发展");
        assertThat(shelf.words("港口*产业")).isEmpty();
    }

    @Test
    void aQuestionMarkIsOneCharacterButNoLineBreak() throws Exception {
        assertThat(shelf.words("第?产业")).containsExactly("第一产业", "第二产业");
    }

    @Test
    void expressionsAreFoldedTooButTheirOperatorsAreNot() throws Exception {
        assertThat(shelf.words("/[新再]建碼頭\\d座/")).containsExactly("新建码头3座", "再建碼頭１座");
        assertThat(shelf.words("/GDP增长\\d％/")).containsExactly("GDP增长6%");
        assertThat(shelf.words("/推动[^。]{4,6}发展/")).containsExactly("推动港口高质量发展");
        assertThat(shelf.words("/x*/")).isEmpty();
    }

    @Test
    void partsNarrowWhatIsLookedThrough() throws Exception {
        assertThat(shelf.find(new Query.Words("码头"), Part.PLAN)).isEqualTo(Map.of(1L, List.of(new Span(22, 24))));
        Found first = shelf.index
                .find(
                        new Query.Words("码头"),
                        Where.in(new ReportId(1)::equals, Set.of(Part.REVIEW)),
                        (id, v) -> "",
                        () -> false)
                .get(0);
        assertThat(first.spans()).hasSize(1);
        assertThat(first.characters()).isEqualTo("新建码头3座、大桥两座；改造老港口。明年再建碼頭１座，GDP增长6%。".length() / 2);
    }

    @Test
    void anotherTextOfAReportTakesThePlaceOfTheFirst() throws Exception {
        shelf.index.put(new ReportId(2), 2, 99, "只有大桥", Shelf.none());
        shelf.index.remove(new ReportId(3));
        shelf.index.commit();

        assertThat(shelf.find(new Query.Words("茶叶"))).isEmpty();
        assertThat(shelf.find(new Query.Words("大桥"))).containsOnlyKeys(1L, 2L);
        assertThat(shelf.index.stamps()).containsOnlyKeys(new ReportId(1), new ReportId(2));
        assertThat(shelf.index.stamps()).containsEntry(new ReportId(2), 99L);
    }

    @Test
    void whatWasNotCommittedIsGoneAfterAKillAndTheRestIsThere() throws Exception {
        shelf.index.put(new ReportId(4), 1, 4, "新的", Shelf.none());
        shelf.close();

        try (SearchIndex again = SearchIndex.open(folder, Shelf.FOLDING)) {
            assertThat(again.stamps()).hasSize(3);
        }
        shelf = new Shelf(folder, List.of("码头"));
    }

    @Test
    void aDamagedIndexIsEmptiedAndOtherFilesLeftAlone() throws Exception {
        shelf.close();
        Path own = Files.writeString(folder.resolve("mine.txt"), "keep");
        for (String ending : List.of(".pos", ".cfs", ".si")) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(ending)).toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    bytes[bytes.length / 2] ^= 0x55;
                    Files.write(file, bytes);
                }
            }
        }

        try (SearchIndex again = SearchIndex.open(folder, Shelf.FOLDING)) {
            assertThat(again.stamps()).isEmpty();
        }
        assertThat(own).hasContent("keep");
        shelf = new Shelf(folder, List.of("码头"));
        assertThat(shelf.words("码头")).containsExactly("码头");
    }
}
