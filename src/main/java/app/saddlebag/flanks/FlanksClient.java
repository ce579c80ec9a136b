package app.saddlebag.flanks;

import app.saddlebag.flanks.FlanksException.NotJson;
import app.saddlebag.flanks.FlanksException.Refused;
import app.saddlebag.model.Entity;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Holder;
import app.saddlebag.model.Identity;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Secret.ActionToken;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.Secret.LinkCode;
import app.saddlebag.model.Transaction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The Flanks API, generation v0, of one environment and application (API reference §§4–8).
 *
 * <p>Thread-safe. Every method blocks and throws {@link FlanksException}; interrupting a virtual thread ends its call at
 * once, closing the client ends all calls. Reads are repeated when they fail for a passing reason; calls that change
 * something are made once.
 */
public final class FlanksClient implements AutoCloseable {

    private static final String CREDENTIALS = "/v0/bank/credentials";
    private static final String STATUS = CREDENTIALS + "/status";
    private static final String EXCHANGE = "/v0/platform/link";
    private static final int MOST_PAGES = 10_000;

    private final Caller caller;

    /**
     * @param userAgent how we introduce ourselves, such as {@code Saddlebag/0.1.0}
     */
    public FlanksClient(Environment environment, ClientSecret secret, FlanksOptions options, String userAgent) {
        this.caller = new Caller(environment, secret, options, userAgent);
    }

    /** Banks and custodians that can be connected (API reference §5). Ask once a day at most. */
    public List<Entity> entities() {
        List<Entity> entities = new ArrayList<>();
        for (JsonNode node : caller.call(Call.get("/v0/bank/available"), caller.answers()::items)) {
            Fields f = new Fields(node);
            String id = f.text("id");
            if (id != null) {
                String name = f.text("name");
                entities.add(new Entity(id, name != null ? name : id, f.text("country"), f.text("logo_url")));
            }
        }
        return entities;
    }

    /**
     * Exchanges a Link's one-time code for the key to the login's data. Made once, never repeated: keep the code until
     * the token is stored.
     *
     * @throws Refused for an unknown or used code
     */
    public Exchange exchange(LinkCode code) {
        Call call = Call.act("POST", EXCHANGE, Json.object(Map.of("code", code.reveal())));
        return caller.call(call, answer -> {
            if (answer.status() == 202) {
                return new Exchange.Held();
            }
            try {
                Fields f = new Fields(caller.answers().jsonWithoutError(answer));
                String token = f.text("credentials_token");
                if (token == null) {
                    throw new NotJson("no credentials_token in an exchange", null);
                }
                return new Exchange.Connected(new CredentialsToken(token), f.map("extra"));
            } catch (FlanksException.HeldForChecks | FlanksException.NotReady heldByCode) {
                return new Exchange.Held();
            }
        });
    }

    /**
     * Codes nobody exchanged yet: the way to finish when the redirect was lost (API reference §6.6).
     *
     * @param linkToken only that Link's; null for all
     */
    public List<UnusedCode> unusedCodes(String linkToken) {
        String path = linkToken == null ? EXCHANGE
                : EXCHANGE + "?link_token=" + URLEncoder.encode(linkToken, StandardCharsets.UTF_8);
        List<UnusedCode> codes = new ArrayList<>();
        for (JsonNode node : caller.call(Call.get(path), caller.answers()::items)) {
            Fields f = new Fields(node);
            String code = f.text("code");
            if (code != null) {
                codes.add(new UnusedCode(new LinkCode(code), f.text("link_token"), f.map("extra")));
            }
        }
        return codes;
    }

    /** What Flanks knows about a login (API reference §7.1). */
    public CredentialsStatus status(CredentialsToken token) {
        return caller.call(Call.read(STATUS, login(token)), answer -> {
            JsonNode node = caller.answers().jsonWithoutError(answer);
            if (!node.isObject()) {
                throw Answers.notJson(answer, "no status object", null);
            }
            return StatusReader.read(new Fields(node));
        });
    }

    /** Mints a token with which the person can act on the login at Link (API reference §7.2). */
    public ActionToken forceStatus(CredentialsToken token, UserAction action) {
        byte[] body = Json.object(Map.of("credentials_token", token.reveal(), "force", action.apiName()));
        return caller.call(Call.act("PUT", STATUS, body), answer -> {
            ActionToken minted = StatusReader.action(new Fields(caller.answers().jsonWithoutError(answer)), action);
            if (minted == null) {
                throw Answers.notJson(answer, "no " + action.tokenName(), null);
            }
            return minted;
        });
    }

