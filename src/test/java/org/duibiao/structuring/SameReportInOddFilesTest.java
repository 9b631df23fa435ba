package org.duibiao.structuring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duibiao.reading.ReadingException;
import org.duibiao.reading.SampleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One report in files as sites, offices and mailboxes give them is understood as its plain text is. */
class SameReportInOddFilesTest {
    private static final Charset GBK = Charset.forName("GBK");

    private final SameReport same = new SameReport();

    // ---- texts ----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\u000B", "\u0085", "\u2028", "\r\n\f"})
    void whateverBreaksTheLines(String lineBreak) throws ReadingException {
        same.isReadFrom("r.txt", utf8(SampleText.text().replace("\n", lineBreak)));
    }

    @Test
    void charactersThatNobodySeesPartNoWords() throws ReadingException {
        String text = lines(
                line -> line.replace("增长", "增\u200B长").replace("亿元", "亿\u2060元").replace("岚桥", "岚\u00AD桥"));

        same.isReadFrom("r.txt", utf8(text));
    }

    @Test
    void sourceOfAPageNamedTextIsAPage() throws ReadingException {
        same.isReadFrom(
                "r.txt", utf8(lines(line -> "<p>&nbsp;&nbsp;" + line.replace("——", "&mdash;&mdash;") + "</p>")));
    }

    @Test
    void referencesLeftInATextAreCharacters() throws ReadingException {
        same.isReadFrom("r.txt", utf8(lines(line -> "&nbsp;&nbsp;" + line.replace("—", "&mdash;"))));
    }

    @Test
    void lettersOfLinksInMarkdownAreNoWords() throws ReadingException {
        String text = lines(line -> line.replace("城镇登记失业率", "[城镇登记失业率](http://example.org/a \"失业率\")"));

        same.isReadFrom("r.md", utf8("![图](a.png)\n" + text));
    }

    @Test
    void numbersOfPagesAreNoParagraphs() throws ReadingException {
        same.isReadFrom("r.txt", utf8(SampleText.text().replace("二、2023", "— 2 —\n第 3 页 共 9 页\n二、2023")));
    }

    // ---- pages ----------------------------------------------------------------------------------------------------

    @Test
    void tableThatLaysAPageOutIsNoTable() throws ReadingException {
        String menu = "<table><tr><td>栏目</td><td>公报</td></tr><tr><td>公开</td><td>服务</td></tr></table>";

        same.isReadFrom("r.html", page("<table><tr><td>" + menu + "</td><td>" + paragraphs() + "</td></tr></table>"));
    }

    @Test
    void linesOfPreformattedWordsAreLines() throws ReadingException {
        same.isReadFrom("r.html", page("<pre>" + SampleText.text() + "</pre>"));
    }

    @Test
    void hiddenCopiesCommentsAndBarsOfButtonsAreNoneOfTheReport() throws ReadingException {
        String bar = "<div>发布时间：2023-02-01 来源：区政府办 浏览次数：12 字体：[大 中 小] 打印 关闭 分享到：微信 微博</div>";
        String comments = "<ul class='comments'>" + "<li>写得真好。点赞！</li>".repeat(9) + "</ul>";
        String hidden = "<div style='DISPLAY: none'>" + paragraphs() + "</div>";

        same.isReadFrom("r.html", page(bar + "<div>" + paragraphs() + comments + "</div>" + hidden));
    }

    @Test
    void textThatAClickShowsIsRead() throws ReadingException {
        same.isReadFrom("r.html", page("<div>解读。</div><div style='display:none'>" + paragraphs() + "</div>"));
    }

    @Test
    void filesToFetchAndPagesToTurnAreNoneOfTheReport() throws ReadingException {
        String below = "<p>附件：</p><p>1.报告全文.docx</p><p>2.名词解释.pdf</p><p>上一页 1 2 3 下一页</p>";

        same.isReadFrom("r.html", page("<div>" + paragraphs() + below + "</div>"));
    }

    @Test
    void pageThatABrowserSavedWithItsPictures() throws ReadingException {
        String saved =
                "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n"
                        + part("text/html; charset=\"gb2312\"", page(paragraphs(), GBK))
                        + part("image/png", new byte[] {1, 2, 3})
                        + "--b--\r\n";

        same.isReadFrom("r.mht", utf8(saved));
    }

