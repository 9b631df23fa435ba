package org.duibiao.library;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.duibiao.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The files that were meant by what was chosen: folders in depth, each folder's in the order of their names.
 *
 * @param files to be read, as they were given or found
 * @param failed what could not even be looked into
 */
record FoundFiles(List<Path> files, List<FileOutcome.Failed> failed) {

    static FoundFiles in(List<Path> chosen, Progress progress) {
        List<Path> files = new ArrayList<>();
        List<FileOutcome.Failed> failed = new ArrayList<>();
        for (Path path : chosen) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path, failed, progress));
            } else {
                files.add(path);
            }
        }
        return new FoundFiles(List.copyOf(files), List.copyOf(failed));
    }

    private static List<Path> inFolder(Path folder, List<FileOutcome.Failed> failed, Progress progress) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    Integer.MAX_VALUE,
                    new Collecting(folder, found, failed, progress));
        } catch (IOException e) {
            failed.add(Failures.ofFolder(folder, e));
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private static final class Collecting extends SimpleFileVisitor<Path> {
        private final Path top;
        private final List<Path> found;
        private final List<FileOutcome.Failed> failed;
        private final Progress progress;

        Collecting(Path top, List<Path> found, List<FileOutcome.Failed> failed, Progress progress) {
            this.top = top;
            this.found = found;
            this.failed = failed;
            this.progress = progress;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (progress.stopped()) {
                return FileVisitResult.TERMINATE;
            }
            return !folder.equals(top) && hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean leadsNowhere = attributes.isSymbolicLink(); // links that lead somewhere were followed
            if ((attributes.isRegularFile() || leadsNowhere) && !hidden(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** A loop of links is passed over, as all in it is found by another way. */
        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) {
            if (!(e instanceof FileSystemLoopException)) {
                failed.add(Failures.ofFolder(path, e));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e instanceof AccessDeniedException || (e != null && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS))) {
                failed.add(Failures.ofFolder(folder, e));
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean hidden(Path path) {
            String name = String.valueOf(path.getFileName());
            return name.startsWith(".") || name.startsWith("~$");
        }
    }
}
