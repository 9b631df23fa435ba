package org.duibiao.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.RandomSteps;
import org.duibiao.library.Library;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import org.duibiao.task.AtOnceJobRunner;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.RecordedNotices;
import org.duibiao.ui.kit.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk on a real library: what it shows is what the library holds, however steps come and go. */
class DeskTest {
    /** Ten thousand have been run; each is a commit to the file, so that fewer are, day by day. */
    private static final int STEPS = Integer.getInteger("duibiao.steps", 1_000);

    private static final String TEXT = """
            芷岚区政府工作报告
            ——2023年1月8日在芷岚区第五届人民代表大会第三次会议上
            区长 石明远
            一、2022年工作回顾
            2022年,全区地区生产总值完成210.5亿元,增长4.8%%。
            %s
            """;

    @TempDir
    Path folder;

    private final Session session = new Session();
    private final RecordedNotices notices = new RecordedNotices();
    private Library library;
    private Desk desk;
    private Listed first;
    private Listed second;

    @BeforeEach
    void openLibrary() throws IOException {
        library = Library.open(folder.resolve("library"), Clock.systemUTC());
        library.bringInText("芷岚区2023", TEXT.formatted("产业集群还没有形成规模。"), Progress.SILENT);
        library.bringInText("芷岚区2023乙", TEXT.formatted("城乡融合仍有短板。").replace("2023", "2024"), Progress.SILENT);
        first = library.reports().get(0);
        second = library.reports().get(1);
        desk = new Desk(session, new AtOnceJobRunner(), notices, new Words(Language.CHINESE));
        session.use(Optional.of(library), library.reports());
        session.open(first.id());
    }

    @AfterEach
    void closeLibrary() throws IOException {
        library.close();
    }

    private record Content(Set<Annotation> annotations, Set<Code> codes) {}

    private Content shown() {
        return new Content(
                Set.copyOf(desk.shelf().all()),
                Set.copyOf(desk.codesProperty().get().codes()));
    }

    private Content kept() throws IOException {
        return new Content(
                Set.copyOf(library.annotations()),
                new HashSet<>(library.codebook().codes()));
    }

    @Test
    void randomStepsUndoneGiveTheStartAndRedoneTheEnd() throws IOException {
        RandomSteps steps = new RandomSteps(20261122, List.of(first.id(), second.id()));
        Content start = shown();
        for (int i = 0; i < STEPS; i++) {
            int chance = steps.chance(20);
            if (chance < 6) {
                desk.undo();
            } else if (chance < 10) {
                desk.redo();
            } else {
                desk.apply(steps.next(desk.shelf().all(), desk.codesProperty().get()));
            }
        }
        while (desk.redoNameProperty().get().isPresent()) {
            desk.redo();
        }
        Content end = shown();
        assertThat(kept()).isEqualTo(end);
        assertThat(end.annotations()).hasSizeGreaterThan(20);

        while (desk.undoNameProperty().get().isPresent()) {
            desk.undo();
        }
        assertThat(shown()).isEqualTo(start);
        assertThat(kept()).isEqualTo(start);

        while (desk.redoNameProperty().get().isPresent()) {
            desk.redo();
        }
        assertThat(shown()).isEqualTo(end);
        assertThat(kept()).isEqualTo(end);
        assertThat(notices.problems()).isEmpty();
    }

