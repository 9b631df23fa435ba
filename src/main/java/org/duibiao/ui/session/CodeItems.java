package org.duibiao.ui.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TreeItem;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.Codebook;

/** The codebook as items of a tree. Remembers for one tree which codes are folded, so that it can be filled anew. FX thread. */
public final class CodeItems {
    private final Set<CodeId> folded = new HashSet<>();

    /** The codes at the top, with all below them. */
    public List<TreeItem<Code>> of(Codebook codes) {
        return codes.roots().stream().map(root -> item(codes, root)).toList();
    }

    private TreeItem<Code> item(Codebook codes, Code code) {
        TreeItem<Code> item = new TreeItem<>(code);
        item.setExpanded(!folded.contains(code.id()));
        item.expandedProperty().addListener((property, before, now) -> {
            if (now) {
                folded.remove(code.id());
            } else {
                folded.add(code.id());
            }
        });
        codes.children(code.id()).forEach(child -> item.getChildren().add(item(codes, child)));
        return item;
    }
}
