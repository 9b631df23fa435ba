package org.duibiao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Word files as one XML: their charset, what stands in their cells. */
class WordDocumentTest {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB2312", "UTF-16"})
    void charsetNamedInTheHeadIsThatOfTheFile(String charset) throws ReadingException {
        String body = "<w:p><w:r><w:t>各位代表：现在我代表区人民政府向大会报告工作，全区经济和社会发展的各项建设都在增长。</w:t></w:r></w:p>";

        assertThat(read(charset, body)).contains("各位代表：现在我代表区人民政府向大会报告工作");
    }

    @Test
    void textBoxInACellIsRead() throws ReadingException {
        String box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>初步数</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>";

        String text = read(
                "UTF-8",
                "<w:tbl>" + row(cell("指标", ""), cell("完成", "")) + row(cell("地区生产总值", ""), cell("312.6", box))
                        + "</w:tbl>");

        assertThat(text).contains("地区生产总值 | 312.6 初步数\n");
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String words, String box) {
        return "<w:tc><w:p><w:r><w:t>" + words + "</w:t></w:r>" + box + "</w:p></w:tc>";
    }

    private static String read(String charset, String body) throws ReadingException {
        String xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>"
                + "<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"><w:body>" + body
                + "</w:body></w:wordDocument>";
        return new FileReader()
                .read("a.xml", xml.getBytes(Charset.forName(charset)), Progress.SILENT)
                .get(0)
                .text();
    }
}
