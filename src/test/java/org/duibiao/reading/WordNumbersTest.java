package org.duibiao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class WordNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "decimal, 12, 12",
        "chineseCountingThousand, 21, 二十一",
        "japaneseCounting, 10, 十",
        "decimalEnclosedCircle, 3, ③",
        "decimalEnclosedParen, 2, ⑵",
        "ideographEnclosedCircle, 3, ㊂",
        "ideographTraditional, 3, 丙",
        "ideographZodiac, 3, 寅",
        "upperLetter, 2, B",
        "lowerLetter, 28, bb",
        "lowerRoman, 14, xiv",
        "upperRoman, 9, IX"
    })
    void formIsPrintedAsWordDoes(String form, int number, String printed) {
        assertThat(WordNumerals.shown(form, number)).contains(printed);
    }

    @Test
    void formThatIsNotKnownGivesNoNumber() throws Exception {
        WordNumbers numbers = numbers("hebrew1", "");

        assertThat(numbers.of(paragraph(1))).isEmpty();
    }

    @Test
    void restartedListBeginsAnewOnceAndGoesOn() throws Exception {
        WordNumbers numbers =
                numbers("chineseCounting", "<lvlOverride ilvl='0'><startOverride val='1'/></lvlOverride>");

        assertThat(numbers.of(paragraph(1))).isEqualTo("一、");
        assertThat(numbers.of(paragraph(1))).isEqualTo("二、");
        assertThat(numbers.of(paragraph(2))).isEqualTo("一、");
        assertThat(numbers.of(paragraph(2))).isEqualTo("二、");
        assertThat(numbers.of(paragraph(1))).isEqualTo("三、");
    }

    /** One list, and a second number for it. */
    private static WordNumbers numbers(String form, String override) throws IOException, SAXException {
        String list = "<abstractNum abstractNumId='7'><lvl ilvl='0'><start val='1'/><numFmt val='" + form
                + "'/><lvlText val='%1、'/></lvl></abstractNum>";
        String both = "<num numId='1'><abstractNumId val='7'/></num><num numId='2'><abstractNumId val='7'/>" + override
                + "</num>";
        return new WordNumbers(
                Optional.of(xml("<numbering>" + list + both + "</numbering>")), new WordStyles(Optional.empty()));
    }

    private static Element paragraph(int number) throws IOException, SAXException {
        return xml("<p><pPr><numPr><ilvl val='0'/><numId val='" + number + "'/></numPr></pPr></p>");
    }

    private static Element xml(String xml) throws IOException, SAXException {
        return DocumentHelper.readDocument(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }
}
