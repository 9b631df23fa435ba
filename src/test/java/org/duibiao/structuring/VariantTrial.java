package org.duibiao.structuring;

import com.hankcs.hanlp.HanLP;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.Header;
import org.duibiao.report.Report;
import org.duibiao.report.Structure;
import org.duibiao.report.Warning;
import org.duibiao.task.Progress;
import org.duibiao.text.Simplified;
import org.duibiao.text.Span;

/**
 * Gives every report of a folder the shapes the web gives reports, and counts in how many of each shape it is understood
 * as it is in its own file: {@code VariantTrial [-v] [-only SHAPE] FOLDER...}. For working on rules; {@code -v} names
 * what differs.
 */
final class VariantTrial {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final String MENUS = "网站首页\n无障碍\n政务公开\n办事服务\n互动交流\n当前位置：首页 > 政务公开 > 政府工作报告\n字号：大 中 小\n打印\n分享到：\n";
    private static final String FOOT =
            "\n相关阅读\n2019年工作要点解读\n上一篇：关于印发工作方案的通知\n下一篇：2018年预算执行情况\n【打印本页】 【关闭窗口】\n主办：人民政府办公室\n版权所有 ICP备05012345号\n";

    private final Simplified simplified = new Simplified();
    private final FileReader reader = new FileReader();
    private final Structurer structurer = new Structurer();
    private final PrintStream out =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final boolean verbose;
    private final Optional<String> only;

    private VariantTrial(boolean verbose, Optional<String> only) {
        this.verbose = verbose;
        this.only = only;
    }

    /** One report as its own file gives it. */
    private record Original(String name, Header header, String text, String body, String fromGreeting) {}

    private static final class Count {
        private int all;
        private int region;
        private int level;
        private int kind;
        private int years;
        private int date;
        private int speaker;
        private int length;
        private int warnedWrong;
        private int warnedRight;
        private final Map<Warning.Kind, Integer> warnings = new TreeMap<>();
    }

