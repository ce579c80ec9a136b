package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A bank that is connected and has told no transaction so far. */
class NoRowsYetPageTest extends OpenedDeskTest {

    @Test
    void whoHasConnectedABankIsNotToldToConnectOne() throws Exception {
        openWithMovements("[]", profile -> { });
        click("#place-transactions");
        until("what is awaited", () -> shows(text -> text.equals("A bank is connected. Its transactions appear here once they were read.")));
        assertThat(shows(text -> text.startsWith("Connect a bank"))).isFalse();
    }
}
