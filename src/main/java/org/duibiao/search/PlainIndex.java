package org.duibiao.search;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene by itself, a token for every UTF-16 unit and Lucene's own positions: the yardstick that a benchmark holds bringing
 * in against. {@link SearchIndex} puts places down in its own way.
 */
public final class PlainIndex implements AutoCloseable {
    private static final double BUFFER_MEGABYTES = 48;

    private final Directory directory;
    private final IndexWriter writer;
    private final FieldType units = new FieldType();

    /** Makes one in an empty folder. */
    public PlainIndex(Path folder) throws IOException {
        directory = new NIOFSDirectory(folder);
        IndexWriterConfig config = new IndexWriterConfig((Analyzer) null);
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        writer = new IndexWriter(directory, config);
        units.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        units.setOmitNorms(true);
    }

    /** Puts a text in. */
    public void put(String text) throws IOException {
        Document document = new Document();
        document.add(new Field("text", new Units(text), units));
        writer.addDocument(document);
    }

    /** Commits and closes it. */
    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }

    private static final class Units extends TokenStream {
        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final BytesRef bytes = new BytesRef(new byte[2]);
        private final String text;
        private int at;

        Units(String text) {
            this.text = text;
        }

        @Override
        public boolean incrementToken() {
            if (at == text.length()) {
                return false;
            }
            char unit = text.charAt(at++);
            bytes.bytes[0] = (byte) (unit >> 8);
            bytes.bytes[1] = (byte) unit;
            term.setBytesRef(bytes);
            return true;
        }
    }
}
