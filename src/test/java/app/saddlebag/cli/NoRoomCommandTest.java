package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.store.SmallDisk;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nothing can be kept the terminal says so once, asks no bank, and has not succeeded. */
class NoRoomCommandTest {

    private static final String CONNECT = "connect --bank testbank --username pol --password demo";

    @TempDir Path home;
    @TempDir Path medium;
    private TerminalAtHome terminal;
    private String folder;

    @BeforeEach
    void home() {
        terminal = new TerminalAtHome(home);
        folder = medium.resolve("casa").toString();
    }

    private int run(String command) {
        return terminal.run((command + " --profile " + folder).split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "sync --connection 1", CONNECT, "renew 1 --username marta --password demo"})
    void onAFullDisk(String command) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(medium, "12m")) {
            make();
            disk.fill();
            assertThat(run(command)).isOne();
            assertThat(terminal.err()).contains("The disk is full").hasLineCount(1);
            assertThat(terminal.out()).isEmpty();
            assertThat(medium.resolve("casa").resolve("backups")).doesNotExist();
            assertThat(run("transactions")).as("it is read").isZero();
            disk.empty();
            assertThat(run("sync")).as(terminal.err()).isZero();
        }
    }

    @Test
    void onAMediumThatCannotBeWritten() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(medium, "12m")) {
            make();
            disk.forbidWriting();
            assertThat(run("sync")).isOne();
            assertThat(terminal.err()).contains("lies where nothing can be written").hasLineCount(1);
        }
    }

    private void make() {
        assertThat(run("profile create")).as(terminal.err()).isZero();
        assertThat(run("connect --bank testbank --username marta --password demo")).as(terminal.err()).isZero();
    }
}
