package app.saddlebag.ui.recurring;

import app.saddlebag.profile.Recurrence;
import app.saddlebag.profile.Recurrence.Answer;
import app.saddlebag.profile.RecurringBook;
import app.saddlebag.profile.RecurringList;
import app.saddlebag.profile.RecurringNotice;
import app.saddlebag.profile.Upcoming;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Notices;
import app.saddlebag.ui.page.PageData;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Reads what comes again and again, keeps what the person says of it, and takes that back. */
public final class RecurringModel {

    private final RecurringBook book;
    private final Background background;
    private final Messages messages;
    private final Notices notices;
    private final PageData<RecurringList> reading;
    private final PageData<List<RecurringNotice>> attention;
    private final PageData<Upcoming> coming;
    private final Runnable changed;
    /** Takes the last thing back; null where there is none. */
    private Runnable back;

    /** @param changed heard when something was said, or taken back */
    public RecurringModel(RecurringBook book, Background background, Messages messages, Notices notices, Runnable changed) {
        this.book = book;
        this.background = background;
        this.messages = messages;
        this.notices = notices;
        this.changed = changed;
        reading = new PageData<>(book::list, background, messages);
        attention = new PageData<>(book::notices, background, messages);
        coming = new PageData<>(book::upcoming, background, messages);
    }

    PageData<RecurringList> reading() {
        return reading;
    }

    /** What is late or unusually high, as far as it was not told off. */
    public PageData<List<RecurringNotice>> attention() {
        return attention;
    }

    /** What should come in the next days. */
    PageData<Upcoming> coming() {
        return coming;
    }

    void answer(Recurrence one, Answer answer) {
        keep(() -> book.answer(one, answer), messages.get("recurring.said." + answer.name().toLowerCase(Locale.ROOT), one.title()),
                () -> book.answer(one, one.answer()));
    }

    /** @param name blank calls it as its merchant is called */
    void rename(Recurrence one, String name) {
        keep(() -> book.rename(one, name), messages.get("recurring.said.renamed", one.series().merchant(),
                name.isBlank() ? one.series().merchant() : name.strip()), () -> book.rename(one, one.name()));
    }

    public void dismiss(RecurringNotice notice) {
        keep(() -> book.dismiss(notice), messages.get("recurring.said.dismissed", notice.of().title()), () -> book.bringBack(notice));
    }

    private void keep(Runnable deed, String said, Runnable reverse) {
        background.write(Executors.callable(deed), _ -> {
            back = reverse;
            notices.tell(said, messages.get("recurring.undo"), () -> takeBack(reverse));
            changed.run();
        }, this::failed);
    }

    /**
     * Takes back what was said last, if that was not done already.
     *
     * @return whether there is anything to take back
     */
    public boolean undo() {
        boolean any = back != null;
        if (any) {
            takeBack(back);
        }
        return any;
    }

    private void takeBack(Runnable reverse) {
        if (back == reverse) {
            back = null;
        }
        background.write(Executors.callable(reverse), _ -> {
            notices.tell(messages.get("recurring.undone"));
            changed.run();
        }, this::failed);
    }

    /** @param open hears of the filter that finds its rows */
    public void filter(Recurrence one, Consumer<String> open) {
        background.run(() -> book.filter(one), open, this::failed);
    }

    private void failed(Throwable failure) {
        notices.warn(messages.sentence(failure));
    }
}