    /** Deletes a login and all its data at Flanks, for good. */
    public void deleteCredentials(CredentialsToken token) {
        caller.call(Call.act("DELETE", CREDENTIALS, login(token)), answer -> {
            caller.answers().orFail(answer);
            return null;
        });
    }

    /** All logins of the application, page by page (API reference §7.2). */
    public List<CredentialsItem> credentials() {
        List<CredentialsItem> all = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            Call call = Call.read(CREDENTIALS + "/list", Json.object(Map.of("page", page)));
            JsonNode answer = caller.call(call, caller.answers()::jsonWithoutError);
            JsonNode items = answer.isArray() ? answer : answer.path("items");
            for (JsonNode node : items) {
                Fields f = new Fields(node);
                String token = f.text("credentials_token");
                if (token != null) {
                    all.add(new CredentialsItem(new CredentialsToken(token), f.text("external_id"), f.text("bank"),
                            f.text("status")));
                }
            }
            Integer pages = new Fields(answer).integer("pages");
            if (pages == null || page >= pages || items.isEmpty()) {
                break;
            }
        }
        return all;
    }

    /** Products of one kind (API reference §8, §10). */
    public Fetched<List<Received<Product>>> products(ProductKind kind, DataRequest request) {
        return list(DataKind.products(kind), request, f -> ProductReader.read(kind, f));
    }

    /**
     * Transactions of one kind, of which there may be hundreds of thousands: each is handed over as it arrives.
     *
     * @param collector makes what takes the rows; called anew when the answer has to be asked for again, and only
     *                  the one that got a whole answer is returned
     * @throws IllegalArgumentException for portfolios, which have no transactions of their own
     */
    public <C extends Consumer<Received<Transaction>>> Fetched<C> transactions(ProductKind kind, DataRequest request,
                                                                              Supplier<C> collector) {
        return rows(DataKind.transactions(kind), request, f -> TransactionReader.read(kind, f), collector);
    }

    /** Who takes part in which product (API reference §10.9). */
    public Fetched<List<Received<Holder>>> holders(DataRequest request) {
        return list(DataKind.HOLDER, request, ProductReader::holder);
    }

    /** Whose login it is; empty when the bank does not say (API reference §10.8). */
    public Optional<Received<Identity>> identity(CredentialsToken token) {
        byte[] body = login(token);
        try {
            return identity(DataKind.IDENTITY.path(), body);
        } catch (Refused older) {
            if (older.status() != 404 && older.status() != 405) {
                throw older;
            }
            return identity(DataKind.IDENTITY.path().replaceFirst("/$", ""), body);
        }
    }

    private Optional<Received<Identity>> identity(String path, byte[] body) {
        return caller.call(Call.read(path, body), answer -> {
            caller.answers().orFail(answer);
            return IdentityReader.read(answer, caller.answers());
        });
    }

    private <T> Fetched<List<Received<T>>> list(DataKind kind, DataRequest request, Function<Fields, T> mapping) {
        Fetched<Listing<T>> fetched = rows(kind, request, mapping, Listing::new);
        return new Fetched<>(fetched.rows().rows, fetched.unreadable());
    }

    private <T, C extends Consumer<Received<T>>> Fetched<C> rows(DataKind kind, DataRequest request,
                                                                 Function<Fields, T> mapping, Supplier<C> collector) {
        return caller.call(Call.readRows(kind.path(), request.json()), answer -> {
            caller.answers().orFail(answer);
            C rows = collector.get();
            List<Long> unreadable = RowReader.read(answer, mapping, rows,
                    noArray -> caller.answers().failure(answer, noArray, ""));
            return new Fetched<>(rows, unreadable);
        });
    }

    private static final class Listing<T> implements Consumer<Received<T>> {
        private final List<Received<T>> rows = new ArrayList<>();

        @Override
        public void accept(Received<T> row) {
            rows.add(row);
        }
    }

    /** Connect v2, with the same access and as long as this is open. */
    public ConnectSessions sessions() {
        return new ConnectSessions(caller);
    }

    private static byte[] login(CredentialsToken token) {
        return Json.object(Map.of("credentials_token", token.reveal()));
    }

    /** Ends all calls under way and forgets the access token. */
    @Override
    public void close() {
        caller.close();
    }
}
