package org.duibiao.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Chinese file names where the locale knows only ASCII ({@code LANG=C}, as in many containers). Java takes the encoding
 * of file names and arguments from the locale when it starts and from nowhere else, so the program starts itself once
 * more under a UTF-8 locale and hands on what that answers.
 */
final class NamesInUtf8 {

    private static final String MARK = "DUIBIAO_STARTED_AGAIN";
    private static final Path OWN_ARGUMENTS = Path.of("/proc/self/cmdline");
    private static final int KILLED = 137;

    private NamesInUtf8() {}

    /** Whether file names with Chinese in them would be lost to this process, and starting again can help. */
    static boolean areLost() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        String encoding = System.getProperty("sun.jnu.encoding", "");
        return linux && !known(encoding) && !System.getenv().containsKey(MARK) && Files.isReadable(OWN_ARGUMENTS);
    }

    private static boolean known(String encoding) {
        try {
            return Charset.forName(encoding).newEncoder().canEncode("云");
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            return false;
        }
    }

    /**
     * Runs the program again and waits for it.
     *
     * @return its exit status; empty when it could not be started
     */
    static Optional<Integer> runAgain(Class<?> main, String[] arguments) {
        try {
            Path handed = Files.createTempFile("duibiao", ".arguments");
            try {
                Files.write(handed, lastOf(Files.readAllBytes(OWN_ARGUMENTS), arguments.length));
                Process again = started(main, handed);
                return Optional.of(waitFor(again));
            } finally {
                Files.deleteIfExists(handed);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The arguments as they are meant, in the process that was started again; else those given. */
    static String[] meant(String[] given) throws IOException {
        String again = System.getenv().getOrDefault(MARK, "");
        if (again.isEmpty()) {
            return given;
        }
        watch(again.substring(0, again.indexOf(':')));
        String all = Files.readString(Path.of(again.substring(again.indexOf(':') + 1)), StandardCharsets.UTF_8);
        return all.isEmpty()
                ? new String[0]
                : all.substring(0, all.length() - 1).split("\0", -1);
    }

    /** Whoever kills the process that was started first means this one. */
    private static void watch(String first) {
        ProcessHandle.of(Long.parseLong(first)).ifPresent(parent -> {
            var unused = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(KILLED));
        });
    }

    private static Process started(Class<?> main, Path handed) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        Map<String, String> environment = builder.environment();
        environment.put("LC_ALL", "C.UTF-8");
        environment.put(MARK, ProcessHandle.current().pid() + ":" + handed);
        return builder.start();
    }

    private static int waitFor(Process process) {
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                // nobody here interrupts threads; go on waiting
            }
        }
    }

    /** The last strings of a list of strings that each end in a zero byte. */
    private static byte[] lastOf(byte[] all, int count) {
        int from = all.length;
        for (int wanted = count; wanted > 0 && from > 0; wanted--) {
            from--;
            while (from > 0 && all[from - 1] != 0) {
                from--;
            }
        }
        return Arrays.copyOfRange(all, from, all.length);
    }
}
