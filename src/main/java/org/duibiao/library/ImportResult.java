package org.duibiao.library;

import java.util.List;

/**
 * What became of everything that was to be brought in.
 *
 * @param files one entry a file, in the order they were given or found
 * @param versions reports brought in that are nearly ones that were there
 * @param stopped whether somebody asked for an end before all were tried; files not tried are not listed
 */
public record ImportResult(List<FileOutcome> files, List<LikelyVersion> versions, boolean stopped) {

    public ImportResult {
        files = List.copyOf(files);
        versions = List.copyOf(versions);
    }

    public List<FileOutcome.BroughtIn> broughtIn() {
        return only(FileOutcome.BroughtIn.class);
    }

    public List<FileOutcome.AlreadyThere> alreadyThere() {
        return only(FileOutcome.AlreadyThere.class);
    }

    public List<FileOutcome.Failed> failed() {
        return only(FileOutcome.Failed.class);
    }

    private <T extends FileOutcome> List<T> only(Class<T> kind) {
        return files.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
