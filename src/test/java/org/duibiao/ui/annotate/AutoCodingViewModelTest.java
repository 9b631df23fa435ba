package org.duibiao.ui.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.duibiao.annotation.Code;
import org.duibiao.library.Library;
import org.duibiao.search.Filter;
import org.duibiao.search.Hits;
import org.duibiao.search.QueryParser;
import org.duibiao.task.AtOnceJobRunner;
import org.duibiao.task.Progress;
import org.duibiao.ui.annotate.AutoCodingViewModel.Candidate;
import org.duibiao.ui.annotate.AutoCodingViewModel.Unit;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.RecordedNotices;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.CodeChoice.Chosen;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutoCodingViewModelTest {
    private static final String SENTENCE = "第%d处灯塔修好,灯塔照亮航道。";

    @TempDir
    Path folder;

    private final Session session = new Session();
    private final RecordedNotices notices = new RecordedNotices();
    private final Words words = new Words(Language.CHINESE);

    @Test
    void fiftyHitsAreCodedBySentenceAndUndoneAtOnce() throws Exception {
        try (Library library = Library.open(folder.resolve("library"), Clock.systemUTC())) {
            for (int report = 0; report < 5; report++) {
                StringBuilder text = new StringBuilder("芷岚区政府工作报告\n区长 石明远\n一、工作回顾\n");
                for (int i = 0; i < 10; i++) {
                    text.append(SENTENCE.formatted(report * 10 + i)).append("另有一句。\n");
                }
                library.bringInText("芷岚区" + (2019 + report), text.toString(), Progress.SILENT);
            }
            Desk desk = new Desk(session, new AtOnceJobRunner(), notices, words);
            session.use(Optional.of(library), library.reports());
            List<Hits> hits = library.search(QueryParser.parse("灯塔"), Filter.ALL, Progress.SILENT)
                    .reports();
            AutoCodingViewModel model = new AutoCodingViewModel(session, desk, new AtOnceJobRunner(), notices, words);

            model.begin(hits);

            assertThat(model.count()).as("two hits in a sentence code it once").isEqualTo(50);
            assertThat(model.candidatesProperty()
                            .get()
                            .get(0)
                            .anchor()
                            .passage()
                            .quote())
                    .isEqualTo(SENTENCE.formatted(0));
            model.unitProperty().set(Unit.WORDS);
            assertThat(model.count()).isEqualTo(100);
            model.unitProperty().set(Unit.PARAGRAPH);
            assertThat(model.candidatesProperty()
                            .get()
                            .get(0)
                            .anchor()
                            .passage()
                            .quote())
                    .endsWith("另有一句。");

            model.unitProperty().set(Unit.SENTENCE);
            Code code = Code.named("灯塔", "#009E73");
            model.codeProperty().set(Optional.of(new Chosen(code, true)));
            Candidate first = model.candidatesProperty().get().get(0);
            model.take(first, false);
            assertThat(model.count()).isEqualTo(49);
            model.take(first, true);
            model.apply();

            assertThat(desk.shelf().uses(code.id())).isEqualTo(50);
            assertThat(library.annotations()).hasSize(50);
            model.codeProperty().set(Optional.of(new Chosen(code, false)));
            model.begin(hits);
            assertThat(model.count()).as("what has the code is left as it is").isZero();

            desk.undo();
            assertThat(desk.shelf().all()).isEmpty();
            assertThat(desk.codesProperty().get().codes()).isEmpty();
            assertThat(library.annotations()).isEmpty();
        }
    }
}
