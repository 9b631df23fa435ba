package org.duibiao.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.duibiao.reading.ReadingException.Reason;
import org.duibiao.report.Warning;
import org.duibiao.task.Progress;

/**
 * MHT and EML: the page a browser saved with its pictures, or a mail. Of a page that is there in several forms the longest
 * is read; what is attached to a mail is read as a file of its own.
 */
final class Mail {
    private static final Pattern FIRST_FIELD = Pattern.compile("\\s{0,4}[A-Za-z][A-Za-z-]{2,40}:[ \\t]?[^\\n]*\\r?\\n");
    private static final Pattern CONTENT =
            Pattern.compile("^(?:MIME-Version|Content-Type)\\s*:", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    /** A letter beside an attachment is shorter than any report. */
    private static final int LETTER = 1500;

    private static final int MOST_PARTS = 2000;

    private final Archive.Inside inside;

    Mail(Archive.Inside inside) {
        this.inside = inside;
    }

    /** Whether a file begins with the fields of a mail, as saved pages do too. */
    static boolean opens(String begin) {
        int end = begin.indexOf("\n\r\n");
        int other = begin.indexOf("\n\n");
        int head = end < 0 ? other : other < 0 ? end : Math.min(end, other);
        String fields = head < 0 ? begin : begin.substring(0, head + 1);
        return FIRST_FIELD.matcher(fields).lookingAt()
                && CONTENT.matcher(fields).find();
    }

    List<Source> read(byte[] bytes, Progress progress, int nested) throws ReadingException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        try {
            Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
            Parts parts = new Parts(progress, nested);
            parts.read(message);
            Optional<String> address = Optional.ofNullable(message.getHeader())
                    .map(header -> header.getField("Snapshot-Content-Location"))
                    .map(Field::getBody);
            return parts.sources(address);
        } catch (IOException | RuntimeException e) {
            throw Damage.of(e);
        }
    }

    private final class Parts {
        private final Progress progress;
        private final int nested;
        private final List<Source> words = new ArrayList<>();
        private final List<Source> attached = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();
        private Optional<ReadingException> last = Optional.empty();
        private int seen;

        Parts(Progress progress, int nested) {
            this.progress = progress;
            this.nested = nested;
        }

        void read(Entity entity) throws IOException, ReadingException {
            if (++seen > MOST_PARTS) {
                throw new ReadingException(Reason.BOMB, "");
            }
            Body body = entity.getBody();
            if (body instanceof Multipart several) {
                for (Entity part : several.getBodyParts()) {
                    read(part);
                }
            } else if (body instanceof Message forwarded) {
                read(forwarded);
            } else if (body instanceof SingleBody single) {
                single(entity, single.getInputStream().readAllBytes());
            }
        }

        private void single(Entity entity, byte[] bytes) throws ReadingException {
            String type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
            Optional<String> file = fileName(entity);
            boolean page = type.equals("text/html") || type.equals("application/xhtml+xml");
            boolean isWords = page || type.equals("text/plain");
            boolean isAttached = file.isPresent() && !"inline".equals(entity.getDispositionType());
            if (bytes.length == 0 || (!isWords && !isAttached)) {
                return;
            }
            String name = file.orElse(page ? "page.html" : "letter.txt");
            try {
                List<Source> read = inside.read(name, bytes, progress, nested + 1);
                if (isAttached) {
                    read.forEach(source -> attached.add(
                            source.name().isPresent() ? source : source.called(FileReader.withoutExtension(name))));
                } else {
                    words.addAll(read);
                }
            } catch (ReadingException e) {
                if (e.reason() == Reason.BOMB || e.reason() == Reason.STOPPED) {
                    throw e;
                }
                if (isAttached) {
                    unread.add(name);
                }
                last = Optional.of(e);
            }
        }

        /** The name of what is attached, by either field that may hold it. */
        private static Optional<String> fileName(Entity entity) {
            Field type = entity.getHeader() == null ? null : entity.getHeader().getField("Content-Type");
            return Optional.ofNullable(entity.getFilename())
                    .or(() -> type instanceof ContentTypeField typed
                            ? Optional.ofNullable(typed.getParameter("name"))
                            : Optional.empty())
                    .map(name -> DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT))
                    .filter(name -> !name.isBlank());
        }

        List<Source> sources(Optional<String> address) throws ReadingException {
            List<Source> found = new ArrayList<>();
            words.stream()
                    .max((one, other) -> Integer.compare(length(one), length(other)))
                    .filter(longest -> attached.isEmpty() || length(longest) >= LETTER)
                    .map(longest -> address.map(
                                    at -> longest.with(longest.hints().withSource(at)))
                            .orElse(longest))
                    .ifPresent(found::add);
            found.addAll(attached);
            if (found.isEmpty()) {
                throw last.orElseGet(() -> new ReadingException(Reason.NO_TEXT, ""));
            }
            if (!unread.isEmpty()) {
                found.set(0, found.get(0).warned(new Warning(Warning.Kind.FILES_NOT_READ, String.join(", ", unread))));
            }
            return found;
        }

        private static int length(Source source) {
            return source.text().length()
                    - source.folded().stream().mapToInt(fold -> fold.length()).sum();
        }
    }

    /** The first bytes of a file as {@link #opens} looks at them. */
    static boolean opens(byte[] bytes) {
        return opens(new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1));
    }
}
