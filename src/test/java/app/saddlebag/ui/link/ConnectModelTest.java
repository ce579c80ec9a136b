package app.saddlebag.ui.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectState;
import app.saddlebag.connect.DemoLogin;
import app.saddlebag.flanks.LoopbackPages;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.kit.Background;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way a trip to the Link can end, with a real demo bank; this thread is the screen's. */
class ConnectModelTest {

    private static final long PATIENCE_SECONDS = 120;

    @TempDir Path home;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final List<URI> browsed = new CopyOnWriteArrayList<>();
    private final Background background = new Background(worker, screen::add);
    private OpenProfile profile;
    private ConnectModel model;
    private Path storage;

    @BeforeEach
    void atTheLink() throws Exception {
        profile = Desks.profiles(home).demo();
        model = new ConnectModel(() -> LinkVisit.open(null, redirect -> profile.connector().connect(redirect), Desks.ENGLISH),
                background, Desks.ENGLISH, browsed::add);
        model.start();
        until(() -> model.stateProperty().get() instanceof ConnectState.AtFlanks);
        storage = model.storage();
    }

    @AfterEach
    void close() {
        model.close();
        background.finishWrites();
        profile.close();
        worker.shutdownNow();
        assertThat(storage).as("what pages stored").doesNotExist();
    }

    @Test
    void anErrorOfTheLinkIsToldAndNothingIsKept() throws Exception {
        assertThat(model.offer(back("error=INVALID_CREDENTIALS&state=" + ours()))).isTrue();
        until(() -> model.stateProperty().get() instanceof ConnectState.Failed);
        assertThat(failure()).isEqualTo("connect.invalidCredentials");
        assertNothingIsKept();
    }

    @Test
    void anAnswerWithAnotherStateIsNotUsed() throws Exception {
        assertThat(model.offer(back("code=stolen&state=of-somebody-else"))).isTrue();
        until(() -> model.stateProperty().get() instanceof ConnectState.Failed);
        assertThat(failure()).isEqualTo("connect.wrongState");
        assertNothingIsKept();
    }

    @Test
    void afterAFailureItStartsAgainFromTheBeginning() throws Exception {
        URI first = link();
        model.offer(back("error=INTERNAL_ERROR&state=" + ours()));
        until(() -> model.stateProperty().get() instanceof ConnectState.Failed);
        model.start();
        until(() -> model.stateProperty().get() instanceof ConnectState.AtFlanks);
        assertThat(link()).isNotEqualTo(first);
    }

    @Test
    void startingAgainKeepsTheBankThatWasPicked() throws Exception {
        assertThat(link().getQuery()).doesNotContain("bank=");
        assertThat(model.offer(URI.create("https://elsewhere.invalid/link/visits/1?bank=another"))).isFalse();
        assertThat(model.offer(link().resolve("/link/visits/1?bank=testbank"))).isFalse();
        model.offer(back("error=INVALID_CREDENTIALS&state=" + ours()));
        until(() -> model.stateProperty().get() instanceof ConnectState.Failed);
        model.start();
        until(() -> model.stateProperty().get() instanceof ConnectState.AtFlanks);
        assertThat(link().getQuery()).contains("bank=testbank");
    }

    @Test
    void addressesThatAreNotTheReturnAreNotTaken() {
        assertThat(model.offer(URI.create("https://bank.invalid/callback?code=x"))).isFalse();
        assertThat(model.stateProperty().get()).isInstanceOf(ConnectState.AtFlanks.class);
    }

    @Test
    void cancellingLeavesNothingHere() throws Exception {
        model.cancel();
        until(() -> model.stateProperty().get() instanceof ConnectState.Cancelled);
        model.close();
        assertNothingIsKept();
        until(() -> !Files.exists(storage));
    }

    @Test
    void aWindowThatGoesLeavesNothingOfTheVisit() {
        background.close();
        model.close();
        background.finishWrites();
        assertThat(storage).doesNotExist();
    }

    @Test
    void aVisitThatBeginsAsTheWindowGoesLeavesNothingEither() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        AtomicReference<LinkVisit> made = new AtomicReference<>();
        ConnectModel late = new ConnectModel(() -> {
            gone.await();
            made.set(LinkVisit.open(null, redirect -> profile.connector().connect(redirect), Desks.ENGLISH));
            return made.get();
        }, background, Desks.ENGLISH, browsed::add);
        late.start();
        background.close();
        late.close();
        gone.countDown();
        background.finishWrites();
        assertThat(made.get().storage()).doesNotExist();
    }

    @Test
    void withoutALoginAskingForOneSaysSoAndStays() throws Exception {
        model.lookForLogin();
        until(() -> model.noticeProperty().get().equals(Desks.ENGLISH.get("link.no-login")));
        assertThat(model.stateProperty().get()).isInstanceOf(ConnectState.AtFlanks.class);
    }

    @Test
    void aReturnThatGotLostIsFoundByAsking() throws Exception {
        logIn();
        model.lookForLogin();
        until(() -> model.stateProperty().get() instanceof ConnectState.Done);
        assertThat(profile.records().connections()).hasSize(1);
        assertThat(profile.ledger().snapshot().size()).isPositive();
    }

    @Test
    void thePersonsOwnBrowserDoesTheSame() throws Exception {
        model.continueInBrowser();
        assertThat(model.inBrowserProperty().get()).isTrue();
        assertThat(browsed).containsExactly(link());
        URI back = logIn();
        HttpResponse<String> page = HttpClient.newHttpClient().send(HttpRequest.newBuilder(back).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        until(() -> model.stateProperty().get() instanceof ConnectState.Done);
        assertThat(profile.records().connections()).hasSize(1);
    }

    @Test
    void theFirstSyncIsShownKindByKind() throws Exception {
        model.offer(logIn());
        until(() -> model.stateProperty().get() instanceof ConnectState.Done);
        assertThat(model.read()).extracting(ConnectModel.KindRead::kind).doesNotHaveDuplicates().isNotEmpty();
        assertThat(model.read()).anyMatch(kind -> kind.rows() > 0);
    }

    /** As a browser would, without sending it back. */
    private URI logIn() {
        try (LoopbackPages pages = new LoopbackPages()) {
            return new DemoLogin(pages).logIn(link(), URI.create(parameter("redirect_uri")),
                    new DemoLogin.Answers("testbank", "ana", "secret", List.of()));
        }
    }

    private URI link() {
        return ((ConnectState.AtFlanks) model.stateProperty().get()).link();
    }

    private String ours() {
        return parameter("state");
    }

    private URI back(String query) {
        return URI.create(parameter("redirect_uri") + "?" + query);
    }

    private String parameter(String name) {
        return Arrays.stream(link().getRawQuery().split("&")).filter(part -> part.startsWith(name + "="))
                .map(part -> URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8)).findFirst()
                .orElseThrow();
    }

    private String failure() {
        return ((ConnectState.Failed) model.stateProperty().get()).problem().key();
    }

    private void assertNothingIsKept() {
        assertThat(profile.records().connections()).isEmpty();
        assertThat(profile.waitingLogins().waiting()).isEmpty();
    }

    /** Runs what belongs on the screen until something holds. */
    private void until(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!holds.getAsBoolean()) {
            Runnable next = screen.poll(50, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            }
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
        }
    }
}
