package org.duibiao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.Test;

/** What stands beside and between the words on pages of a PDF. */
class PdfPagesTest {
    private static final float SIZE = 10;
    private static final float LEAD = 18;

    @Test
    void columnsAreReadOneAfterTheOther() throws Exception {
        List<String> lines = wrapped(21);
        int half = (lines.size() + 1) / 2;

        RawText read = read(page -> {
            page.write(150, 800, "2023年岚桥区政府工作报告全文公开发布版本如下所示");
            page.column(60, 770, lines.subList(0, half));
            page.column(310, 770, lines.subList(half, lines.size()));
            page.write(280, 30, "第 1 页 共 3 页");
        });

        assertThat(shown(read)).isEqualTo("2023年岚桥区政府工作报告全文公开发布版本如下所示\n" + words());
    }

    @Test
    void numbersOfLinesMarksInTheMarginAndWatermarksAreNoneOfTheText() throws Exception {
        List<String> lines = wrapped(38);

        RawText read = read(page -> {
            page.column(90, 770, lines);
            for (int i = 0; i < lines.size(); i++) {
                page.write(50, 770 - i * LEAD, String.valueOf(i + 1));
            }
            for (int i = 0; i < 8; i++) {
                page.write(550, 600 - i * 20, "内部资料请勿外传".substring(i, i + 1));
            }
            page.across("样本水印");
        });

        assertThat(shown(read)).isEqualTo(words());
    }

    @Test
    void rowsOfCellsAreATableAndSmallLinesAtTheFootAreNotes() throws Exception {
        List<String> lines = wrapped(38);

        RawText read = read(page -> {
            page.column(90, 770, lines);
            float below = 770 - lines.size() * LEAD;
            String[][] rows = {{"指标", "单位", "完成"}, {"存款余额", "亿元", "61.5"}, {"贷款余额", "亿元", "47.2"}};
            for (int i = 0; i < rows.length; i++) {
                for (int k = 0; k < 3; k++) {
                    page.write(90 + k * 120, below - i * LEAD, rows[i][k]);
                }
            }
            page.small(90, 60, "①余额为年末数，口径与上年一致。");
        });

        assertThat(read.tables()).hasSize(1);
        assertThat(shown(read))
                .isEqualTo(words() + "指标 | 单位 | 完成\n存款余额 | 亿元 | 61.5\n贷款余额 | 亿元 | 47.2\n①余额为年末数，口径与上年一致。\n");
    }

    private static String words() {
        return String.join("\n", paragraphs()) + "\n";
    }

    private static List<String> paragraphs() {
        return SampleText.paragraphs().subList(3, 13);
    }

    /** Lines of so many characters, paragraphs set in by two. */
    private static List<String> wrapped(int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs()) {
            String rest = "　　" + paragraph;
            while (rest.length() > width) {
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            lines.add(rest);
        }
        return lines;
    }

    private static String shown(RawText read) {
        StringBuilder text = new StringBuilder(read.text());
        for (int i = read.folded().size() - 1; i >= 0; i--) {
            text.delete(read.folded().get(i).start(), read.folded().get(i).end());
        }
        return text.toString();
    }

    private interface Printing {
        void print(Page page) throws IOException;
    }

    private static RawText read(Printing printing) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                InputStream file =
                        PdfPagesTest.class.getResourceAsStream("/assets/fonts/NotoSansSC-Regular-GB2312.ttf")) {
            PDFont font = PDType0Font.load(document, file, true);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                printing.print(new Page(content, font));
            }
            document.save(bytes);
        }
        return new FileReader()
                .read("a.pdf", bytes.toByteArray(), Progress.SILENT)
                .get(0);
    }

    private record Page(PDPageContentStream content, PDFont font) {
        void write(float x, float y, String words) throws IOException {
            write(Matrix.getTranslateInstance(x, y), SIZE, words);
        }

        void small(float x, float y, String words) throws IOException {
            write(Matrix.getTranslateInstance(x, y), SIZE * 0.7f, words);
        }

        void across(String words) throws IOException {
            write(Matrix.getRotateInstance(Math.PI / 4, 200, 300), SIZE * 5, words);
        }

        void column(float x, float top, List<String> lines) throws IOException {
            for (int i = 0; i < lines.size(); i++) {
                int indent = lines.get(i).startsWith("　　") ? 2 : 0;
                write(x + indent * SIZE, top - i * LEAD, lines.get(i).substring(indent));
            }
        }

        private void write(Matrix place, float size, String words) throws IOException {
            content.beginText();
            content.setFont(font, size);
            content.setTextMatrix(place);
            content.showText(words);
            content.endText();
        }
    }
}
