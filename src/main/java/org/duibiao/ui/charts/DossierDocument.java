package org.duibiao.ui.charts;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartWords;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Token;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Writes a dossier for a word processor: A4, its charts as pictures, its chapters as headings an outline can be made of. */
final class DossierDocument {

    private static final double WIDE = 16.6;
    private static final double HIGH = 23.5;
    private static final int DPI = 220;
    private static final double POINTS_PER_INCH = 72;
    private static final int TWIPS_PER_CENTIMETRE = 567;
    private static final int[] COLUMNS = {26, 24, 18, 32};
    private static final int SMALL = 9;
    private static final String QUOTES = "SimSun";

    private final ChartWords words;
    private final XWPFDocument document;

    private DossierDocument(ChartWords words, XWPFDocument document) {
        this.words = words;
        this.document = document;
    }

    static void write(Dossier dossier, Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            new DossierDocument(dossier.words(), document).fill(dossier);
            PictureFiles.write(file, document::write);
        }
    }

    private void fill(Dossier dossier) throws IOException {
        page();
        styles();
        document.getProperties().getCoreProperties().setTitle(dossier.title());
        document.getProperties().getCoreProperties().setCreator("Duibiao");
        heading(dossier.title(), "Heading1", false);
        for (Dossier.Chapter chapter : dossier.chapters()) {
            chapter.title().ifPresent(title -> heading(title, "Heading2", true));
            for (Chart chart : chapter.charts()) {
                chart(chart);
            }
            if (!chapter.entries().isEmpty()) {
                ledger(chapter.entries());
            }
        }
    }

    // ---- page and styles -------------------------------------------------------------------------------------------

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(21));
        size.setH(twips(29.7));
        CTPageMar margin = section.addNewPgMar();
        margin.setLeft(twips(2.2));
        margin.setRight(twips(2.2));
        margin.setTop(twips(2.2));
        margin.setBottom(twips(2.2));
    }

    private static BigInteger twips(double centimetres) {
        return BigInteger.valueOf(Math.round(centimetres * TWIPS_PER_CENTIMETRE));
    }

    private void styles() {
        document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Arial");
        fonts.setHAnsi("Arial");
        fonts.setEastAsia("Microsoft YaHei");
        document.getStyles().setDefaultFonts(fonts);
        style("Heading1", "heading 1", 0);
        style("Heading2", "heading 2", 1);
    }

    private void style(String id, String name, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        XWPFStyle made = new XWPFStyle(style, document.getStyles());
        style.setType(STStyleType.PARAGRAPH);
        document.getStyles().addStyle(made);
    }

    private void heading(String title, String style, boolean onNewPage) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.setPageBreak(onNewPage);
        paragraph.setSpacingAfter(160);
        XWPFRun run = paragraph.createRun();
        run.setBold(true);
        run.setFontSize(style.equals("Heading1") ? 20 : 15);
        run.setText(title);
    }

    // ---- charts ----------------------------------------------------------------------------------------------------

    private void chart(Chart chart) throws IOException {
        PictureSize size = new PictureSize("", WIDE, Optional.empty(), PictureSize.Unit.CM, DPI);
        ChartPictures.Look look = new ChartPictures.Look(Palette.LIGHT, false, size.extent(false), DPI);
        ChartPictures.Place place = Sheets.whole(chart, words, look).place();
        if (size.inUnit(place.high()) > HIGH) {
            // higher than a page: laid out for one, or over several
            PictureSize sheet = new PictureSize("", WIDE, Optional.of(HIGH), PictureSize.Unit.CM, DPI);
            look = new ChartPictures.Look(Palette.LIGHT, false, sheet.extent(true), DPI);
        }
        for (Page page : Sheets.pages(chart, words, look)) {
            picture(page, look);
        }
    }

    private void picture(Page page, ChartPictures.Look look) throws IOException {
        BufferedImage image = ChartPictures.image(page, words, look);
        Chart chart = page.chart();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PngFile.write(image, Map.of("Title", chart.heading().title()), DPI, png);
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        try {
            paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(png.toByteArray()),
                            PictureType.PNG,
                            chart.name() + ".png",
                            units(image.getWidth()),
                            units(image.getHeight()))
                    .getCTPicture()
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr(chart.heading().title());
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static int units(int pixels) {
        return Units.toEMU(pixels * POINTS_PER_INCH / DPI);
    }

    // ---- the ledger ------------------------------------------------------------------------------------------------

    private void ledger(List<Dossier.Entry> entries) {
        XWPFTable table = document.createTable(1, COLUMNS.length);
        table.setWidth("100%");
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        List<String> names = List.of("column.indicator", "column.goal", "column.outcome", "column.verdict");
        for (int i = 0; i < COLUMNS.length; i++) {
            head.getCell(i).setWidth(COLUMNS[i] + "%");
            say(head.getCell(i), words.say(names.get(i)), Token.FG_MUTED, false);
        }
        for (Dossier.Entry entry : entries) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            say(row.getCell(0), entry.indicator(), Token.FG, true);
            say(row.getCell(0), " " + entry.measure(), Token.FG_MUTED, false);
            say(row.getCell(1), entry.goal(), Token.GOAL_TEXT, false);
            say(row.getCell(2), entry.outcome(), Token.OUTCOME_TEXT, false);
            say(row.getCell(3), entry.verdict(), Token.FG, false);
            sentences(table.createRow(), entry);
        }
        document.createParagraph();
    }

    /** In one cell over all columns. */
    private void sentences(XWPFTableRow row, Dossier.Entry entry) {
        row.setCantSplitRow(true);
        for (int i = COLUMNS.length - 1; i > 0; i--) {
            row.removeCell(i);
        }
        XWPFTableCell cell = row.getCell(0);
        cell.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(COLUMNS.length));
        boolean first = true;
        for (Dossier.Sentence sentence : entry.sentences()) {
            XWPFParagraph paragraph = first ? cell.getParagraphs().get(0) : cell.addParagraph();
            first = false;
            paragraph.setIndentationLeft((int) (0.4 * TWIPS_PER_CENTIMETRE));
            quote(paragraph, sentence.words().before(), Token.FG_MUTED, false);
            quote(paragraph, sentence.words().quote(), sentence.goal() ? Token.GOAL_TEXT : Token.OUTCOME_TEXT, true);
            quote(paragraph, sentence.words().after(), Token.FG_MUTED, false);
            XWPFRun where = paragraph.createRun();
            where.setFontSize(SMALL - 1);
            where.setColor(ink(Token.FG_MUTED));
            where.setText(" —— " + sentence.where());
        }
    }

    private static void quote(XWPFParagraph paragraph, String said, Token ink, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontSize(SMALL);
        run.setFontFamily(QUOTES, XWPFRun.FontCharRange.eastAsia);
        run.setColor(ink(ink));
        run.setBold(bold);
        run.setText(said);
    }

    private static void say(XWPFTableCell cell, String said, Token ink, boolean bold) {
        XWPFRun run = cell.getParagraphs().get(0).createRun();
        run.setFontSize(SMALL);
        run.setBold(bold);
        run.setColor(ink(ink));
        run.setText(said);
    }

    private static String ink(Token token) {
        return Palette.LIGHT.hex(token).replace("#", "");
    }
}
