package org.duibiao.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.Codebook;
import org.duibiao.exchange.Remark;

/** Which code of a parcel is which here: the same key, else the same name at the same place of the tree, else a new one. */
final class CodeMapping {

    private final Codebook ours;
    private final Map<CodeId, CodeId> codes = new HashMap<>();
    private final List<Code> added = new ArrayList<>();
    private final Map<CodeId, Change.EditCode> edited = new HashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    /** @param theirs parents before their children */
    CodeMapping(Codebook ours, List<Code> theirs) {
        this.ours = ours;
        theirs.forEach(this::map);
    }

    private void map(Code code) {
        Optional<CodeId> parent = code.parent().map(id -> codes.getOrDefault(id, id));
        Optional<Code> known = ours.code(code.id()).or(() -> sibling(ours.codes(), parent, code.name()));
        if (known.isPresent()) {
            codes.put(code.id(), known.get().id());
            describe(known.get(), code);
            return;
        }
        Optional<Code> twin = sibling(added, parent, code.name());
        if (twin.isPresent()) {
            codes.put(code.id(), twin.get().id());
            return;
        }
        boolean hasParent = parent.filter(id -> ours.code(id).isPresent()
                        || added.stream().anyMatch(one -> one.id().equals(id)))
                .isPresent();
        codes.put(code.id(), code.id());
        added.add(code.under(hasParent ? parent : Optional.empty()));
    }

    private static Optional<Code> sibling(List<Code> codes, Optional<CodeId> parent, String name) {
        return codes.stream()
                .filter(one -> one.parent().equals(parent) && one.name().equals(name))
                .findFirst();
    }

    /** The code here stays as it is; a description it does not have yet is put after its own. */
    private void describe(Code here, Code theirs) {
        Code now = Optional.ofNullable(edited.get(here.id()))
                .map(Change.EditCode::after)
                .orElse(here);
        if (!here.name().equals(theirs.name())) {
            remarks.add(Remark.of(Remark.Kind.DIFFERS, here.name(), theirs.name()));
        }
        if (!theirs.description().isBlank() && !now.description().contains(theirs.description())) {
            String both = now.description().isBlank()
                    ? theirs.description()
                    : now.description() + "\n\n" + theirs.description();
            edited.put(here.id(), new Change.EditCode(here, here.described(both)));
        }
    }

    Map<CodeId, CodeId> codes() {
        return codes;
    }

    List<Code> added() {
        return added;
    }

    List<Change.EditCode> edited() {
        return List.copyOf(edited.values());
    }

    List<Remark> remarks() {
        return remarks;
    }
}
