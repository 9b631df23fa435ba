package org.duibiao.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.duibiao.search.QueryException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    private static final Query HARBOUR = new Query.Words("港口");
    private static final Query BRIDGE = new Query.Words("大桥");
    private static final Query TEA = new Query.Words("茶叶");

    @ParameterizedTest
    @ValueSource(strings = {"港口", "(一)", "亩/年", "R&D", "推进“一湖两岸”", "and", "3.5%", "（二）建", "-6.4%"})
    void plainWordsAreTakenAsTheyStand(String typed) throws QueryException {
        assertThat(QueryParser.parse(typed)).isEqualTo(new Query.Words(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"港口 大桥", "港口\u3000大桥", "港口 AND 大桥", " 港口   大桥 "})
    void aSpaceAsksForBoth(String typed) throws QueryException {
        assertThat(QueryParser.parse(typed)).isEqualTo(new Query.Both(HARBOUR, BRIDGE));
    }

    @Test
    void andBindsTighterThanOr() throws QueryException {
        assertThat(QueryParser.parse("港口 OR 大桥 茶叶")).isEqualTo(new Query.Either(HARBOUR, new Query.Both(BRIDGE, TEA)));
    }

    @Test
    void bracketsGroupWhereThereIsAnOperator() throws QueryException {
        assertThat(QueryParser.parse("(港口 OR 大桥) 茶叶"))
                .isEqualTo(new Query.Both(new Query.Either(HARBOUR, BRIDGE), TEA));
        assertThat(QueryParser.parse("(港口 大桥")).isEqualTo(new Query.Both(new Query.Words("(港口"), BRIDGE));
    }

    @Test
    void notTakesAwayWhateverStandsBeforeIt() throws QueryException {
        assertThat(QueryParser.parse("港口 NOT 大桥")).isEqualTo(new Query.Without(HARBOUR, BRIDGE));
        assertThat(QueryParser.parse("港口 AND NOT 大桥 茶叶"))
                .isEqualTo(new Query.Without(new Query.Both(HARBOUR, TEA), BRIDGE));
    }

    @Test
    void nearHasADistance() throws QueryException {
        assertThat(QueryParser.parse("港口 NEAR/5 大桥")).isEqualTo(new Query.Near(HARBOUR, BRIDGE, 5));
        assertThat(QueryParser.parse("港口 NEAR 大桥")).isEqualTo(new Query.Near(HARBOUR, BRIDGE, 20));
    }

    @Test
    void quotationMarksKeepSpacesOperatorsAndGaps() throws QueryException {
        assertThat(QueryParser.parse("\"港口 OR ?\"")).isEqualTo(new Query.Words("港口 OR ?"));
        assertThat(QueryParser.parse("“港口 大桥”")).isEqualTo(new Query.Words("港口 大桥"));
    }

    @Test
    void gapsInsideWords() throws QueryException {
        assertThat(QueryParser.parse("推动*发展")).isEqualTo(new Query.Gapped(List.of("推动", "发展")));
        assertThat(QueryParser.parse("第?产业*")).isEqualTo(new Query.Gapped(List.of("第\uFFFF产业")));
    }

    @Test
    void aFullWidthQuestionMarkIsItself() throws QueryException {
        assertThat(QueryParser.parse("怎么办？")).isEqualTo(new Query.Words("怎么办？"));
    }

    @Test
    void slashesHoldARegularExpression() throws QueryException {
        assertThat(QueryParser.parse("/\\d+座(大桥|码头)/"))
                .isInstanceOfSatisfying(
                        Query.Expression.class,
                        expression -> assertThat(expression.pattern().pattern()).isEqualTo("\\d+座(大桥|码头)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\\\", "a\\/b", "[/]\\\\", "\\\\\\/"})
    void aSlashAfterTwoBackslashesClosesAnExpression(String expression) throws QueryException {
        Query query = QueryParser.parse("港口 /" + expression + "/ 大桥");

        assertThat(query)
                .isInstanceOfSatisfying(
                        Query.Both.class, both -> assertThat(both.second()).isEqualTo(BRIDGE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "港口 or 大桥       | false | 港口 OR 大桥",
                "港口 Near/3 大桥   | false | 港口 NEAR/3 大桥",
                "港口 NEAR/x 大桥   | false | 港口 NEAR/10 大桥",
                "(港口 or 大桥      | false | (港口 OR 大桥)",
                "（港口 OR 大桥） 茶叶 | false | (港口 OR 大桥) 茶叶",
                "推动＊发展         | true  | 推动*发展",
                "推动＊发展         | false | ''",
                "港口 OR 大桥       | false | ''",
                "港口               | true  | ''",
                "oregon north       | true  | ''",
                "or                 | true  | ''",
                "\"港口 or 码头\"  | true  | ''",
                "/港口 or 码头/      | true  | ''",
                "\"港口\" or 码头  | false | \"港口\" OR 码头"
            })
    void whatMayHaveBeenMeantIsAnotherQueryThatIsUnderstood(String typed, boolean nothingFound, String meant) {
        assertThat(Meant.by(typed, nothingFound).orElse("")).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "新增就业[\\d.]+万 | 新增就业",
                "(港口)大桥        | 大桥",
                "[]港口]大桥        | 大桥",
                "[^]港口]大桥?      | 大",
                "\\(港口\\)      | 港口",
                "\\Q(港口\\E大桥? | 港口大",
                "\\Q港口)大桥\\E?码头 | 码头",
                "[港[口]]大桥{2}码头 | 码头",
                "'港口|大桥'        | ''",
                "(?x)港口           | ''"
            })
    void wordsThatMustStandInATextAreSeenInAnExpression(String expression, String words) {
        assertThat(CertainWords.of(expression)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "''                | EMPTY | 1",
                "\"港口            | NOT_CLOSED | 1",
                "/港口             | NOT_CLOSED | 1",
                "(港口 OR 大桥     | NOT_CLOSED | 1",
                "(港口 OR 大桥) )  | NOT_OPENED | 12",
                "港口 OR           | ONE_SIDED | 4",
                "OR 港口           | ONE_SIDED | 1",
                "港口 AND          | ONE_SIDED | 4",
                "港口 NEAR/3       | ONE_SIDED | 4",
                "NOT 港口          | ONLY_NOT | 1",
                "**                | ONLY_GAPS | 1",
                "港口*?            | ONLY_GAPS | 1",
                "()  港口 OR 大桥  | NOTHING_INSIDE | 1",
                "/港口(大桥/       | EXPRESSION_NOT_CLOSED | 4",
                "/[港口/           | EXPRESSION_NOT_CLOSED | 2",
                "/港口)/           | EXPRESSION_NOT_OPENED | 4",
                "茶叶 /+港口/      | EXPRESSION_REPEATS_NOTHING | 5",
                "/港口{a}/         | EXPRESSION_TIMES | 5",
                "/港\\y口/         | EXPRESSION_ESCAPE | 4",
                "/[大-一]/         | EXPRESSION_RANGE | 5"
            })
    void whatCannotBeUnderstoodIsSaidInWordsWithItsPlace(String typed, Reason reason, int place) {
        String query = typed.strip().equals("''") ? " " : typed.strip();
        QueryException problem = catchThrowableOfType(QueryException.class, () -> QueryParser.parse(query));

        assertThat(problem).as(query).isNotNull();
        assertThat(problem.reason()).isEqualTo(reason);
        assertThat(problem.position()).isEqualTo(place - 1);
        if (problem.hasPlace()) {
            assertThat(problem.say(Locale.ENGLISH)).startsWith("At character " + place + ": ");
        }
        assertThat(problem.say(Locale.SIMPLIFIED_CHINESE)).isNotBlank().doesNotContain("{0}");
        assertThat(problem.say(Locale.ENGLISH)).isNotEqualTo(problem.say(Locale.SIMPLIFIED_CHINESE));
    }
}
