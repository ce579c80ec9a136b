package app.saddlebag.connect;

import app.saddlebag.flanks.LoopbackPages;
import app.saddlebag.flanks.LoopbackPages.Page;
import app.saddlebag.model.ProblemException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Goes through the sandbox's Link page as a person would, by its own forms, so that a terminal can connect the demo bank.
 * Only ever on this computer: a real bank's password must never pass through us.
 */
public final class DemoLogin {

    private static final int MOST_STEPS = 20;

    private final LoopbackPages pages;

    public DemoLogin(LoopbackPages pages) {
        this.pages = pages;
    }

    /**
     * What to type.
     *
     * @param bank     entity id
     * @param username null, as the password then is, where the bank is only to be confirmed with
     * @param password of a made-up bank
     * @param proofs   second factors in the order they will be asked for; the last answers any further question
     */
    public record Answers(String bank, String username, String password, List<String> proofs) {
        public Answers {
            proofs = List.copyOf(proofs);
        }

        @Override
        public String toString() {
            return "Answers[" + bank + "]";
        }
    }

    /**
     * Logs in. Blocks.
     *
     * @param link     the Link page's address
     * @param redirect where the flow expects the browser back
     * @return the address the browser was sent back to, for {@link ConnectFlow#offer}
     * @throws ProblemException when the page cannot be understood, does not know the bank, or asks what cannot be answered
     */
    public URI logIn(URI link, URI redirect, Answers answers) {
        Page page = pages.open(link);
        Deque<String> proofs = new ArrayDeque<>(answers.proofs());
        for (int step = 0; step < MOST_STEPS; step++) {
            if (page.location().isPresent()) {
                URI next = page.location().get();
                if (Redirect.read(next, redirect) != null) {
                    return next;
                }
                page = pages.open(next);
            } else {
                page = answer(page, answers, proofs);
            }
        }
        throw new ProblemException("connect.demoPage");
    }

    private Page answer(Page page, Answers answers, Deque<String> proofs) {
        List<HtmlForm> forms = HtmlForm.all(page.address(), page.html());
        Optional<HtmlForm> logIn = first(forms, form -> form.fields().containsKey("password"));
        if (logIn.isPresent()) {
            if (answers.username() == null) {
                throw new ProblemException("connect.demoName");
            }
            return send(logIn.get(), Map.of("username", answers.username(), "password", answers.password()));
        }
        Optional<HtmlForm> proof = first(forms, form -> form.action().getPath().endsWith("/sca"));
        if (proof.isPresent()) {
            return send(proof.get(), proof.get().fields().containsKey("sca") ? Map.of("sca", next(proofs)) : Map.of());
        }
        Optional<HtmlForm> waiting = first(forms, form -> form.action().getPath().endsWith("/wait"));
        if (waiting.isPresent()) {
            return send(waiting.get(), Map.of());
        }
        Optional<HtmlForm> banks = first(forms, form -> form.buttons().containsKey("bank"));
        if (banks.isPresent()) {
            if (!banks.get().buttons().get("bank").contains(answers.bank())) {
                throw new ProblemException("connect.demoBank", null, answers.bank());
            }
            return send(banks.get(), Map.of("bank", answers.bank()));
        }
        throw new ProblemException("connect.demoPage");
    }

    private static String next(Deque<String> proofs) {
        if (proofs.isEmpty()) {
            throw new ProblemException("connect.demoProof");
        }
        return proofs.size() == 1 ? proofs.peek() : proofs.pop();
    }

    private static Optional<HtmlForm> first(List<HtmlForm> forms, Predicate<HtmlForm> which) {
        return forms.stream().filter(form -> form.isPost() && which.test(form)).findFirst();
    }

    private Page send(HtmlForm form, Map<String, String> values) {
        return pages.post(form.action(), form.filled(values));
    }
}
