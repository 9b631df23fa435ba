package org.duibiao.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.duibiao.reading.ReadingException.Reason;

/** DOC, the format before DOCX. */
final class OldWordDocument {
    private final Limits limits;

    OldWordDocument(Limits limits) {
        this.limits = limits;
    }

    List<Source> read(byte[] bytes) throws ReadingException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes));
                WordExtractor extractor = new WordExtractor(document)) {
            TextBuilder text = new TextBuilder(limits);
            for (String paragraph : extractor.getParagraphText()) {
                // 7 ends a table cell, 11 is a soft line break, 12 a page break
                String words = WordExtractor.stripFields(paragraph)
                        .replace('\u000B', '\n')
                        .replace('\f', '\n')
                        .replace("\u0007\u0007", "")
                        .replace("\u0007", " | ");
                text.add(words.replaceAll("[\\x00-\\x08\\x0E-\\x1F]", "")).line();
            }
            Source source = text.source(Hints.NONE);
            if (source.text().isBlank()) {
                throw new ReadingException(Reason.NO_TEXT, "");
            }
            return List.of(source);
        } catch (IOException | RuntimeException e) {
            throw Damage.of(e);
        }
    }
}