    public static void main(String[] args) throws Exception {
        List<String> words = List.of(args);
        int at = words.indexOf("-only");
        VariantTrial trial =
                new VariantTrial(words.contains("-v"), at < 0 ? Optional.empty() : Optional.of(words.get(at + 1)));
        List<Original> originals = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals("-v") && i != at && (at < 0 || i != at + 1)) {
                trial.load(Path.of(words.get(i)), originals);
            }
        }
        trial.alone(originals);
        trial.together(originals);
        trial.report();
    }

    private void load(Path folder, List<Original> originals) throws IOException, ReadingException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (RawText raw : reader.read(file, Progress.SILENT)) {
                    Report report = structurer.structure(raw);
                    if (report.header().region().known()) {
                        originals.add(original(file, report));
                    }
                }
            }
        }
    }

    private static Original original(Path file, Report report) {
        String text = report.text();
        StringBuilder body = new StringBuilder();
        int at = 0;
        for (Span fold : report.structure().folded()) {
            body.append(text, at, Math.max(at, fold.start()));
            at = Math.max(at, fold.end());
        }
        body.append(text.substring(at));
        String plain = body.toString().strip();
        int greeting = plain.indexOf("各位代表");
        int from = greeting >= 0 && greeting < 1500 ? greeting : 0;
        return new Original(file.toString(), report.header(), text, plain, plain.substring(from));
    }

    private void alone(List<Original> originals) throws Exception {
        for (int i = 0; i < originals.size(); i++) {
            Original o = originals.get(i);
            String title = "# " + o.header().title() + "\n\n";
            check("as it is", o, "0001.txt", utf8(o.text()));
            check("body only, no title given", o, "0001.txt", utf8(o.body()));
            check("from the greeting on", o, "0001.txt", utf8(o.fromGreeting()));
            check("body twice", o, "a.txt", utf8(title + o.body() + "\n\n" + o.body()));
            check("title, body, title, body", o, "a.txt", utf8(title + o.body() + "\n" + title + o.body()));
            check(
                    "menus and footer",
                    o,
                    "a.txt",
                    utf8(MENUS + o.header().title() + "\n发布时间：2024-05-06 来源：本站\n" + o.body() + FOOT));
            check(
                    "one line",
                    o,
                    "a.txt",
                    utf8(o.header().title() + "\n" + o.body().replaceAll("\\s*\n\\s*", " ")));
            check("one paragraph", o, "a.txt", utf8(o.body().replaceAll("\\s*\n\\s*", "")));
            check(
                    "row with crawl date",
                    o,
                    "a.txt",
                    utf8(o.header().title() + "\n" + o.body().replaceAll("\\s*\n\\s*", " ") + "\n2024-06-11\n-\n"));
            check("traditional", o, "a.txt", utf8(HanLP.convertToTraditionalChinese(title + o.body())));
            check(
                    "traditional big5",
                    o,
                    "a.txt",
                    HanLP.convertToTraditionalChinese(title + o.body()).getBytes(Charset.forName("Big5-HKSCS")));
            check("gbk", o, "a.txt", (title + o.body()).getBytes(GBK));
            check("utf-16", o, "a.txt", (title + o.body()).getBytes(StandardCharsets.UTF_16LE));
            check("full-width digits", o, "a.txt", utf8(wide(title + o.body())));
            check("half-width punctuation", o, "a.txt", utf8(narrow(title + o.body())));
            check("html", o, "a.html", utf8(html(o.header().title(), o.body(), "p")));
            check("html with br", o, "a.html", utf8(html(o.header().title(), o.body(), "br")));
            check("docx", o, "a.docx", docx(o.body(), false));
            check("docx with soft breaks", o, "a.docx", docx(o.body(), true));
            check("empty lines and indents", o, "a.txt", utf8(o.body().replaceAll("\\s*\n\\s*", "\n\n　　")));
            if (i % 8 == 0) {
                check("pdf", o, "a.pdf", pdf(o.body()));
            }
        }
    }

    /** Ten different reports in one file, in a table of a report a row. */
    private void together(List<Original> originals) throws Exception {
        int step = Math.max(1, originals.size() / 10);
        for (int first = 0; first < step && first + 9 * step < originals.size(); first++) {
            List<Original> ten = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                ten.add(originals.get(first + i * step));
            }
            StringBuilder rows = new StringBuilder("-\n");
            StringBuilder csv = new StringBuilder("id,title,content,crawl_date\n");
            StringBuilder bare = new StringBuilder();
            for (int i = 0; i < 10; i++) {
                Original o = ten.get(i);
                String line = o.body().replaceAll("\\s*\n\\s*", " ");
                rows.append(o.header().title().replaceAll("\\s+", " "))
                        .append('\n')
                        .append(line)
                        .append("\n2024-0")
                        .append(1 + i % 9)
                        .append("-11\n-\n");
                csv.append(i)
                        .append(",\"")
                        .append(o.header().title().replace("\"", "\"\""))
                        .append("\",\"")
                        .append(o.body().replace("\"", "\"\""))
                        .append("\",2024-01-02\n");
                bare.append(o.header().title()).append('\n').append(o.body()).append("\n\n");
            }
            many("ten in rows", ten, "all.txt", utf8(rows.toString()));
            many("ten in csv", ten, "all.csv", utf8(csv.toString()));
            many("ten in xlsx", ten, "all.xlsx", xlsx(ten));
            many("ten one after another", ten, "all.txt", utf8(bare.toString()));
        }
    }

    private void many(String shape, List<Original> ten, String name, byte[] bytes) throws ReadingException {
        if (only.filter(o -> !o.equals(shape)).isPresent()) {
            return;
        }
        List<RawText> parts = reader.read(name, bytes, Progress.SILENT);
        if (parts.size() != ten.size()) {
            out.println(shape + ": " + parts.size() + " reports instead of 10, first of "
                    + ten.get(0).name());
        }
        for (int i = 0; i < ten.size(); i++) {
            if (i < parts.size()) {
                compare(shape, ten.get(i), structurer.structure(parts.get(i)));
            } else {
                counts.computeIfAbsent(shape, s -> new Count()).all++;
            }
        }
    }

    private void check(String shape, Original o, String name, byte[] bytes) {
        if (only.filter(s -> !s.equals(shape)).isPresent()) {
            return;
        }
        try {
            List<RawText> parts = reader.read(name, bytes, Progress.SILENT);
            if (parts.size() != 1) {
                out.println(shape + ": " + o.name() + " became " + parts.size() + " reports");
            }
            compare(shape, o, structurer.structure(parts.get(0)));
        } catch (ReadingException e) {
            counts.computeIfAbsent(shape, s -> new Count()).all++;
            out.println(shape + ": " + o.name() + " " + e.getMessage());
        }
    }

    private void compare(String shape, Original o, Report found) {
        Count count = counts.computeIfAbsent(shape, s -> new Count());
        Header want = o.header();
        Header got = found.header();
        count.all++;
        boolean region = got.region().path().equals(want.region().path());
        boolean years =
                got.reviewYear().equals(want.reviewYear()) && got.goalYear().equals(want.goalYear());
        count.region += region ? 1 : 0;
        count.level += got.region().level().equals(want.region().level()) ? 1 : 0;
        count.kind += got.kind() == want.kind() ? 1 : 0;
        count.years += years ? 1 : 0;
        count.date += got.date().equals(want.date()) ? 1 : 0;
        count.speaker += got.speaker().map(simplified::always).equals(want.speaker()) ? 1 : 0;
        double length = (double) shown(found.structure())
                / Math.max(1, o.body().replaceAll("\\s", "").length());
        count.length += length > 0.97 && length < 1.05 ? 1 : 0;
        long telling = got.warnings().stream()
                .filter(w -> w.kind() != Warning.Kind.DATE_UNKNOWN && w.kind() != Warning.Kind.SECOND_COPY_FOLDED)
                .count();
        boolean right = region && years;
        count.warnedRight += right && telling > 0 ? 1 : 0;
        count.warnedWrong += !right && telling > 0 ? 1 : 0;
        got.warnings().forEach(w -> count.warnings.merge(w.kind(), 1, Integer::sum));
        if (verbose
                && !(right
                        && got.kind() == want.kind()
                        && got.date().equals(want.date())
                        && got.speaker().map(simplified::always).equals(want.speaker())
                        && length > 0.97
                        && length < 1.05)) {
            out.println(shape + "\t" + o.name() + "\t" + brief(want) + "\t→ " + brief(got) + " " + got.warnings()
                    + String.format(" %.3f", length));
        }
    }

    private static int shown(Structure structure) {
        return structure.paragraphs().stream().mapToInt(p -> p.span().length()).sum();
    }

    private static String brief(Header h) {
        return String.join("/", h.region().path()) + " " + h.kind().id() + " "
                + h.reviewYear().orElse(0) + "-" + h.goalYear().orElse(0) + " "
                + h.date().map(Object::toString).orElse("?") + " " + h.speaker().orElse("?");
    }

    private void report() {
        counts.forEach((shape, c) -> out.printf(
                "%-28s of %3d: path %3d level %3d kind %3d years %3d date %3d speaker %3d length %3d | warned wrong %d right %d %s%n",
                shape,
                c.all,
                c.region,
                c.level,
                c.kind,
                c.years,
                c.date,
                c.speaker,
                c.length,
                c.warnedWrong,
                c.warnedRight,
                c.warnings));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
        return wide.toString();
    }

    private static String narrow(String text) {
        return text.replace('，', ',')
                .replace('；', ';')
                .replace('：', ':')
                .replace('（', '(')
                .replace('）', ')')
                .replace('！', '!')
                .replace("—", "-");
    }

    private static String html(String title, String body, String manner) {
        StringBuilder page = new StringBuilder(
                "<!DOCTYPE html><html><head><meta charset=utf-8><title>政府工作报告_人民政府门户网站</title><script>var a='。。。';</script></head><body>"
                        + "<div class=top><ul><li><a href=/>网站首页</a></li><li><a>政务公开</a></li><li><a>办事服务</a></li></ul></div>"
                        + "<div class=pos>当前位置：<a>首页</a> &gt; <a>政府信息公开</a> &gt; 正文</div><div class=box><h1>" + title
                        + "</h1><div class=info>发布时间：2024-05-06 10:11 来源：政府办 浏览次数：<span>123</span></div><div class=TRS_Editor>");
        for (String line : body.split("\n+", -1)) {
            String safe = line.replace("&", "&amp;").replace("<", "&lt;");
            page.append(
                    manner.equals("p") ? "<p style='text-indent:2em'>　　" + safe + "</p>\n" : "　　" + safe + "<br/>\n");
        }
        return page + "</div></div><div class=rel><h3>相关阅读</h3><ul><li>图解：今年怎么干</li><li>解读政府工作报告</li></ul></div>"
                + "<div class=foot>主办：人民政府办公室 承办：大数据中心<br>ICP备05012345号 网站标识码4400000001</div></body></html>";
    }

    private static byte[] docx(String body, boolean soft) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFRun run = document.createParagraph().createRun();
            for (String line : body.split("\n", -1)) {
                run.setText(line, run.getCTR().sizeOfTArray());
                if (soft) {
                    run.addBreak();
                } else {
                    run = document.createParagraph().createRun();
                }
            }
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] xlsx(List<Original> reports) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            XSSFRow heading = sheet.createRow(0);
            heading.createCell(0).setCellValue("标题");
            heading.createCell(1).setCellValue("正文");
            for (int i = 0; i < reports.size(); i++) {
                XSSFRow row = sheet.createRow(i + 1);
                row.createCell(0).setCellValue(reports.get(i).header().title());
                String body = reports.get(i).body();
                row.createCell(1).setCellValue(body.substring(0, Math.min(32_000, body.length())));
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    /** A4 pages of 30 wrapped lines with a running head and a page number. */
    private static byte[] pdf(String body) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : body.split("\n+", -1)) {
            String rest = "　　" + paragraph.strip();
            while (rest.length() > 36) {
                lines.add(rest.substring(0, 36));
                rest = rest.substring(36);
            }
            lines.add(rest);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                InputStream file =
                        VariantTrial.class.getResourceAsStream("/assets/fonts/NotoSansSC-Regular-GB2312.ttf")) {
            PDFont font = PDType0Font.load(document, file, true);
            int number = 1;
            for (int from = 0; from < lines.size(); from += 30) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    write(content, font, 9, 250, 815, "政府工作报告");
                    float top = 780;
                    for (String line : lines.subList(from, Math.min(lines.size(), from + 30))) {
                        int indent = line.startsWith("　　") ? 2 : 0;
                        write(content, font, 12, 72 + indent * 12, top, line.substring(indent));
                        top -= 24;
                    }
                    write(content, font, 9, 290, 30, "— " + number++ + " —");
                }
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void write(PDPageContentStream content, PDFont font, float size, float x, float y, String words)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        StringBuilder printable = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            try {
                font.encode(words.substring(i, i + 1));
                printable.append(words.charAt(i));
            } catch (IllegalArgumentException | IOException e) {
                printable.append('■');
            }
        }
        content.showText(printable.toString());
        content.endText();
    }
}
