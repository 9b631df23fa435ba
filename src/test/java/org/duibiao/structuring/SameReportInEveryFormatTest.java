package org.duibiao.structuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duibiao.reading.ReadingException;
import org.duibiao.reading.SampleText;
import org.junit.jupiter.api.Test;

/** One report as text, GBK, Word, web page and PDF is understood alike. */
class SameReportInEveryFormatTest {
    private final SameReport same = new SameReport();

    @Test
    void gbkTextIsUnderstoodAlike() throws ReadingException {
        same.isReadFrom("r.txt", SampleText.text().getBytes(Charset.forName("GBK")));
    }

    @Test
    void aWordDocumentIsUnderstoodAlike() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            for (String line : SampleText.paragraphs()) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(bytes);
        }
        same.isReadFrom("r.docx", bytes.toByteArray());
    }

    /** The file is {@link SampleText} as a word processor writes it for Word 97; no library here can make one. */
    @Test
    void aDocumentOfOldWordIsUnderstoodAlike() throws Exception {
        try (InputStream file = SameReportInEveryFormatTest.class.getResourceAsStream("/reading/word97.doc")) {
            assertThat(file).isNotNull();
            same.isReadFrom("r.doc", file.readAllBytes());
        }
    }

    @Test
    void menusAroundTheTextOfAWebPageChangeNothing() throws ReadingException {
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html><html><head><title>岚桥区政府网</title><style>p{}</style></head><body>"
                        + "<div class=nav><a>首页</a><a>政务公开</a><a>互动交流</a></div><div id=main><div class=text>");
        for (String line : SampleText.paragraphs()) {
            page.append("<p>　　<span>").append(line).append("</span></p>\n");
        }
        page.append("</div></div><div class=foot>主办：岚桥区人民政府办公室<br>版权所有</div></body></html>");

        same.isReadFrom("r.html", page.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void runningHeadsAndPageNumbersOfAPdfChangeNothing() throws Exception {
        same.isReadFrom("r.pdf", pdf());
    }

    /** Lines of 34 characters, paragraphs indented, a running head and a page number on every page of 16 lines. */
    private static byte[] pdf() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : SampleText.paragraphs()) {
            String rest = "　　" + paragraph;
            while (rest.length() > 34) {
                lines.add(rest.substring(0, 34));
                rest = rest.substring(34);
            }
            lines.add(rest);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                InputStream file = SameReportInEveryFormatTest.class.getResourceAsStream(
                        "/assets/fonts/NotoSansSC-Regular-GB2312.ttf")) {
            PDFont font = PDType0Font.load(document, file, true);
            int number = 1;
            for (int from = 0; from < lines.size(); from += 16) {
                page(document, font, lines.subList(from, Math.min(lines.size(), from + 16)), number++);
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void page(PDDocument document, PDFont font, List<String> lines, int number) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            write(content, font, 9, 250, 800, "岚桥区文件汇编");
            float top = 760;
            for (String line : lines) {
                int indent = line.startsWith("　　") ? 2 : 0;
                write(content, font, 12, 72 + indent * 12, top, line.substring(indent));
                top -= 24;
            }
            write(content, font, 9, 290, 40, "- " + number + " -");
        }
    }

    private static void write(PDPageContentStream content, PDFont font, float size, float x, float y, String words)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }
}
