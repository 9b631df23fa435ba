package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in a process whose locale knows only ASCII. */
class NamesInUtf8Test {

    @TempDir
    Path folder = Path.of("");

    @Test
    @EnabledOnOs(OS.LINUX)
    void chineseNamesSurviveALocaleThatKnowsOnlyAscii() throws Exception {
        assumeTrue(
                Charset.forName(System.getProperty("sun.jnu.encoding"))
                        .newEncoder()
                        .canEncode("云"),
                "this process itself cannot name the file");
        String text = "云溪县政府工作报告\n——2022年1月9日在云溪县第九届人民代表大会第二次会议上\n县长 林知远\n各位代表:\n"
                + "农村道路修到了每一个村口,河堤加高了两米,老人和孩子走得安心。\n".repeat(20);
        Path file = Files.writeString(folder.resolve("云溪县.txt"), text);
        String library = folder.resolve("资料").toString();

        assertThat(run("import", "--library", library, file.toString())).contains("1 report brought in");
        assertThat(run("list", "--library", library)).contains("\"report\":\"云溪县\"", "云溪县.txt\"");
    }

    private static String run(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 6];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        command[1] = "-XX:TieredStopAtLevel=1";
        command[2] = "-Duser.language=en";
        command[3] = "-cp";
        command[4] = System.getProperty("java.class.path");
        command[5] = Main.class.getName();
        System.arraycopy(arguments, 0, command, 6, arguments.length);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(answer).isZero();
        return answer;
    }
}
