package app.saddlebag.cli;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Batch;
import app.saddlebag.profile.Edit;
import app.saddlebag.profile.Edits;
import app.saddlebag.profile.MerchantOffer;
import app.saddlebag.profile.MerchantOffers;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code edit}: gives what a filter finds a category by hand, and says how the rest of its merchant gets it. */
@Command(name = "edit")
final class EditCommand extends OnProfile {

    private final Clock clock;

    @Spec CommandSpec spec;

    @Mixin FilterWords words = new FilterWords();

    @ArgGroup(multiplicity = "1")
    What what;

    @Option(names = "--alike", descriptionKey = "cli.option.alike")
    boolean alike;

    /** One of the two. */
    static final class What {

        @Option(names = "--category", paramLabel = "CATEGORY", descriptionKey = "cli.option.giveCategory")
        String category;

        @Option(names = "--no-category", descriptionKey = "cli.option.noCategory")
        boolean none;
    }

    private Filter filter;

    EditCommand(Profiles profiles, Terminal terminal, Clock clock) {
        super(profiles, terminal);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        filter = words.parse(terminal);
        if (filter.isEmpty()) {
            throw new ParameterException(spec.commandLine(), terminal.text("cli.edit.everything"));
        }
        if (what.category != null && what.category.isBlank() || alike && what.none) {
            throw new ParameterException(spec.commandLine(), terminal.text("cli.edit.category"));
        }
        return super.call();
    }

    @Override
    void run(OpenProfile profile) {
        String category = what.category == null ? null : what.category.strip();
        Ledger ledger = profile.ledger().snapshot();
        Matches found = ledger.search(filter, LocalDate.now(clock), new SearchCancellation(), null);
        long[] rows = found.ids(IntStream.range(0, found.size()), new SearchCancellation());
        long[] others = alike ? profile.offers().others(new MerchantOffer("", category, LongStream.of(rows).boxed().toList(), 0),
                new SearchCancellation()) : new long[0];
        Batch batch = profile.edits().edit(LongStream.concat(LongStream.of(rows), LongStream.of(others)).distinct().toArray(),
                new Edit.Category(category), Edits.Progress.NOBODY);
        if (batch.id() == 0) {
            terminal.say("cli.rules.nothing");
        } else {
            terminal.say("cli.rules.applied", batch.counts().changed(), batch.id());
        }
        if (category != null && !alike && rows.length > 0 && rows.length <= MerchantOffers.FEW) {
            profile.offers().after(rows, category, new SearchCancellation()).filter(offer -> offer.others() > 0)
                    .ifPresent(offer -> tell(ledger, offer));
        }
    }

    /** The rows are named one by one: the filter may find others by now. */
    private void tell(Ledger ledger, MerchantOffer offer) {
        String[] ids = offer.edited().stream().map(row -> ledger.row(ledger.positionOf(row)).transaction().id())
                .filter(Objects::nonNull).toArray(String[]::new);
        if (ids.length == offer.edited().size()) {
            terminal.say("cli.edit.offer", offer.others(), offer.merchant(), "saddlebag edit --alike --category "
                    + quoted(offer.category()) + " " + quoted(FilterPrinter.print(Filter.of(Term.equal(Field.ID, ids)))));
        }
    }

    /** As a shell takes it for one word. */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
