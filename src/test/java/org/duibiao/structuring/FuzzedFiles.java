package org.duibiao.structuring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.reading.SampleText;
import org.duibiao.report.Report;
import org.duibiao.task.Progress;

/**
 * Reads files of every format with bytes changed at random, as long as asked: {@code FuzzedFiles MINUTES SEED OUT}. A
 * file that throws anything but a {@link ReadingException}, takes longer than ten seconds or needs more heap than the
 * machine was given is kept in the folder OUT. Run it with a small heap ({@code -Xmx384m}).
 */
final class FuzzedFiles {
    private static final long SLOW_MS = 10_000;

    private final FileReader reader = new FileReader();
    private final Structurer structurer = new Structurer();
    private final PrintStream out =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final Random random;
    private final Path kept;

    private FuzzedFiles(long seed, Path kept) {
        this.random = new Random(seed);
        this.kept = kept;
    }

    private record Seed(String name, byte[] bytes) {}

    public static void main(String[] args) throws Exception {
        Path kept = Files.createDirectories(Path.of(args[2]));
        new FuzzedFiles(Long.parseLong(args[1]), kept).run(Integer.parseInt(args[0]));
    }

    private void run(int minutes) throws Exception {
        List<Seed> seeds = seeds();
        long end = System.nanoTime() + minutes * 60_000_000_000L;
        AtomicLong begun = new AtomicLong(System.nanoTime());
        byte[][] current = new byte[1][];
        String[] name = new String[1];
        Thread watch = new Thread(() -> watch(begun, current, name));
        watch.setDaemon(true);
        watch.start();
        long tried = 0;
        long refused = 0;
        long found = 0;
        while (System.nanoTime() < end) {
            Seed seed = seeds.get(random.nextInt(seeds.size()));
            byte[] bytes = mutated(seed.bytes(), seeds);
            current[0] = bytes;
            name[0] = seed.name();
            begun.set(System.nanoTime());
            try {
                for (RawText raw : reader.read(seed.name(), bytes, Progress.SILENT)) {
                    Report report = structurer.structure(raw);
                    report.structure().paragraphs().forEach(p -> p.span().in(report.text()));
                }
            } catch (ReadingException e) {
                refused++;
            } catch (RuntimeException | Error e) {
                found++;
                keep(seed.name(), bytes, e.toString());
                StackTraceElement[] trace = e.getStackTrace();
                for (int i = 0; i < Math.min(6, trace.length); i++) {
                    out.println("    " + trace[i]);
                }
            }
            long taken = (System.nanoTime() - begun.get()) / 1_000_000;
            if (taken > SLOW_MS) {
                found++;
                keep(seed.name(), bytes, "slow: " + taken + " ms");
            }
            if (++tried % 2000 == 0) {
                out.println(tried + " tried, " + refused + " refused, " + found + " found");
            }
        }
        out.println("end: " + tried + " tried, " + refused + " refused, " + found + " found");
    }

    /** Says which file hangs, as the reading thread cannot. */
    private void watch(AtomicLong begun, byte[][] current, String[] name) {
        long told = 0;
        while (true) {
            try {
                Thread.sleep(5000);
            } catch (InterruptedException e) {
                return;
            }
            long since = begun.get();
            if ((System.nanoTime() - since) / 1_000_000 > 3 * SLOW_MS && told != since) {
                told = since;
                keep(name[0], current[0], "hangs");
            }
        }
    }

    private void keep(String name, byte[] bytes, String why) {
        String file = System.nanoTime() + "-" + name;
        out.println(file + ": " + why);
        try {
            Files.write(kept.resolve(file), bytes);
        } catch (IOException e) {
            out.println("not kept: " + e);
        }
    }