    @Test
    void reportAttachedToALetter() throws Exception {
        String mail = "Received: by example.org\r\nSubject: r\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n"
                + part("text/plain; charset=utf-8", utf8("附件是今年的报告，请查收。"))
                + part("application/octet-stream; name=\"r.docx\"", word(wordLines()))
                + "--b--\r\n";

        same.isReadFrom("r.eml", utf8(mail));
    }

    // ---- office files ---------------------------------------------------------------------------------------------

    @Test
    void wordsThatWereDeletedMovedOrHiddenAreNotRead() throws Exception {
        same.isReadFrom(
                "r.docx",
                word(wordLines()
                        .replace(
                                "<w:t>",
                                "<w:t></w:t></w:r><w:del><w:r><w:delText>作废9%</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/>"
                                        + "</w:rPr><w:t>暗8%</w:t></w:r><w:moveFrom><w:r><w:t>移7%</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>")
                        .replace("</w:t></w:r></w:p>", "</w:t></w:r></w:ins></w:p>")));
    }

    @Test
    void wordsInTextBoxesControlsAndTablesOfOneCellAreRead() throws Exception {
        String box =
                "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent>%1$s</w:txbxContent>"
                        + "</w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>%1$s</w:txbxContent></w:pict></mc:Fallback>"
                        + "</mc:AlternateContent></w:r></w:p>";

        same.isReadFrom("box.docx", word(box.formatted(wordLines())));
        same.isReadFrom("control.docx", word("<w:sdt><w:sdtContent>" + wordLines() + "</w:sdtContent></w:sdt>"));
        same.isReadFrom("cell.docx", word("<w:tbl><w:tr><w:tc>" + wordLines() + "</w:tc></w:tr></w:tbl>"));
    }

    @Test
    void richTextInGbk() throws ReadingException {
        String body = SampleText.paragraphs().stream()
                .map(SameReportInOddFilesTest::escaped)
                .collect(Collectors.joining("\\par\n"));
        String file =
                "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}{\\*\\generator x;}{\\info{\\title a}}\\f0 "
                        + "{\\v hidden}{\\header head\\par}" + body + "\\par}";

        same.isReadFrom("r.rtf", file.getBytes(StandardCharsets.US_ASCII));
        same.isReadFrom("r.doc", file.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void openDocument() throws Exception {
        String xml =
                "<office:document-content><office:body><office:text><text:tracked-changes><text:p>作废</text:p></text:tracked-changes>"
                        + lines(line -> "<text:p>" + line + "</text:p>")
                        + "</office:text></office:body></office:document-content>";

        same.isReadFrom("r.odt", zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", xml));
    }

    // ---- makers ---------------------------------------------------------------------------------------------------

    private static String lines(UnaryOperator<String> change) {
        return SampleText.paragraphs().stream().map(change).collect(Collectors.joining("\n")) + "\n";
    }

    private static String paragraphs() {
        return lines(line -> "<p>　　" + line + "</p>");
    }

    private static byte[] page(String inner) {
        return page(inner, StandardCharsets.UTF_8);
    }

    private static byte[] page(String inner, Charset charset) {
        return ("<html><head><title>岚桥区政府网</title></head><body><div><a>首页</a></div>" + inner
                        + "<div>版权所有：岚桥区人民政府办公室</div></body></html>")
                .getBytes(charset);
    }

    private static String part(String type, byte[] content) {
        return "--b\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(content) + "\r\n";
    }

    private static String wordLines() {
        return lines(line -> "<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>");
    }

    private static byte[] word(String body) throws IOException {
        String namespaces = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";
        String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        return zip(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/word/document.xml' ContentType='" + type + "'/></Types>",
                "_rels/.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r' "
                        + "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' "
                        + "Target='word/document.xml'/></Relationships>",
                "word/document.xml",
                "<w:document" + namespaces + "><w:body>" + body + "</w:body></w:document>");
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(utf8(namesAndContents[i + 1]));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String escaped(String line) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : line.getBytes(GBK)) {
            escaped.append(b < 0 ? "\\'%02x".formatted(b & 0xFF) : String.valueOf((char) b));
        }
        return escaped.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
