package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Change;
import org.duibiao.extraction.Extractor;
import org.duibiao.indicator.Catalogue;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.report.Anchor;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.report.Report;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Statement;
import org.duibiao.store.Database;
import org.duibiao.store.NewSource;
import org.duibiao.structuring.Structurer;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RereadingTest {

    private static final String BANK = "河堤加高了两米";
    private static final String GOAL = "新增就业三百人以上";

    @TempDir
    private Path folder;

    @Test
    void sameProgramFindsNothingNew() throws Exception {
        try (Library library = Fictional.open(folder)) {
            Listed report = Fictional.broughtIn(library, 5);
            List<Stated> before = library.statements(report.id());
            RereadResult result = library.reread(List.of(report.id()), Progress.SILENT);
            assertThat(result.changed()).isEmpty();
            assertThat(result.same()).isEqualTo(1);
            assertThat(library.report(report.id())).contains(report);
            assertThat(library.statements(report.id())).isEqualTo(before);
            assertThat(library.readBefore()).isEmpty();
        }
    }

    @Test
    void betterReadingMakesANewVersionAndAnnotationsFollowTheirWords() throws Exception {
        Listed report = readByAnOlderProgram(text -> "某站首页\n" + text.replace("农村道路", "农村 道路"));
        try (Library library = Fictional.open(folder)) {
            assertThat(library.readBefore()).containsExactly(report.id());
            Annotation bank = annotate(library, report.id(), BANK);
            Annotation road = annotate(library, report.id(), "农村 道路");
            Annotation gone = annotate(library, report.id(), "某站首页");

            RereadResult result = library.reread(List.of(report.id()), Progress.SILENT);

            assertThat(result.changed()).singleElement().satisfies(changed -> {
                assertThat(changed.text()).isTrue();
                assertThat(changed.moved()).isEqualTo(2);
                assertThat(changed.orphans()).isEqualTo(1);
            });
            Listed now = library.report(report.id()).orElseThrow();
            assertThat(now.textVersion()).isGreaterThan(report.textVersion());
            String text = library.read(report.id()).text();
            assertThat(text).startsWith("云溪县政府工作报告");
            assertThat(placed(library, bank, text)).isEqualTo(BANK);
            assertThat(placed(library, road, text)).isEqualTo("农村道路");
            assertThat(library.orphans()).singleElement().isEqualTo(gone);
            assertThat(library.annotations(report.id())).hasSize(3);
            assertThat(library.readBefore()).isEmpty();
        }
    }

    @Test
    void whatAPersonSetInTheHeaderStaysAndTheRestIsReadAnew() throws Exception {
        Listed report = readByAnOlderProgram(text -> text.replace("2022年1月5日", "2021年1月5日"));
        try (Library library = Fictional.open(folder)) {
            Header found = library.report(report.id()).orElseThrow().header();
            assertThat(found.date().orElseThrow().getYear()).isEqualTo(2021);
            library.editHeader(
                    report.id(),
                    new Header(
                            found.title(),
                            found.region(),
                            found.kind(),
                            found.date(),
                            found.reviewYear(),
                            found.goalYear(),
                            Optional.of("林之远"),
                            found.warnings()));
            library.reread(List.of(report.id()), Progress.SILENT);
            Header now = library.report(report.id()).orElseThrow().header();
            assertThat(now.speaker()).contains("林之远");
            assertThat(now.date().orElseThrow().getYear()).isEqualTo(2022);
        }
    }

    @Test
    void reviewsGoOverToTheReadingThatIsTheSame() throws Exception {
        Listed report = readByAnOlderProgram(text -> "某站首页\n" + text);
        try (Library library = Fictional.open(folder)) {
            List<Stated> before = library.statements(report.id());
            library.review(before.get(0).id(), new Review(Review.State.ACCEPTED, Optional.empty()));
            library.review(before.get(1).id(), new Review(Review.State.REJECTED, Optional.empty()));
            Statement own = Fictional.goal(library, report, "6.9");
            library.review(before.get(before.size() - 2).id(), new Review(Review.State.CORRECTED, Optional.of(own)));
            library.add(report.id(), Fictional.goal(library, report, "7.5"));

            RereadResult result = library.reread(List.of(report.id()), Progress.SILENT);

            assertThat(result.doubtful()).isZero();
            List<Stated> after = library.statementsWithRejected(report.id());
            assertThat(after).hasSize(before.size() + 1);
            assertThat(after.get(0).review().state()).isEqualTo(Review.State.ACCEPTED);
            assertThat(after.get(1).review().state()).isEqualTo(Review.State.REJECTED);
            String text = library.read(report.id()).text();
            assertThat(after)
                    .filteredOn(one -> one.review().corrected().isPresent())
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(
                                    one.statement().claim().passage().span().in(text))
                            .isEqualTo(one.statement().claim().passage().quote()));
            assertThat(library.report(report.id()).orElseThrow().counts().statements())
                    .isEqualTo(before.size());
        }
    }

    @Test
    void whatWasAcceptedStaysWhenTheProgramReadsOtherwise() throws Exception {
        Listed report = readByAnOlderProgram(text -> text.replace("三百人", "五百人"));
        try (Library library = Fictional.open(folder)) {
            Stated jobs = jobs(library, report.id());
            library.review(jobs.id(), new Review(Review.State.ACCEPTED, Optional.empty()));

            RereadResult result = library.reread(List.of(report.id()), Progress.SILENT);

            assertThat(result.doubtful()).isEqualTo(1);
            Stated now = jobs(library, report.id());
            assertThat(now.review().state()).isEqualTo(Review.State.CORRECTED);
            assertThat(now.statement().claim().quantity())
                    .isEqualTo(jobs.statement().claim().quantity());
            assertThat(now.statement().claim().grounds().doubts()).contains("reread-otherwise");
        }
    }

    @Test
    void whatThePersonCorrectedAndTheProgramNowReadsIsAccepted() throws Exception {
        Listed report = readByAnOlderProgram(text -> text.replace("三百人", "五百人"));
        try (Library library = Fictional.open(folder)) {
            Statement right;
            try (Library other = Library.open(folder.resolve("other"), Fictional.CLOCK)) {
                right = jobs(other, Fictional.broughtIn(other, 5).id()).statement();
            }
            library.review(jobs(library, report.id()).id(), new Review(Review.State.CORRECTED, Optional.of(right)));
            assertThat(library.reread(List.of(report.id()), Progress.SILENT).doubtful())
                    .isZero();
            assertThat(jobs(library, report.id()).review().state()).isEqualTo(Review.State.ACCEPTED);
        }
    }

    @Test
    void whatIsReadNoMoreStandsByItselfIfAPersonHadAcceptedIt() throws Exception {
        String more = "今年还要新增高新技术企业12家。";
        Listed report = readByAnOlderProgram(text -> text + more);
        try (Library library = Fictional.open(folder)) {
            List<Stated> before = library.statements(report.id());
            Stated last = before.get(before.size() - 1);
            assertThat(last.statement().claim().indicator().id()).isEqualTo("hightech_new");
            library.review(last.id(), new Review(Review.State.ACCEPTED, Optional.empty()));
            library.reread(List.of(report.id()), Progress.SILENT);
            assertThat(library.statements(report.id()))
                    .filteredOn(one -> one.review().state() == Review.State.ADDED)
                    .singleElement()
                    .satisfies(
                            one -> assertThat(one.statement().claim().grounds().doubts())
                                    .contains("reread-no-more", "reread-passage-gone"));
        }
    }

    @Test
    void reportsFoundInAdditionComeInAndRemovedOnesStayAway() throws Exception {
        String file = "-\n云溪县政府工作报告\n" + row(3) + "\n2024-06-11\n-\n云溪县2024年政府工作报告\n" + row(5) + "\n2024-06-11\n-\n";
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        List<RawText> texts = new FileReader().read("两篇.txt", bytes, Progress.SILENT);
        assertThat(texts).hasSize(2);
        Fictional.open(folder).close();
        try (Database database = Database.open(
                folder.resolve("library"), false, Fictional.CLOCK, Catalogue.bundled()::byId, Progress.SILENT)) {
            Report first = new Structurer().structure(texts.get(0));
            database.arrivals()
                    .add(List.of(NewSource.of(
                            "两篇.txt", "两篇.txt", bytes, 0, List.of(new NewSource.NewReport("两篇", first, List.of())))));
        }
        try (Library library = Fictional.open(folder)) {
            Listed first = library.reports().get(0);

            RereadResult result = library.reread(List.of(first.id()), Progress.SILENT);

            assertThat(result.added()).extracting(Listed::name).containsExactly("两篇#2");
            Listed second = result.added().get(0);
            assertThat(library.reports()).contains(second);
            assertThat(library.statements(second.id())).isNotEmpty();
            library.remove(second.id());
            assertThat(library.reread(List.of(first.id()), Progress.SILENT).added())
                    .isEmpty();
        }
    }

    @Test
    void correctedFileBecomesTheNewVersionOfItsReport() throws Exception {
        try (Library library = Fictional.open(folder)) {
            Listed known = Fictional.broughtIn(library, 5);
            Annotation bank = annotate(library, known.id(), BANK);
            library.review(
                    library.statements(known.id()).get(0).id(), new Review(Review.State.ACCEPTED, Optional.empty()));
            String corrected = Fictional.text(5).replace("加高了两米", "加高了三米") + "\n(更正稿)";

            ImportResult result = library.bringInText("更正", corrected, Progress.SILENT);
            LikelyVersion likely = result.versions().get(0);
            assertThat(likely.known()).isEqualTo(known);
            Annotation onNewer = annotate(library, likely.newer().id(), GOAL);
            RereadResult.Changed changed = library.makeVersion(likely.newer().id(), known.id());

            assertThat(changed.moved()).isEqualTo(1);
            assertThat(library.reports()).singleElement().satisfies(now -> {
                assertThat(now.id()).isEqualTo(known.id());
                assertThat(now.name()).isEqualTo("更正");
            });
            String text = library.read(known.id()).text();
            assertThat(text).isEqualTo(corrected);
            assertThat(placed(library, bank, text)).isEqualTo("河堤加高了三米");
            assertThat(placed(library, onNewer, text)).isEqualTo(GOAL);
            assertThat(library.orphans()).isEmpty();
            assertThat(library.statements(known.id()).get(0).review().state()).isEqualTo(Review.State.ACCEPTED);
            assertThat(new String(library.original(known.id()), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(corrected);
            assertThat(library.bringInText("旧", Fictional.text(5), Progress.SILENT)
                            .alreadyThere())
                    .hasSize(1);
            assertThat(library.reread(List.of(known.id()), Progress.SILENT).same())
                    .isEqualTo(1);
            library.remove(known.id());
            assertThat(library.bringInText("旧", Fictional.text(5), Progress.SILENT)
                            .broughtIn())
                    .hasSize(1);
        }
    }

    @Test
    void reportsOfOtherYearsOrWithOtherWordsAreNoVersions() throws Exception {
        try (Library library = Fictional.open(folder)) {
            Fictional.broughtIn(library, 5);
            String later = Fictional.text(5).replace("2022", "2023").replace("二〇二二", "二〇二三");
            assertThat(library.bringInText("次年", later, Progress.SILENT).versions())
                    .isEmpty();
        }
    }

    @Test
    void libraryOfTheFirstFormatIsOpenedWithAllThatWasInIt() throws Exception {
        Path zip = folder.resolve("old.zip");
        try (InputStream old = RereadingTest.class.getResourceAsStream("library-v1.zip")) {
            Files.copy(Objects.requireNonNull(old), zip);
        }
        Library.restore(zip, folder.resolve("library"), Fictional.CLOCK);
        try (Library library = Fictional.open(folder)) {
            assertThat(library.reports()).hasSize(2);
            assertThat(library.readBefore()).hasSize(2);
            assertThat(library.annotations()).hasSize(1);
            assertThat(library.codebook().codes()).hasSize(1);
            Listed first = named(library, "云溪县-5");
            Listed second = named(library, "云溪县-6");
            List<Review.State> reviews = reviews(library, first);
            assertThat(reviews).contains(Review.State.ACCEPTED, Review.State.REJECTED, Review.State.ADDED);

            RereadResult result =
                    library.reread(library.reports().stream().map(Listed::id).toList(), Progress.SILENT);

            assertThat(result.failed()).isEmpty();
            assertThat(library.readBefore()).isEmpty();
            assertThat(library.orphans()).isEmpty();
            assertThat(named(library, "云溪县-6").header()).isEqualTo(second.header());
            assertThat(reviews(library, first)).containsAll(List.of(Review.State.ACCEPTED, Review.State.REJECTED));
        }
        try (Library library = Fictional.open(folder)) {
            assertThat(library.reports()).hasSize(2);
        }
    }

    private static List<Review.State> reviews(Library library, Listed report) throws IOException {
        return library.statementsWithRejected(report.id()).stream()
                .map(one -> one.review().state())
                .toList();
    }

    private static Listed named(Library library, String name) throws IOException {
        return library.reports().stream()
                .filter(report -> report.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stated jobs(Library library, ReportId report) throws IOException {
        return library.statements(report).stream()
                .filter(one -> one.statement().claim().indicator().id().equals("jobs"))
                .findFirst()
                .orElseThrow();
    }

    private static Annotation annotate(Library library, ReportId id, String words) throws IOException {
        Listed report = library.report(id).orElseThrow();
        String text = library.read(id).text();
        int at = text.indexOf(words);
        Span span = new Span(at, at + words.length());
        Annotation annotation =
                library.draft(new Anchor(id, report.textVersion(), Passage.of(span, text)), Optional.empty(), "记");
        library.history().apply(new Change.AddAnnotation(annotation));
        return annotation;
    }

    /** The words the annotation stands on now, which are also its quote. */
    private static String placed(Library library, Annotation annotation, String text) throws IOException {
        Passage passage = library.annotations().stream()
                .filter(one -> one.id().equals(annotation.id()))
                .findFirst()
                .orElseThrow()
                .anchor()
                .passage();
        assertThat(passage.span().in(text)).isEqualTo(passage.quote());
        return passage.quote();
    }

    /** A library whose report was read by a program that made something else of the file's text. */
    private static String row(int year) throws IOException {
        return (Fictional.text(year).replace('\n', ' ') + " ").repeat(4);
    }

    private Listed readByAnOlderProgram(UnaryOperator<String> otherwise) throws Exception {
        Listed report;
        try (Library library = Fictional.open(folder)) {
            report = Fictional.broughtIn(library, 5);
        }
        try (Database database = Database.open(
                folder.resolve("library"), false, Fictional.CLOCK, Catalogue.bundled()::byId, Progress.SILENT)) {
            Report read = new Structurer()
                    .structure(new FileReader()
                            .pasted(report.name(), otherwise.apply(Fictional.text(5)))
                            .get(0));
            List<Statement> statements = new Extractor(Catalogue.bundled()).extract(read);
            database.renewals().renew(report.id(), new NewSource.NewReport(report.name(), read, statements), 0);
            return database.reports().one(report.id()).orElseThrow();
        }
    }
}
