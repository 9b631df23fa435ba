package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.ChangeName;
import org.duibiao.annotation.Code;
import org.duibiao.report.Anchor;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Statement;
import org.duibiao.statement.StatementId;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatWasPutOnAPassageIsThereAfterReopening() throws IOException {
        Code code = Code.named("产业", "#009E73").described("制造业和园区");
        Annotation annotation;
        Listed report;
        try (Library library = Fictional.open(folder)) {
            report = Fictional.broughtIn(library, 7);
            annotation = library.draft(Fictional.anchor(library, report, 3, 9), Optional.of(code.id()), "第一处");
            library.history().apply(Change.codeWithNew(code, annotation, "芷岚区 2021"));
        }
        try (Library library = Fictional.open(folder)) {
            assertThat(library.annotations(report.id())).containsExactly(annotation);
            assertThat(library.codebook().codes()).containsExactly(code);
            assertThat(library.reports()).containsExactly(report);
            assertThat(library.read(report.id()).text()).contains("云溪县政府工作报告");
        }
    }

    @Test
    void originalBytesAndStructureComeBackAsTheyWere() throws IOException {
        try (Library library = Fictional.open(folder)) {
            Listed report = Fictional.broughtIn(library, 7);
            assertThat(library.original(report.id()))
                    .isEqualTo(Fictional.text(7).getBytes(StandardCharsets.UTF_8));
            assertThat(library.read(report.id()).structure().paragraphs())
                    .hasSize(report.counts().paragraphs())
                    .isNotEmpty();
        }
    }

    @Test
    void sameContentIsRecognisedWhateverItsName() throws IOException {
        Path one = Files.writeString(folder.resolve("一.txt"), Fictional.text(3));
        Path two = Files.writeString(folder.resolve("二.txt"), Fictional.text(3));
        try (Library library = Fictional.open(folder)) {
            ImportResult result = library.bringIn(List.of(one, two), Progress.SILENT);
            assertThat(result.broughtIn()).hasSize(1);
            assertThat(result.alreadyThere()).hasSize(1);
            assertThat(library.bringIn(List.of(one), Progress.SILENT).alreadyThere())
                    .hasSize(1);
            assertThat(library.reports()).hasSize(1);
        }
    }

    @Test
    void stoppingLeavesWholeReports() throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        for (int i = 1; i <= 40; i++) {
            Files.writeString(source.resolve(i + ".txt"), Fictional.text(i));
        }
        AtomicInteger done = new AtomicInteger();
        Progress stopsSoon = new Progress() {
            @Override
            public void at(long files, long total, String what) {
                done.incrementAndGet();
            }

            @Override
            public boolean stopped() {
                return done.get() >= 3;
            }
        };
        try (Library library = Fictional.open(folder)) {
            ImportResult result = library.bringIn(List.of(source), stopsSoon);
            assertThat(result.stopped()).isTrue();
            assertThat(library.reports()).hasSameSizeAs(result.broughtIn()).hasSizeLessThan(40);
            for (Listed report : library.reports()) {
                assertThat(library.read(report.id()).text()).contains("主要预期目标");
            }
        }
    }

    @Test
    void secondWindowIsToldSoInWords() throws IOException {
        try (Library library = Fictional.open(folder)) {
            refused(() -> Fictional.open(folder), LibraryException.Reason.IN_USE);
            Fictional.broughtIn(library, 1);
            assertThat(library.reports()).hasSize(1);
        }
        Fictional.open(folder).close();
    }

    @Test
    void garbageIsRefusedAndLeftAsItWas() throws IOException {
        byte[] garbage = "这不是资料库".repeat(2000).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("library.mv.db"), garbage);
        refused(() -> Fictional.open(folder), LibraryException.Reason.NOT_A_LIBRARY);
        assertThat(file).hasBinaryContent(garbage);
        assertOnly("library.mv.db");
    }

    @Test
    void garbageThatBeginsLikeALibraryIsRefusedAndLeftAsItWas() throws IOException {
        byte[] garbage = ("H:2,block:7,blockSize:1000" + "乱".repeat(9000)).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("library.mv.db"), garbage);
        refused(() -> Fictional.open(folder), LibraryException.Reason.DAMAGED);
        assertThat(file).hasBinaryContent(garbage);
        assertOnly("library.mv.db");
    }

    @Test
    void fileWithoutTheEndingIsNotTakenForALibrary() throws IOException {
        Files.writeString(folder.resolve("library"), "something else");
        refused(() -> Fictional.open(folder), LibraryException.Reason.NOT_A_LIBRARY);
        assertOnly("library");
    }

    @Test
    void anUpgradeThatFailsLeavesTheLibraryAsItWasAndNoCopyBesideIt() throws Exception {
        Fictional.open(folder).close();
        inTheFile("delete from \"flyway_schema_history\" where \"version\" = '21'", "drop table standing");
        byte[] before = Files.readAllBytes(folder.resolve("library.mv.db"));
        refused(() -> Fictional.open(folder), LibraryException.Reason.FAILED);
        assertThat(folder.resolve("library.mv.db")).hasBinaryContent(before);
        assertThat(folder).isDirectoryNotContaining("glob:**unfinished**");
        inTheFile("create table standing (goals varbinary(1048576) not null)");
        Library.open(folder.resolve("library"), Clock.systemUTC()).close(); // its backup is of another moment
        assertThat(folder).isDirectoryNotContaining("glob:**unfinished**");
    }

    private void inTheFile(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("library") + ";TRACE_LEVEL_FILE=0", "duibiao", "")) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }

    @Test
    void newerLibraryIsRefusedAndLeftAsItWas() throws Exception {
        Fictional.open(folder).close();
        Path file = folder.resolve("library");
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + file + ";TRACE_LEVEL_FILE=0", "duibiao", "")) {
            connection
                    .createStatement()
                    .execute("update \"flyway_schema_history\" set \"version\" = '99' where \"version\" = '1'");
        }
        byte[] before = Files.readAllBytes(folder.resolve("library.mv.db"));
        refused(() -> Fictional.open(folder), LibraryException.Reason.NEWER);
        assertThat(folder.resolve("library.mv.db")).hasBinaryContent(before);
        assertOnly("library.mv.db");
    }

    @Test
    void reviewsAreKeptApartFromReadings() throws IOException {
        try (Library library = Fictional.open(folder)) {
            Listed report = Fictional.broughtIn(library, 5);
            int read = library.statements(report.id()).size();
            Statement said = Fictional.goal(library, report, "7.0");
            StatementId id = library.add(report.id(), said);
            Stated added = find(library.statements(report.id()), id);
            assertThat(added.statement()).isEqualTo(said);
            assertThat(added.review().state()).isEqualTo(Review.State.ADDED);
            assertThat(library.report(report.id()).orElseThrow().counts().statements())
                    .isEqualTo(read + 1);

            Statement better = Fictional.goal(library, report, "7.5");
            library.review(id, new Review(Review.State.CORRECTED, Optional.of(better)));
            assertThat(find(library.statements(report.id()), id).statement()).isEqualTo(better);

            library.review(id, new Review(Review.State.REJECTED, Optional.empty()));
            assertThat(library.statements(report.id())).hasSize(read);
        }
    }

    @Test
    void readingIsAcceptedCorrectedRejectedAndTakenBack() throws IOException {
        try (Library library = Fictional.open(folder)) {
            Listed report = Fictional.broughtIn(library, 5);
            List<Stated> read = library.statements(report.id());
            assertThat(read).isNotEmpty();
            Stated first = read.get(0);

            library.review(first.id(), new Review(Review.State.ACCEPTED, Optional.empty()));
            assertThat(find(library.statements(report.id()), first.id())
                            .review()
                            .state())
                    .isEqualTo(Review.State.ACCEPTED);

            Statement better = Fictional.goal(library, report, "6.9");
            library.review(first.id(), new Review(Review.State.CORRECTED, Optional.of(better)));
            Stated corrected = find(library.statements(report.id()), first.id());
            assertThat(corrected.statement()).isEqualTo(better);
            assertThat(library.statements(report.id())).hasSameSizeAs(read);

            library.review(first.id(), new Review(Review.State.REJECTED, Optional.empty()));
            assertThat(library.statements(report.id())).hasSize(read.size() - 1);
            assertThat(library.statementsWithRejected(report.id())).hasSameSizeAs(read);
            assertThat(library.report(report.id()).orElseThrow().counts().statements())
                    .isEqualTo(read.size() - 1);

            library.review(first.id(), Review.NONE);
            assertThat(library.statements(report.id())).isEqualTo(read);
        }
    }

    @Test
    void annotatingGoesOnWhileFilesAreBroughtIn() throws Exception {
        Path source = Files.createDirectories(folder.resolve("source"));
        for (int i = 2; i <= 60; i++) {
            Files.writeString(source.resolve(i + ".txt"), Fictional.text(i));
        }
        try (Library library = Fictional.open(folder)) {
            Anchor anchor = Fictional.anchor(library, Fictional.broughtIn(library, 1), 0, 5);
            CompletableFuture<ImportResult> bringingIn = CompletableFuture.supplyAsync(() -> {
                try {
                    return library.bringIn(List.of(source), Progress.SILENT);
                } catch (LibraryException e) {
                    throw new UncheckedIOException(e);
                }
            });
            for (int i = 0; i < 40; i++) {
                Fictional.annotated(library, anchor, "第" + i);
            }
            assertThat(bringingIn.join().broughtIn()).hasSize(59);
            assertThat(library.annotations()).hasSize(40);
        }
    }

    @Test
    void correctedHeaderIsListedAndFiledAnew() throws IOException {
        try (Library library = Fictional.open(folder)) {
            Listed report = Fictional.broughtIn(library, 5);
            Header found = report.header();
            Region region = Region.of(Level.COUNTY, "雾山省", "澄川市", "云溪县");
            Header right = new Header(
                    "云溪县政府工作报告",
                    region,
                    found.kind(),
                    found.date(),
                    Optional.of(2021),
                    Optional.of(2022),
                    Optional.of("林知远"),
                    List.of());
            library.editHeader(report.id(), right);
            assertThat(library.report(report.id()).orElseThrow().header()).isEqualTo(right);
            library.add(report.id(), Fictional.goal(library, report, "7"));
            assertThat(library.ledger(region)).isNotEmpty();
            assertThat(library.ledger(Region.of(Level.PROVINCE, "雾山省"))).isEmpty();
        }
    }

    @Test
    void removedReportLeavesNothingBehind() throws IOException {
        try (Library library = Fictional.open(folder)) {
            Listed report = Fictional.broughtIn(library, 5);
            Fictional.annotated(library, Fictional.anchor(library, report, 0, 5), "记");
            library.add(report.id(), Fictional.goal(library, report, "7"));
            library.remove(report.id());
            assertThat(library.reports()).isEmpty();
            assertThat(library.annotations()).isEmpty();
            assertThat(library.history().last()).isEmpty();
            assertThat(Fictional.broughtIn(library, 5).name()).isEqualTo(report.name());
        }
    }

    @Test
    void backupIsRestoredInTheLibrarysPlaceAndTheOldOneKept() throws IOException {
        Path zip = folder.resolve("saved.zip");
        try (Library library = Fictional.open(folder)) {
            Fictional.broughtIn(library, 1);
            library.backup(zip);
            Fictional.broughtIn(library, 2);
            refused(() -> library.backup(zip), LibraryException.Reason.ALREADY_EXISTS);
            refused(
                    () -> Library.restore(zip, folder.resolve("library"), Fictional.CLOCK),
                    LibraryException.Reason.IN_USE);
        }
        Library.restore(zip, folder.resolve("library"), Fictional.CLOCK);
        try (Library library = Fictional.open(folder)) {
            assertThat(library.reports()).hasSize(1);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().contains("replaced")))
                    .hasSize(1);
        }
    }

    @Test
    void lastTenDailyBackupsAreKept() throws IOException {
        for (int day = 0; day < 12; day++) {
            Clock clock = Clock.offset(Fictional.CLOCK, Duration.ofDays(day));
            try (Library library = Library.open(folder.resolve("library"), clock)) {
                library.backupDaily();
                library.backupDaily();
            }
        }
        try (Stream<Path> files = Files.list(folder.resolve("library.backups"))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .hasSize(10)
                    .first()
                    .asString()
                    .contains("2026-11-23");
        }
    }

    @Test
    void halfABackupIsNotTodaysAndPushesNoneOut() throws IOException {
        Path backups = Files.createDirectories(folder.resolve("library.backups"));
        byte[] half = {'P', 'K', 3, 4, 20, 0};
        for (int second = 10; second < 30; second++) {
            Files.write(backups.resolve("library-2026-11-20_1200" + second + ".zip"), half);
        }
        Files.write(backups.resolve("library-" + LocalDate.now(Fictional.CLOCK) + "_000000.zip"), half);
        try (Library library = Fictional.open(folder)) {
            library.backupDaily();
            library.backupDaily();
        }
        List<Path> whole = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(backups)) {
            for (Path file : files) {
                if (Files.size(file) > half.length) {
                    whole.add(file);
                }
            }
        }
        assertThat(whole).hasSize(1);
        Library.restore(whole.get(0), folder.resolve("again"), Fictional.CLOCK);
    }

    /** A stranger's interrupt makes H2 close the file, as a full disk does. */
    @Test
    void aFileThatH2HasClosedIsOpenedAgainWithAllThatWasSaved() throws IOException {
        try (Library library = Fictional.open(folder)) {
            Listed report = Fictional.broughtIn(library, 1);
            Annotation saved = Fictional.annotated(library, Fictional.anchor(library, report, 0, 4), "之前");
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> Fictional.annotated(library, Fictional.anchor(library, report, 5, 9), "之时"))
                    .isInstanceOf(IOException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(library.annotations()).contains(saved);
            Annotation later = Fictional.annotated(library, Fictional.anchor(library, report, 5, 9), "之后");
            assertThat(library.annotations()).contains(saved, later);
        }
        try (Library library = Fictional.open(folder)) {
            assertThat(library.annotations()).extracting(Annotation::memo).contains("之前", "之后");
        }
    }

    @Test
    void whatAKilledProcessLeftUnfinishedIsTakenAwayAndNothingElse() throws IOException {
        Path mine = Files.writeString(folder.resolve("library.new.mv.db"), "a library of mine");
        Path left = Files.writeString(folder.resolve("library.unfinished-restoring.mv.db"), "half");
        Fictional.open(folder).close();
        assertThat(left).doesNotExist();
        assertThat(mine).exists();
    }

    @Test
    void changeThatDoesNotFitIsRefusedWhole() throws IOException {
        try (Library library = Fictional.open(folder)) {
            Listed report = Fictional.broughtIn(library, 5);
            Annotation there = Fictional.annotated(library, Fictional.anchor(library, report, 0, 5), "记");
            Annotation gone = library.draft(Fictional.anchor(library, report, 6, 9), Optional.empty(), "无");
            Change both = new Change.Together(
                    ChangeName.of("add-code", "x"),
                    List.of(new Change.RemoveAnnotation(there), new Change.RemoveAnnotation(gone)));
            refused(() -> library.history().apply(both), LibraryException.Reason.CHANGED_MEANWHILE);
            assertThat(library.annotations()).containsExactly(there);
        }
    }

    private static Stated find(List<Stated> all, StatementId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static void refused(ThrowingCallable call, LibraryException.Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOf(LibraryException.class)
                .asInstanceOf(type(LibraryException.class))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.say(Locale.CHINESE)).isNotBlank().doesNotContain("\n");
                });
    }

    private void assertOnly(String name) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        assertThat(names).containsExactly(name);
    }
}
