package org.duibiao.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.library.Library;
import org.duibiao.report.Listed;
import org.duibiao.task.AtOnceJobRunner;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Opened;
import org.duibiao.ui.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteElsewhereTest {
    @TempDir
    Path folder;

    @Test
    void aTermIsWhatStandsInQuotationMarksBeforeTheMarkElseTheLastCharacters() {
        assertThat(NoteElsewhere.term("推动“一河两岸”①规划", new Span(8, 9))).isEqualTo("一河两岸");
        assertThat(NoteElsewhere.term("R&D③经费", new Span(3, 4))).isEmpty();
        assertThat(NoteElsewhere.term("全面落实河长制②", new Span(7, 8))).isEqualTo("全面落实河长制");
    }

    @Test
    void nothingIsFoundInALibraryWithoutAGlossary() throws Exception {
        try (Library library = Library.open(folder.resolve("library"), Clock.systemUTC())) {
            String text = "芷岚区政府工作报告\n——2023年1月8日\n区长 石明远\n一、工作回顾\n推动“一河两岸”①规划。\n";
            library.bringInText("芷岚区2023", text, Progress.SILENT);
            Listed listed = library.reports().get(0);
            Session session = new Session();
            session.use(Optional.of(library), library.reports());
            List<Optional<NoteElsewhere.Entry>> answers = new ArrayList<>();
            Opened opened = new Opened(listed, library.read(listed.id()), List.of());
            int mark = opened.report().text().indexOf('①');

            new NoteElsewhere(session, new AtOnceJobRunner(), new Words(Language.CHINESE))
                    .find(opened, new Span(mark, mark + 1), answers::add);

            assertThat(answers).containsExactly(Optional.empty());
        }
    }
}
