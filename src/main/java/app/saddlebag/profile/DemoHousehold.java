package app.saddlebag.profile;

import app.saddlebag.connect.ConnectFlow;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.connect.DemoLogin;
import app.saddlebag.flanks.LoopbackPages;
import app.saddlebag.model.Entity;
import app.saddlebag.model.ProblemException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** People of the demo bank's world, with log-ins at several banks, whose money a demo begins with. */
public enum DemoHousehold {

    /** Salaries, a joint account, a mortgage, cards, funds and shares. */
    COUPLE(login("testbank", "marta"), login("banca-tramuntana", "joan"), login("lince", "marta"), login("velero", "marta"),
            login("atalaya", "marta")),

    /** Paid by invoice, in three currencies. */
    FREELANCER(login("nordlicht", "lena"), login("banca-engiadina", "lena"), login("velero", "lena"), login("testbank", "lena"));

    private static final Logger LOG = LoggerFactory.getLogger(DemoHousehold.class);

    private final List<DemoLogin.Answers> logins;

    DemoHousehold(DemoLogin.Answers... logins) {
        this.logins = List.of(logins);
    }

    private static DemoLogin.Answers login(String bank, String username) {
        return new DemoLogin.Answers(bank, username, "demo", List.of("123456"));
    }

    /** How many connections it has. */
    public int banks() {
        return logins.size();
    }

    /**
     * Connects a demo profile at all of its banks at the same time, through their own pages, as the household's people would.
     * Blocks. A bank that fails is left out, as long as one succeeds.
     *
     * @param arrived told how many banks are there, on any thread
     * @throws ProblemException when none could be connected
     */
    public void moveIn(OpenProfile demo, IntConsumer arrived) {
        AtomicInteger there = new AtomicInteger();
        List<ProblemException> failures = new ArrayList<>();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (DemoLogin.Answers login : logins) {
                all.add(each.submit(() -> {
                    connect(demo, login);
                    arrived.accept(there.incrementAndGet());
                }));
            }
            for (Future<?> one : all) {
                await(one, failures);
            }
        }
        if (there.get() == 0) {
            throw failures.getFirst();
        }
    }

    private static void await(Future<?> one, List<ProblemException> failures) {
        try {
            one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException("demo.start", e);
        } catch (ExecutionException failed) {
            LOG.warn("A bank of the demo could not be connected: {}", failed.getCause().toString());
            failures.add(failed.getCause() instanceof ProblemException problem ? problem
                    : new ProblemException("demo.start", failed.getCause()));
        }
    }

    private static void connect(OpenProfile demo, DemoLogin.Answers login) {
        ConnectFlow flow = demo.connector().connect(demo.redirectUri());
        flow.choose(new Entity(login.bank(), null, null, null));
        if (flow.away().join() instanceof ConnectState.AtFlanks(URI link)) {
            try (LoopbackPages pages = new LoopbackPages()) {
                flow.offer(new DemoLogin(pages).logIn(link, flow.redirectUri(), login));
            }
        }
        if (flow.settled().join() instanceof ConnectState.Failed(ProblemException why, boolean _)) {
            throw why;
        }
    }
}