    private byte[] mutated(byte[] original, List<Seed> seeds) {
        byte[] bytes = original.clone();
        int times = 1 << random.nextInt(7);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(7)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes[at] = (byte) (random.nextBoolean() ? 0xFF : 0);
                case 3 -> {
                    // a stretch again elsewhere
                    int length = Math.min(bytes.length - at, 1 + random.nextInt(64));
                    int to = random.nextInt(bytes.length - length + 1);
                    System.arraycopy(bytes, at, bytes, to, length);
                }
                case 4 -> {
                    byte[] other = seeds.get(random.nextInt(seeds.size())).bytes();
                    int from = random.nextInt(other.length);
                    int length = Math.min(Math.min(other.length - from, bytes.length - at), 1 + random.nextInt(256));
                    System.arraycopy(other, from, bytes, at, length);
                }
                case 5 -> {
                    if (i == 0 && random.nextInt(4) == 0 && at > 8) {
                        bytes = java.util.Arrays.copyOf(bytes, at);
                    }
                }
                default -> {
                    if (i < 3 && bytes.length < 400_000) {
                        // a stretch many times over
                        int length = Math.min(bytes.length - at, 1 + random.nextInt(200));
                        int copies = 1 + random.nextInt(200);
                        ByteArrayOutputStream grown = new ByteArrayOutputStream();
                        grown.write(bytes, 0, at);
                        for (int k = 0; k < copies; k++) {
                            grown.write(bytes, at, length);
                        }
                        grown.write(bytes, at, bytes.length - at);
                        bytes = grown.toByteArray();
                    }
                }
            }
        }
        return bytes;
    }

    private static List<Seed> seeds() throws Exception {
        String text = SampleText.text();
        List<Seed> seeds = new ArrayList<>();
        seeds.add(new Seed("a.txt", utf8(text)));
        seeds.add(new Seed("one-line.txt", utf8(text.replace('\n', ' '))));
        seeds.add(new Seed("gbk.txt", text.getBytes(Charset.forName("GB18030"))));
        seeds.add(new Seed("wide.txt", text.getBytes(StandardCharsets.UTF_16)));
        seeds.add(new Seed(
                "a.md",
                utf8("---\ntitle: 甲\n---\n# " + text.replace("\n", "\n**")
                        + "\n| a | b |\n|---|---|\n| 1 | 2 |\n<!-- x -->")));
        seeds.add(new Seed(
                "a.html",
                utf8(
                        "<!DOCTYPE html><html><head><title>x</title></head><body><table><tr><td>a</td><td colspan=2>b</td></tr><tr><td>1</td><td>2</td></tr></table><div><p>"
                                + text.replace("\n", "</p>\n<p>") + "</p></div></body></html>")));
        seeds.add(new Seed("a.csv", utf8("title,text\n甲,\"" + text + "\"\n乙,\"" + text + "\"\n")));
        byte[] docx = docx(text);
        byte[] xlsx = xlsx(text);
        seeds.add(new Seed("a.docx", docx));
        seeds.add(new Seed("a.docx", stored(docx)));
        seeds.add(new Seed("a.xlsx", xlsx));
        seeds.add(new Seed("a.xlsx", stored(xlsx)));
        seeds.add(new Seed("a.pdf", pdf()));
        seeds.add(new Seed("a.doc", compound()));
        seeds.add(new Seed("a.xls", workbook()));
        seeds.add(new Seed("a.zip", zip(utf8(text), docx)));
        return seeds;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] docx(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            for (String line : text.split("\n", -1)) {
                document.createParagraph().createRun().setText(line);
            }
            document.createTable(3, 3).getRow(1).getCell(1).setText("甲");
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] xlsx(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("正文");
            sheet.createRow(1).createCell(0).setCellValue(text);
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("正文");
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    /** An OLE file with a stream called as Word's is. */
    private static byte[] compound() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            byte[] stream = new byte[8192];
            stream[0] = (byte) 0xEC;
            stream[1] = (byte) 0xA5;
            stream[2] = (byte) 0xC1;
            files.createDocument(new java.io.ByteArrayInputStream(stream), "WordDocument");
            files.createDocument(new java.io.ByteArrayInputStream(new byte[4096]), "1Table");
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 3; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content =
                        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText("GDP grew by 5 percent in 2020, revenue by 6.");
                    content.endText();
                }
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(byte[] text, byte[] docx) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("甲.txt"));
            zip.write(text);
            zip.putNextEntry(new ZipEntry("b/乙.docx"));
            zip.write(docx);
        }
        return bytes.toByteArray();
    }

    /** The same package without compression, so that a changed byte changes the XML. */
    private static byte[] stored(byte[] packed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(packed))) {
            zip.setLevel(0);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(in.readAllBytes());
            }
        }
        return bytes.toByteArray();
    }
}
