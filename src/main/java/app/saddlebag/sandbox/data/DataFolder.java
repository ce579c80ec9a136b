package app.saddlebag.sandbox.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import app.saddlebag.sandbox.world.Login;
import app.saddlebag.sandbox.world.Statement;
import app.saddlebag.sandbox.world.Statements;

/**
 * A folder of the user's own data: one folder per log-in, named {@code user@bank}, with one JSON file per endpoint, named
 * after it ({@code account.json}, {@code data.json}, {@code card-transaction.json}, …). A file that is not there is an
 * empty answer. All is looked through when the sandbox starts and read anew whenever it is asked for, so a file may be
 * edited while the sandbox runs; log-ins without a folder see the made world. Safe between threads.
 */
public final class DataFolder implements Statements {

    private final Map<String, OwnFiles> logins;
    private final Statements others;

    /**
     * Looks the folder through.
     *
     * @param others what log-ins without a folder see
     * @throws IOException when it cannot be read, or says, line by line, which field of which element of which file is
     *         not as it should be
     */
    public DataFolder(Path folder, Statements others) throws IOException {
        this.others = others;
        this.logins = Inspection.of(folder);
    }

    @Override
    public Statement statement(Login login) {
        OwnFiles own = logins.get(login.username() + "@" + login.bank());
        return own == null ? others.statement(login) : own;
    }
}
