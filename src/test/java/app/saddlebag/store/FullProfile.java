package app.saddlebag.store;

import static app.saddlebag.store.Profile.NOW;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Holder;
import app.saddlebag.model.Identity;
import app.saddlebag.model.Money;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Product;
import app.saddlebag.model.Product.Card;
import app.saddlebag.model.Product.Investment;
import app.saddlebag.model.Product.Liability;
import app.saddlebag.model.Product.Portfolio;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.Secret.LinkCode;
import app.saddlebag.model.StoredProduct;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Two of everything a store can hold, and a way to read all of it. */
final class FullProfile {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private FullProfile() {
    }

    static void fill(Store store) {
        store.environments().save(new Environment(Environment.Kind.CUSTOM, URI.create("https://api.quiet.example"),
                URI.create("https://link.quiet.example"), "client-c0ffee00", "lk_91ab77",
                URI.create("http://127.0.0.1:8765/callback")), new ClientSecret("s3cr3t-shown-once"));
        for (String slot : List.of("slot-Zx81", "slot-Qy92")) {
            fillConnection(store, slot);
        }
        store.savedFilters().save("Coffee and cake", "café|pastel amount:<0");
        store.savedFilters().save("Rent since May", "alquiler date:2026-05..");
        store.linkCodes().save(new LinkCode("lc_7f3a9c"), "state-q8Zt", "slot-New1", NOW);
        store.linkCodes().save(new LinkCode("lc_8a4b0d"), "state-r9Au", "slot-New2", NOW);
        store.settings().put("theme.name", "primer-dark");
        store.settings().put("grid.columns", "date,amount,shop");
    }

    private static void fillConnection(Store store, String slot) {
        long id = store.connections().create(slot, "sabadell", "Banco Sabadell", NOW).id();
        store.connections().update(new Connection(id, slot, "sabadell", "Banco Sabadell", "Joan at work", NOW,
                NOW.plusSeconds(90), NOW.plusSeconds(60), NOW.minusSeconds(3600), Connection.Health.PARTIAL,
                "flanks.incomplete", false));
        store.connections().saveToken(id, new CredentialsToken("ct_5b1d0e7a-" + slot));
        for (Product product : products()) {
            long row = store.products().upsert(id, product, Samples.json(product.id()), NOW).id();
            store.balances().record(row, TODAY, new Money(new BigDecimal("48210.77"), "EUR"));
            store.balances().record(row, TODAY.minusDays(1), new Money(new BigDecimal("48123.01"), "EUR"));
        }
        store.journal().record(Batch.Kind.SYNC, id, NOW, "flanks.incomplete", recording -> {
            recording.add(Samples.coffee("tx_a91f03"), Samples.json("tx_a91f03"));
            recording.add(Samples.salary("tx_a91f02"), Samples.json("tx_a91f02"));
            recording.add(Samples.coffee("tx_a91f01"), Samples.json("tx_a91f01"));
            recording.skipped(1);
        });
        long coffee = row(store, id, "tx_a91f03").id();
        long salary = row(store, id, "tx_a91f02").id();
        store.journal().edit(NOW, LongStream.of(coffee), _ ->
                new Overlay("lunch with Joan", Set.of("friends", "work"), "Treats", false));
        store.journal().edit(NOW, LongStream.of(salary), _ -> new Overlay("at last", Set.of("income"), null, true));
        store.journal().record(Batch.Kind.SYNC, id, NOW.plusSeconds(1), null, recording -> {
            StoredTransaction before = row(store, id, "tx_a91f03");
            recording.rewrite(before, before.transaction().with().shop("CAFE NUEVO").build(),
                    Samples.json("tx_a91f03 told anew"), Reason.CHANGED);
            recording.vanish(row(store, id, "tx_a91f01"));
        });
        store.journal().undo(store.journal().edit(NOW.plusSeconds(2), LongStream.of(coffee), _ ->
                new Overlay("nicer note", Set.of(), null, false)).id(), NOW.plusSeconds(3));
        store.people().saveIdentity(id, new Identity("idn_77", "Marta Vidal Roca", "00000000T",
                List.of("marta@post.example"), List.of("+34600123456"), "C/ Mallorca 100"), Samples.json("idn_77"));
        store.people().saveHolders(id, Map.of(new Holder("hld_1", "acc_8c21", "Titular", "Joan Pons Serra", null),
                Samples.json("hld_1")));
        store.journal().failed(id, NOW.plusSeconds(4), "flanks.unreachable");
    }

    static StoredTransaction row(Store store, long source, String bankId) {
        return store.transactions().find(source, ProductKind.ACCOUNT, bankId).orElseThrow();
    }

    private static List<Product> products() {
        return List.of(Samples.account("acc_8c21"),
                new Card("crd_5510", null, "sabadell", "EUR", new BigDecimal("-412.90"), "************4417", "Visa Oro",
                        "credit", new BigDecimal("3000.0"), new BigDecimal("2587.10"), List.of("Marta Vidal Roca")),
                new Portfolio("pf_3e07", "ext_pf_0a2b", "sabadell", "EUR", new BigDecimal("48210.77"),
                        "Cartera Valores 01", "MIX", null, "0418-55-0099120", List.of("ES8699900418110200051333"),
                        List.of()),
                new Investment("inv_c410", null, "sabadell", "EUR", new BigDecimal("11874.00"),
                        "iShares Core MSCI World", "IE00B4L5Y983", null, "pf_3e07", "ETF", null, new BigDecimal("120")),
                new Liability("lia_2f90", null, "sabadell", "EUR", new BigDecimal("-143250.12"), "Hipoteca vivienda",
                        "Loan", new BigDecimal("180000"), null, List.of()));
    }

    /** Opens every cell there is. */
    static void readAll(Store store) {
        store.environments().current();
        store.environments().secret();
        for (Connection connection : store.connections().list()) {
            store.connections().bySlot(connection.slot());
            store.connections().token(connection.id());
            store.products().of(connection.id());
            store.people().identity(connection.id());
            store.people().holders(connection.id());
            store.transactions().of(connection.id(), ProductKind.ACCOUNT);
        }
        for (StoredProduct product : store.products().list()) {
            store.products().payload(product.id());
            store.balances().series(product.id());
        }
        store.transactions().load(count -> { }, row -> {
            store.transactions().payload(row.id());
            store.transactions().find(row.connectionId(), row.transaction().productKind(), row.transaction().id());
        });
        store.overlays().all();
        for (Batch batch : store.journal().list()) {
            store.journal().read(batch.id(), 0, Integer.MAX_VALUE);
        }
        store.savedFilters().list();
        store.linkCodes().list();
        store.settings().get("theme.name");
        store.settings().get("grid.columns");
    }
}
