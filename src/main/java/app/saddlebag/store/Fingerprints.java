package app.saddlebag.store;

import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.vault.Vault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** By what each kind of row is found and kept single: keyed, so that none of it lies readable. */
record Fingerprints(Vault vault) {

    byte[] connection(String slot) {
        return vault.index("connection", bytes(slot));
    }

    /** An investment is told apart by its portfolio as well: its id names only the paper (API reference §10.5). */
    byte[] product(long connectionId, Product product) {
        String portfolio = product instanceof Product.Investment position ? position.portfolioId() : null;
        return vault.index("product", bytes(connectionId), bytes(product.kind()), bytes(product.id()),
                bytes(portfolio));
    }

    byte[] transaction(long connectionId, ProductKind kind, String bankId) {
        return vault.index("transaction", bytes(connectionId), bytes(kind), bytes(bankId));
    }

    byte[] balance(long productId, LocalDate day) {
        return vault.index("balance", bytes(productId), bytes(day.toEpochDay()));
    }

    byte[] setting(String key) {
        return vault.index("setting", bytes(key));
    }

    private static byte[] bytes(ProductKind kind) {
        return bytes(Kinds.code(kind));
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] bytes(String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }
}
