package app.saddlebag.insight.link;

import app.saddlebag.insight.SharedProducts;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Counting;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * For each row of a ledger the row that is the same event, and what follows for sums. Immutable, and safe between threads.
 * Making one takes time on a large ledger: worker only.
 */
public final class Counterparts {

    private final Ledger ledger;
    private final Matching matching;
    private final Draft draft;
    private final BitSet repeated;
    private final BitSet internal;

    /** What was found depends on, besides the rows. */
    record Basis(Collection<StoredProduct> products, SharedProducts shared, List<Link> answers) {

        Basis {
            products = List.copyOf(products);
            answers = answers.stream().filter(link -> link.kind().tiesRows()).toList();
        }
    }

    Counterparts(Matching matching, Draft draft) {
        this.matching = matching;
        this.ledger = matching.ledger;
        this.draft = draft;
        repeated = matching.basis.shared().repeatedRows(ledger);
        Map<Counting, BitSet> tied = draft.counting(Counterparts::counting);
        repeated.or(tied.get(Counting.REPEATED));
        internal = tied.get(Counting.INTERNAL);
        untied(matching.left);
    }

    /**
     * Looks at all rows.
     *
     * @param products all there are, those too that are no longer told
     * @param shared   products that two log-ins show
     * @param answers  what the person said, among others
     */
    public static Counterparts of(Ledger ledger, Collection<StoredProduct> products, SharedProducts shared, List<Link> answers) {
        return Matching.whole(ledger, new Basis(products, shared, answers));
    }

    /**
     * What holds of a ledger that follows from this one's: the same as {@link #of} finds, and found in some tens of milliseconds
     * where few of a million rows differ.
     *
     * @param next     as it is now; may be any
     * @param products as of {@link #of}
     */
    public Counterparts after(Ledger next, Collection<StoredProduct> products, SharedProducts shared, List<Link> answers) {
        Basis basis = new Basis(products, shared, answers);
        return Matching.after(matching, draft, next, basis).orElseGet(() -> Matching.whole(next, basis));
    }

    private static Counting counting(Kind kind, boolean isAccount) {
        return switch (kind) {
            case TRANSFER, SETTLEMENT -> Counting.INTERNAL;
            case PURCHASE, INSTALMENT, YIELD -> isAccount ? Counting.COUNTED : Counting.REPEATED;
            case TRADE -> isAccount ? Counting.INTERNAL : Counting.REPEATED;
            case SHARED_PRODUCT -> throw new IllegalStateException("ties no rows");
        };
    }

    private static boolean isAccount(RowCursor row) {
        return row.product(row.place()).kind() == ProductKind.ACCOUNT;
    }

    /** What pays back a debt is no income, and what was bought for a portfolio not spent, even where nobody tells of the other side. */
    private void untied(BitSet left) {
        internal.or(draft.alone);
        RowCursor row = ledger.cursor();
        for (int position : ledger.positionsOn(keys(ProductKind.LIABILITY))) {
            if (!left.get(position) && draft.isFree(position) && row.at(position).hasUnits() && row.units() > 0) {
                internal.set(position);
            }
        }
        for (int position : ledger.positionsOn(keys(ProductKind.INVESTMENT))) {
            if (!left.get(position) && draft.isFree(position) && TradeMatch.kind(row, position) == Kind.TRADE) {
                internal.set(position);
            }
        }
    }

    private Set<ProductKey> keys(ProductKind kind) {
        RowCursor row = ledger.cursor();
        Set<ProductKey> keys = new HashSet<>();
        for (int place = 1; place < row.places(); place++) {
            if (row.product(place).kind() == kind) {
                keys.add(row.product(place));
            }
        }
        return keys;
    }

    /** The rows, counted as what was found says. */
    public Ledger counted() {
        return ledger.withCounting(repeated, internal);
    }

    /** Whether positions of that ledger are positions here, as {@link #of(int)} takes them. */
    public boolean standAs(Ledger other) {
        return ledger.standsAs(other);
    }

    /** What ties the row of that local number to another, if anything does. */
    public Optional<MovementLink> ofRow(long rowId) {
        int position = ledger.positionOf(rowId);
        return position < 0 ? Optional.empty() : of(position);
    }

    /** What may tie the row of that local number to another, if the person says so. */
    public Optional<MovementLink> proposalOfRow(long rowId) {
        int position = ledger.positionOf(rowId);
        return position < 0 ? Optional.empty() : proposalOf(position);
    }

    /** What ties a row to another, if anything does. Of what pays a card's month, the other is the last of its purchases. */
    public Optional<MovementLink> of(int position) {
        if (draft.isFree(position)) {
            return Optional.ofNullable(draft.paid.get(position)).map(paid -> new MovementLink(Kind.SETTLEMENT,
                    standing(paid.evidence()), paid.evidence(), id(position), id(paid.purchase())));
        }
        int other = draft.others[position];
        Kind kind = draft.kind(position);
        boolean first = isFirst(kind, position);
        Evidence evidence = draft.evidence(position);
        return Optional.of(new MovementLink(kind, standing(evidence), evidence,
                id(first ? position : other), id(first ? other : position)));
    }

    private static Standing standing(Evidence evidence) {
        return evidence == Evidence.ANSWERED ? Standing.ACCEPTED : Standing.CERTAIN;
    }

    private boolean isFirst(Kind kind, int position) {
        return switch (kind) {
            case TRANSFER -> ledger.row(position).transaction().amount().signum() < 0;
            case PURCHASE, SETTLEMENT, INSTALMENT, TRADE, YIELD -> isAccount(ledger.cursor().at(position));
            case SHARED_PRODUCT -> throw new IllegalStateException("ties no rows");
        };
    }

    /** What may tie a row to another, if the person says so. */
    public Optional<MovementLink> proposalOf(int position) {
        return Optional.ofNullable(draft.proposals.get(position)).filter(this::isOpen).map(this::link);
    }

    /** What waits for an answer, the newest first. */
    public List<MovementLink> proposals() {
        return draft.proposals.values().stream().filter(this::isOpen).distinct()
                .sorted((some, other) -> Integer.compare(Math.min(some.first(), some.second()), Math.min(other.first(), other.second())))
                .map(this::link).toList();
    }

    /** What was proposed before something surer was found is proposed no more. */
    private boolean isOpen(Draft.Proposal proposal) {
        return draft.isFree(proposal.first()) && draft.isFree(proposal.second());
    }

    private MovementLink link(Draft.Proposal proposal) {
        return new MovementLink(proposal.kind(), Standing.PROPOSED, proposal.evidence(), id(proposal.first()), id(proposal.second()));
    }

    private long id(int position) {
        return ledger.cursor().at(position).id();
    }
}
