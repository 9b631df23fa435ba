package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duibiao.library.ImportPlan.PlannedFile;
import org.duibiao.library.ImportPlan.Wanted;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.statement.Stated;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookingTest {
    @TempDir
    private Path folder;

    private Library library;

    @BeforeEach
    void open() throws Exception {
        library = Fictional.open(folder);
    }

    @AfterEach
    void close() throws Exception {
        library.close();
    }

    @Test
    void lookingStoresNothingAndTellsReadableFailedAndCopiedFilesApart() throws Exception {
        Path good = Files.writeString(folder.resolve("a.txt"), Fictional.text(3));
        Path copy = Files.copy(good, folder.resolve("b.txt"));
        Path empty = Files.writeString(folder.resolve("c.txt"), "");

        ImportPreview preview = library.lookAt(List.of(good, copy, empty), Progress.SILENT);

        assertThat(library.reports()).isEmpty();
        assertThat(preview.stopped()).isFalse();
        LookedAt.Legible readable = (LookedAt.Legible) preview.files().get(0);
        Understood report = readable.reports().get(0);
        assertThat(report.header().reviewYear()).contains(2021);
        assertThat(report.counts().paragraphs()).isPositive();
        assertThat(preview.files().get(1)).isEqualTo(new LookedAt.Copy(copy, good));
        assertThat(preview.files().get(2))
                .isInstanceOfSatisfying(
                        LookedAt.Settled.class,
                        settled -> assertThat(settled.outcome()).isInstanceOf(FileOutcome.Failed.class));
    }

    @Test
    void whatIsThereAlreadyIsSaidToBeThereAndACorrectedFileIsNearlyTheKnownReport() throws Exception {
        Listed known = Fictional.broughtIn(library, 3);
        Path same = Files.writeString(folder.resolve("same.txt"), Fictional.text(3));
        Path corrected = Files.writeString(
                folder.resolve("corrected.txt"), Fictional.text(3).replace("两米", "三米"));

        ImportPreview preview = library.lookAt(List.of(same, corrected), Progress.SILENT);

        assertThat(preview.files().get(0)).isInstanceOf(LookedAt.Settled.class);
        LookedAt.Legible readable = (LookedAt.Legible) preview.files().get(1);
        assertThat(readable.reports().get(0).known().map(near -> near.report().id()))
                .contains(known.id());
    }

    @Test
    void whatWasPutRightBeforehandIsReadForStatementsAndOutlastsReadingAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), Fictional.text(3));
        LookedAt.Legible readable = (LookedAt.Legible)
                library.lookAt(List.of(file), Progress.SILENT).files().get(0);
        Header right = elsewhereAndLater(readable.reports().get(0).header());

        library.bringIn(plan(readable, right, Optional.empty()), Progress.SILENT);

        Listed report = library.reports().get(0);
        assertThat(report.header().region().path()).containsExactly("云溪市", "云溪县");
        assertThat(library.statements(report.id())).isNotEmpty().allSatisfy(LookingTest::isOfTheLaterYear);

        library.reread(List.of(report.id()), Progress.SILENT);

        assertThat(library.reports().get(0).header()).isEqualTo(report.header());
        assertThat(library.statements(report.id())).isNotEmpty().allSatisfy(LookingTest::isOfTheLaterYear);
    }

    @Test
    void yearsPutRightAfterwardsAreThoseTheStatementsAreReadBy() throws Exception {
        Listed report = Fictional.broughtIn(library, 3);

        library.editHeader(report.id(), elsewhereAndLater(report.header()));

        assertThat(library.statements(report.id())).isNotEmpty().allSatisfy(LookingTest::isOfTheLaterYear);
    }

    @Test
    void aFileThatHasChangedSinceIsNotBroughtInUnseen() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), Fictional.text(3));
        LookedAt.Legible readable = (LookedAt.Legible)
                library.lookAt(List.of(file), Progress.SILENT).files().get(0);
        Files.writeString(file, Fictional.text(4));

        ImportResult result =
                library.bringIn(plan(readable, readable.reports().get(0).header(), Optional.empty()), Progress.SILENT);

        assertThat(result.failed()).extracting(FileOutcome.Failed::reason).containsExactly("changed");
        assertThat(library.reports()).isEmpty();
    }

    @Test
    void aReportWantedAsNewVersionBecomesThat() throws Exception {
        Listed known = Fictional.broughtIn(library, 3);
        Path file = Files.writeString(folder.resolve("a.txt"), Fictional.text(3).replace("两米", "三米"));
        LookedAt.Legible readable = (LookedAt.Legible)
                library.lookAt(List.of(file), Progress.SILENT).files().get(0);

        library.bringIn(plan(readable, readable.reports().get(0).header(), Optional.of(known.id())), Progress.SILENT);

        assertThat(library.reports()).hasSize(1);
        assertThat(library.reports().get(0).textVersion()).isEqualTo(2);
    }

    private static ImportPlan plan(
            LookedAt.Legible readable, Header right, Optional<org.duibiao.report.ReportId> versionOf) {
        Understood report = readable.reports().get(0);
        return new ImportPlan(List.of(new PlannedFile(
                readable.file(),
                readable.contents(),
                List.of(new Wanted(report.place(), report.header(), right, versionOf)))));
    }

    private static Header elsewhereAndLater(Header header) {
        return new Header(
                header.title(),
                Region.of(Level.COUNTY, "云溪市", "云溪县"),
                header.kind(),
                Optional.empty(),
                Optional.of(2031),
                Optional.of(2032),
                header.speaker(),
                header.warnings());
    }

    private static void isOfTheLaterYear(Stated stated) {
        assertThat(stated.statement().claim().period().end()).isBetween(2031, 2032);
    }
}
