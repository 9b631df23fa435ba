package org.duibiao.search;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.Structure;
import org.duibiao.text.Span;

/** Which stretches of a report belong to which part, as a few bytes in the index. */
final class PartRuns {
    private static final int BYTES = 9;
    /** As they are numbered in the index. */
    private static final List<Part> NUMBERED =
            List.of(Part.FRONT, Part.REVIEW, Part.PROBLEMS, Part.PLAN, Part.NOTES, Part.APPENDIX);

    private PartRuns() {}

    /** Paragraphs of one part in a row are one stretch. */
    static BytesRef write(Structure structure) {
        List<Paragraph> runs = new ArrayList<>();
        for (Paragraph paragraph : structure.paragraphs()) {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).part() == paragraph.part()) {
                Span whole = runs.get(last).span().cover(paragraph.span());
                runs.set(last, new Paragraph(whole, paragraph.part(), paragraph.role()));
            } else {
                runs.add(paragraph);
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(BYTES * runs.size());
        for (Paragraph run : runs) {
            bytes.put((byte) NUMBERED.indexOf(run.part()))
                    .putInt(run.span().start())
                    .putInt(run.span().end());
        }
        return new BytesRef(bytes.array());
    }

    /** The stretches of some parts, in reading order. */
    static Spans read(BytesRef written, Set<Part> parts) {
        ByteBuffer bytes = ByteBuffer.wrap(written.bytes, written.offset, written.length);
        Spans.Gathering runs = new Spans.Gathering();
        while (bytes.remaining() >= BYTES) {
            Part part = NUMBERED.get(bytes.get());
            int start = bytes.getInt();
            int end = bytes.getInt();
            if (parts.contains(part)) {
                runs.add(start, end);
            }
        }
        return runs.spans();
    }

    /** Stretches that belong to no part. */
    static BytesRef writeStretches(List<Span> stretches) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Integer.BYTES * stretches.size());
        stretches.forEach(span -> bytes.putInt(span.start()).putInt(span.end()));
        return new BytesRef(bytes.array());
    }

    static Spans readStretches(BytesRef written) {
        ByteBuffer bytes = ByteBuffer.wrap(written.bytes, written.offset, written.length);
        Spans.Gathering stretches = new Spans.Gathering();
        while (bytes.remaining() >= 2 * Integer.BYTES) {
            stretches.add(bytes.getInt(), bytes.getInt());
        }
        return stretches.spans();
    }
}
