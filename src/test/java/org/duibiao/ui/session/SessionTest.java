package org.duibiao.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duibiao.report.Anchor;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.report.ReportKind;
import org.duibiao.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Region QINGYUN = Region.of(Level.PREFECTURE, "南岭省", "青云市");
    private static final ReportId FIRST = new ReportId(1);
    private static final ReportId SECOND = new ReportId(2);

    private final Session session = new Session();

    @BeforeEach
    void twoReports() {
        session.list(List.of(report(FIRST, 2021), report(SECOND, 2022)));
    }

    @Test
    void openingAReportTurnsLedgerAndChartsToItsDistrictAndGoalYear() {
        session.open(SECOND);

        assertThat(session.viewProperty().get()).isEqualTo(View.DOCUMENT);
        assertThat(session.regionProperty().get()).isEqualTo(QINGYUN);
        assertThat(session.yearProperty().get()).contains(2022);
    }

    @Test
    void backReturnsFromASentenceToTheViewThatOpenedIt() {
        session.open(FIRST);
        session.show(View.LEDGER);
        session.show(new Anchor(SECOND, 1, new Passage(new Span(3, 7), "增长五成")));

        session.back();

        assertThat(session.place().view()).isEqualTo(View.LEDGER);
        assertThat(session.reportProperty().get()).contains(FIRST);
        assertThat(session.forwardPossibleProperty().get()).isTrue();
    }

    @Test
    void aNewStepForgetsTheWayForward() {
        session.open(FIRST);
        session.open(SECOND);
        session.back();
        session.show(View.CHARTS);

        assertThat(session.forwardPossibleProperty().get()).isFalse();
        session.back();
        assertThat(session.reportProperty().get()).contains(FIRST);
    }

    @Test
    void showingTheSamePassageAgainBringsItIntoViewAgain() {
        Anchor anchor = new Anchor(FIRST, 1, new Passage(new Span(0, 2), "增长"));
        session.show(anchor);
        int before = session.shownProperty().get();

        session.show(anchor);

        assertThat(session.shownProperty().get()).isGreaterThan(before);
        session.back();
        assertThat(session.backPossibleProperty().get()).isFalse();
    }

    @Test
    void lookingAtAStatementIsNoStepOfTheWay() {
        session.open(FIRST);
        session.look(Optional.of(new org.duibiao.statement.StatementId(7)));
        session.back();

        assertThat(session.place()).isEqualTo(Place.START);
    }

    @Test
    void aReportThatIsGoneIsLeft() {
        session.open(FIRST);

        session.list(List.of(report(SECOND, 2022)));

        assertThat(session.reportProperty().get()).isEmpty();
        assertThat(session.backPossibleProperty().get()).isFalse();
    }

    private static Listed report(ReportId id, int year) {
        Header header = new Header(
                "政府工作报告",
                QINGYUN,
                ReportKind.GOVERNMENT_WORK_REPORT,
                Optional.of(LocalDate.of(year, 1, 9)),
                Optional.of(year - 1),
                Optional.of(year),
                Optional.empty(),
                List.of());
        return new Listed(id, "青云" + year, "青云" + year + ".txt", header, 1, new Listed.Counts(9, 1, 1, 0, 0, 0));
    }
}
