package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.CollectedStatements;
import app.saddlebag.exchange.statement.CollectedStatements.Collected;
import app.saddlebag.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Sample files that other programs test themselves with. They are none of ours and lie outside the project: in the folder that the
 * property {@code saddlebag.bank-files} or the variable {@code SADDLEBAG_BANK_FILES} names, else in {@code ../shared/bank-files}.
 */
final class OthersFiles {

    private static final Messages ENGLISH = new Messages(Locale.UK);

    private OthersFiles() {
    }

    static Path folder() {
        String named = System.getProperty("saddlebag.bank-files", System.getenv("SADDLEBAG_BANK_FILES"));
        return named == null ? Path.of("..", "shared", "bank-files") : Path.of(named);
    }

    /** All statements among the files of one folder, or of all where it is empty; in order. */
    static List<Path> files(String below) {
        try (Stream<Path> files = Files.walk(folder().resolve(below))) {
            return files.filter(Files::isRegularFile).filter(file -> !file.toString().matches(".*(\\.json|\\.md|licences.*)"))
                    .sorted().toList();
        } catch (IOException absent) {
            return List.of();
        }
    }

    /** What a file holds, or why it cannot be read. */
    record Outcome(Recognition recognition, List<Collected> statements, String refusal) {
    }

    static Outcome read(BankFile file) {
        Recognition recognition = null;
        try {
            recognition = new BankFiles().recognise(file);
            CollectedStatements found = new CollectedStatements();
            if (recognition.format().needsMapping()) {
                new BankFiles().readTable(file, recognition, new BankFiles().guess(file, recognition).mapping(), found, ReadProgress.NONE);
            } else {
                new BankFiles().read(file, recognition, found, ReadProgress.NONE);
            }
            return new Outcome(recognition, found.statements(), null);
        } catch (UnreadableFileException e) {
            return new Outcome(recognition, List.of(), ENGLISH.sentence(e));
        }
    }
}
