package org.duibiao.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeId;
import org.duibiao.exchange.Parcel;
import org.duibiao.exchange.Remark;
import org.duibiao.report.Listed;

/**
 * What bringing a parcel in would do, for a person to look at first.
 *
 * @param parcel what the file holds
 * @param texts every text of it with the reports it is here
 * @param codes every code of it as it will be here
 * @param newCodes those that are not here yet, parents before their children
 * @param edited codes here that get a description from the parcel
 * @param annotations what will be added to reports that are here already
 * @param weighed annotations here that get the weight they have in the parcel
 * @param memos memos on reports that will be added or get more words
 * @param alreadyThere annotations that are here already, word for word
 * @param remarks what does not come in, and what comes in otherwise
 */
public record Incoming(
        Parcel parcel,
        List<Text> texts,
        Map<CodeId, CodeId> codes,
        List<Code> newCodes,
        List<Change.EditCode> edited,
        List<Annotation> annotations,
        List<Change.EditAnnotation> weighed,
        List<Change.EditReportMemo> memos,
        int alreadyThere,
        List<Remark> remarks) {

    /** How a text was known again. */
    public enum Known {
        /** The library has the same text. */
        SAME,
        /** The library has a text of that name that is much the same: passages are looked for by their words. */
        ALIKE,
        /** The file gives no text; the name or the quotes tell. */
        BY_NAME,
        /** The library does not have it: it will be brought in. */
        NEW,
        /** The file gives no text and no report here is meant. */
        UNKNOWN,
        /** The file gives no text and several reports may be meant: nobody can tell which. */
        UNSURE
    }

    /** A text of the parcel and the reports it is in this library; several if a file holds several. */
    public record Text(Parcel.Source source, Known known, List<Listed> reports) {
        public Text {
            reports = List.copyOf(reports);
        }
    }

    /**
     * One person's share of what comes in.
     *
     * @param coded passages with a code
     * @param memos memos, alone or on such a passage
     */
    public record Share(int coded, int memos) {
        private Share with(Parcel.Mark mark) {
            return new Share(
                    mark.code().isPresent() ? coded + 1 : coded, mark.memo().isBlank() ? memos : memos + 1);
        }
    }

    /**
     * What came of it.
     *
     * @param change all of it as one step that can be undone; empty if there is nothing new
     * @param broughtIn reports that came in with it; undoing the change leaves them
     * @param added annotations the change adds
     */
    public record Unpacked(Optional<Change> change, List<Listed> broughtIn, int added, List<Remark> remarks) {
        public Unpacked {
            broughtIn = List.copyOf(broughtIn);
            remarks = List.copyOf(remarks);
        }
    }

    public Incoming {
        texts = List.copyOf(texts);
        codes = Map.copyOf(codes);
        newCodes = List.copyOf(newCodes);
        edited = List.copyOf(edited);
        annotations = List.copyOf(annotations);
        weighed = List.copyOf(weighed);
        memos = List.copyOf(memos);
        remarks = List.copyOf(remarks);
    }

    /** How much every coder has in the file, in the order they appear. */
    public Map<String, Share> byCoder() {
        Map<String, Share> shares = new LinkedHashMap<>();
        parcel.sources().stream()
                .flatMap(source -> source.marks().stream())
                .forEach(mark -> shares.merge(
                        mark.author(),
                        new Share(0, 0).with(mark),
                        (had, one) -> new Share(had.coded() + one.coded(), had.memos() + one.memos())));
        return shares;
    }

    /** Texts known in a way. */
    public List<Text> texts(Known known) {
        return texts.stream().filter(text -> text.known() == known).toList();
    }

    /** Whether bringing it in would change anything. */
    public boolean isNews() {
        return !(newCodes.isEmpty()
                && edited.isEmpty()
                && annotations.isEmpty()
                && weighed.isEmpty()
                && memos.isEmpty()
                && texts(Known.NEW).isEmpty());
    }

    /** Marks in texts that will be brought in. */
    public int marksInNewTexts() {
        return texts(Known.NEW).stream()
                .mapToInt(text -> text.source().marks().size())
                .sum();
    }
}
