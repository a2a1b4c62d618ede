package io.kubarium.cluster.node.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The small shell of containers (README of the recordings). */
class ShellTest {
    private final Disk disk = new Disk();
    private long waited;

    private String run(String script) {
        TreeMap<String, String> env = new TreeMap<>();
        env.put("NAME", "world");
        Shell shell = new Shell(Script.parse(script), env, ImageCatalogue.of("busybox:1.36"));
        StringBuilder output = new StringBuilder();
        waited = 0;
        while (!shell.ended() && waited < 60_000_000_000L) {
            long wait = shell.run(new FileTree(new Directories(disk, null), "rootfs/1", List.of(new ContainerConfig.Mounted("/etc/settings", "pods/1/volumes/v", ""))), output);
            waited = wait == Shell.FOREVER ? Shell.FOREVER : waited + wait;
        }
        return output + "=" + shell.code();
    }

    @Test
    void runs_commands_one_after_the_other_and_ends_with_the_last_code() {
        assertEquals("hello\n=3", run("echo hello; sleep 2; exit 3; echo never"));
        assertEquals(2_000_000_000L, waited);
        assertEquals("=0", run(""));
    }

    @Test
    void and_stops_at_a_failure_and_or_goes_on_after_one() {
        assertEquals("b\n=0", run("false && echo a; true && echo b"));
        assertEquals("a\n=0", run("false || echo a"));
    }

    @Test
    void puts_variables_in_except_between_single_quotes() {
        assertEquals("hello world $NAME\n=0", run("echo \"hello ${NAME}\" '$NAME'"));
    }

    @Test
    void files_are_written_read_listed_and_removed() {
        assertEquals("a\nb\nf\n=0", run("echo a > /tmp/f; echo b >> /tmp/f; cat /tmp/f; ls /tmp"));
        assertEquals("cat: can't open '/tmp/f': No such file or directory\n=1", run("rm /tmp/f && cat /tmp/f"));
        disk.set("pods/1/volumes/v", disk.directory("").put("/LEVEL", "info"));
        assertEquals("LEVEL\ninfo=0", run("ls /etc/settings; cat /etc/settings/LEVEL"));
    }

    @Test
    void a_loop_runs_as_long_as_its_condition_holds() {
        assertEquals("tick\n".repeat(6) + "=0", run("while true; do echo tick; sleep 10; done"));
    }

    @Test
    void an_unknown_command_is_not_found() {
        assertEquals("sh: serve: not found\n=127", run("serve --port 80"));
    }
}