    @Test
    void tenThousandStepsOnTheShelfUndoneGiveTheStart() {
        AnnotationShelf shelf = new AnnotationShelf();
        RandomSteps steps = new RandomSteps(7, List.of(first.id(), second.id()));
        List<Change> done = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            boolean back = !done.isEmpty() && steps.chance(5) < 2;
            if (back) {
                shelf.apply(done.remove(done.size() - 1).inverse());
            } else {
                done.add(steps.next(shelf.all(), shelf.codes()));
                shelf.apply(done.get(done.size() - 1));
            }
        }
        assertThat(shelf.all()).isNotEmpty();
        for (int i = done.size() - 1; i >= 0; i--) {
            shelf.apply(done.get(i).inverse());
        }
        assertThat(shelf.all()).isEmpty();
        assertThat(shelf.codes().codes()).isEmpty();
    }

    @Test
    void mergedCodesComeApartAgainFromAnotherReport() {
        Code one = Code.named("短板", "#009E73");
        Code other = Code.named("不足", "#E69F00");
        desk.apply(new Change.AddCode(one));
        desk.apply(new Change.AddCode(other));
        desk.annotate(draft(2, 6, one));
        desk.annotate(draft(8, 12, other));
        desk.apply(desk.codesProperty().get().merge(one, other, desk.shelf().all()));
        assertThat(desk.shelf().uses(other.id())).isEqualTo(2);

        session.open(second.id());
        desk.undo();

        assertThat(desk.codesProperty().get().codes()).containsExactlyInAnyOrder(one, other);
        assertThat(desk.shelf().uses(one.id())).isEqualTo(1);
        assertThat(notices.said()).anyMatch(said -> said.contains("短板") && said.contains("不足"));
    }

    @Test
    void wordsThatOnePersonGaveBothCodesHaveTheMergedOneOnce() {
        Code one = Code.named("短板", "#009E73");
        Code other = Code.named("不足", "#E69F00");
        desk.apply(new Change.AddCode(one));
        desk.apply(new Change.AddCode(other));
        desk.annotate(draft(2, 6, one));
        desk.annotate(draft(2, 6, other));
        Annotation told = draft(2, 6, one);
        desk.annotate(told.withMemo("有话说"));
        desk.apply(desk.codesProperty().get().merge(one, other, desk.shelf().all()));
        assertThat(desk.shelf().all()).extracting(Annotation::memo).containsExactlyInAnyOrder("", "有话说");
        desk.undo();
        assertThat(desk.shelf().uses(one.id())).isEqualTo(2);
        assertThat(desk.shelf().uses(other.id())).isEqualTo(1);
    }

    @Test
    void undoSaysCodeReportAndWords() {
        Code code = Code.named("产业", "#009E73");
        desk.apply(new Change.AddCode(code));
        desk.annotate(draft(0, 7, code));

        assertThat(desk.say(desk.undoNameProperty().get().orElseThrow())).contains("产业", "芷岚区", "芷岚区政府工作");
    }

    @Test
    void whatCannotBeStoredIsNotShown() {
        Code code = Code.named("产业", "#009E73");
        desk.apply(new Change.AddCode(code));
        Annotation ghost = draft(0, 7, code);

        desk.apply(new Change.RemoveAnnotation(ghost));

        assertThat(notices.problems()).hasSize(1);
        assertThat(desk.codesProperty().get().codes()).containsExactly(code);
        desk.undo();
        assertThat(desk.codesProperty().get().codes()).isEmpty();
    }

    @Test
    void aLostAnnotationIsPutOnSelectedWordsAndThatCanBeUndone() throws IOException {
        Code code = Code.named("短板", "#009E73");
        desk.apply(new Change.AddCode(code));
        String text = library.read(first.id()).text();
        int at = text.indexOf("产业集群");
        desk.annotate(draft(at, at + 11, code));
        library.bringInText(
                "芷岚区2023更正", TEXT.formatted("另有三个园区开工建设,道路贯通,桥梁合龙,学校迁建,医院扩容。") + "(更正稿)\n", Progress.SILENT);
        ReportId corrected = library.reports().stream()
                .map(Listed::id)
                .filter(id -> !id.equals(first.id()) && !id.equals(second.id()))
                .findFirst()
                .orElseThrow();
        library.makeVersion(corrected, first.id());
        session.list(library.reports());
        session.textsChanged();
        assertThat(desk.orphans()).hasSize(1);
        assertThat(desk.annotationsProperty().get()).isEmpty();
        Annotation lost = desk.orphans().get(0);
        AnnotationDeeds deeds = new AnnotationDeeds(session, desk);
        assertThat(deeds.placeable(lost)).isFalse();

        String now = desk.opened().orElseThrow().report().text();
        int there = now.indexOf("三个园区");
        desk.selectionProperty().set(Optional.of(desk.opened().orElseThrow().anchor(new Span(there, there + 4))));
        deeds.place(lost);

        assertThat(desk.orphans()).isEmpty();
        assertThat(desk.annotationsProperty().get())
                .singleElement()
                .satisfies(one -> assertThat(one.anchor().passage().quote()).isEqualTo("三个园区"));
        assertThat(library.annotations()).isEqualTo(desk.annotationsProperty().get());
        desk.undo();
        assertThat(desk.orphans()).containsExactly(lost);
    }

    @Test
    void manyAreEditedInOneStep() {
        Code code = Code.named("产业", "#009E73");
        desk.apply(new Change.AddCode(code));
        for (int i = 0; i < 5; i++) {
            desk.annotate(draft(i, i + 3, code));
        }
        List<Annotation> five = desk.annotationsProperty().get();
        AnnotationDeeds deeds = new AnnotationDeeds(session, desk);

        deeds.weigh(five, 3);
        deeds.split(desk.annotationsProperty().get().subList(0, 2), code, "园区");
        assertThat(desk.annotationsProperty().get()).allMatch(one -> one.weight() == 3);
        assertThat(desk.shelf().uses(code.id())).isEqualTo(3);

        desk.undo();
        desk.undo();
        assertThat(desk.annotationsProperty().get()).isEqualTo(five);
        deeds.remove(five);
        assertThat(desk.annotationsProperty().get()).isEmpty();
        desk.undo();
        assertThat(desk.annotationsProperty().get()).isEqualTo(five);
    }

    @Test
    void aReportHasAMemoOfItsOwn() throws IOException {
        AnnotationDeeds deeds = new AnnotationDeeds(session, desk);
        deeds.memo(first.id(), "开头与上年几乎一样");
        deeds.memo(first.id(), "开头与上年一样");

        assertThat(library.reportMemos())
                .singleElement()
                .satisfies(memo -> assertThat(memo.words()).isEqualTo("开头与上年一样"));
        desk.undo();
        assertThat(deeds.memo(first.id()))
                .get()
                .satisfies(memo -> assertThat(memo.words()).isEqualTo("开头与上年几乎一样"));
        desk.undo();
        assertThat(library.reportMemos()).isEmpty();
    }

    private Annotation draft(int start, int end, Code code) {
        return library.draft(desk.opened().orElseThrow().anchor(new Span(start, end)), Optional.of(code.id()), "");
    }
}
