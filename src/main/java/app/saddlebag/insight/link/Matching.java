package app.saddlebag.insight.link;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Moved;
import app.saddlebag.ledger.Positions;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.ProductKind;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * One search for what ties the rows of a ledger. Belongs to one thread.
 *
 * <p>What rows of equal amounts say of one another depends on no other row, so that of a later snapshot only the groups are judged
 * in which a row differs. What goes beyond groups rests on it, and is looked for anew.
 */
final class Matching {

    /** Of an amount that no group is made of. */
    private static final long NONE = -1;

    final Ledger ledger;
    final Counterparts.Basis basis;
    /** Positions that are out of it. */
    final BitSet left;
    final Belongings own;
    final Said said;
    private final RowCursor rows;
    private Draft draft;

    private Matching(Ledger ledger, Counterparts.Basis basis, Belongings own) {
        this.ledger = ledger;
        this.basis = basis;
        this.own = own;
        rows = ledger.cursor();
        left = basis.shared().repeatedRows(ledger);
        left.or(Positions.vanished(ledger));
        said = Said.of(ledger, basis.answers(), left);
    }

    /** Looks at all rows. */
    static Counterparts whole(Ledger ledger, Counterparts.Basis basis) {
        return new Matching(ledger, basis, new Belongings(ledger.cursor(), basis.products())).whole();
    }

    private Counterparts whole() {
        draft = new Draft(ledger.size(), onAccount());
        said.writeTo(draft);
        match(IntStream.range(0, ledger.size()).toArray());
        return found();
    }

    /** Looks at what differs from an earlier snapshot; nothing where all is to be looked at. */
    static Optional<Counterparts> after(Matching before, Draft found, Ledger ledger, Counterparts.Basis basis) {
        Optional<Moved> moved = Belongings.areAlike(before.basis.products(), basis.products())
                ? Moved.between(before.ledger, ledger) : Optional.empty();
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        Belongings own = new Belongings(ledger.cursor(), basis.products(), before.own);
        return own.knowsMoreCardsThan(before.own) ? Optional.empty()
                : Optional.of(new Matching(ledger, basis, own).after(before, found, moved.get()));
    }

    private Counterparts after(Matching before, Draft found, Moved moved) {
        int[] positions = Positions.ofSizes(ledger, differing(before, moved));
        draft = found.moved(moved, ledger.size(), onAccount());
        for (int position : positions) {
            draft.forget(position);
        }
        said.writeTo(draft);
        match(positions);
        return found();
    }

    private IntPredicate onAccount() {
        RowCursor row = ledger.cursor();
        boolean[] accounts = new boolean[row.places()];
        for (int place = 1; place < accounts.length; place++) {
            accounts[place] = own.kind(place) == ProductKind.ACCOUNT;
        }
        return position -> accounts[row.at(position).place()];
    }

    /** The amounts in whose groups a row came, went, is told otherwise, or was answered for otherwise. */
    private Set<Long> differing(Matching before, Moved moved) {
        Set<Long> sizes = new HashSet<>();
        RowCursor earlier = before.ledger.cursor();
        for (int position : moved.before()) {
            sizes.add(size(earlier, position));
        }
        for (int position : moved.after()) {
            sizes.add(size(rows, position));
        }
        BitSet leftOtherwise = new BitSet();
        before.left.stream().map(moved::now).filter(position -> position >= 0).forEach(leftOtherwise::set);
        leftOtherwise.xor(left);
        leftOtherwise.stream().forEach(position -> sizes.add(size(rows, position)));
        for (long row : said.differing(before.said)) {
            Integer now = said.places().get(row);
            sizes.add(now == null ? size(earlier, before.said.places().get(row)) : size(rows, now));
        }
        sizes.remove(NONE);
        return sizes;
    }

    private static long size(RowCursor rows, int position) {
        return rows.at(position).hasUnits() ? Math.abs(rows.units()) : NONE;
    }

    private Counterparts found() {
        draft.goBeyondGroups();
        beyondGroups();
        return new Counterparts(this, draft);
    }

    private void match(int[] positions) {
        TradeMatch trades = new TradeMatch(ledger.cursor(), own, draft);
        CardMatch cards = new CardMatch(own, draft);
        TransferMatch transfers = new TransferMatch(own, draft);
        DebtMatch debts = new DebtMatch(ledger, own, draft, left);
        ProposalMatch proposals = new ProposalMatch(ledger.cursor(), own, draft);
        new AmountGroups(ledger).each(positions, left, group -> {
            cards.match(group);
            transfers.match(group);
            trades.match(group);
            debts.match(group);
            proposals.match(group);
        });
    }

    /** What agrees though the amounts differ. */
    private void beyondGroups() {
        Set<ProductKey> debts = new HashSet<>();
        for (int place = 1; place < rows.places(); place++) {
            if (own.kind(place) == ProductKind.LIABILITY) {
                debts.add(rows.product(place));
            }
        }
        new DebtMatch(ledger, own, draft, left).matchInstalments(ledger.positionsOn(debts));
        ExchangeMatch exchanges = new ExchangeMatch(ledger, own, draft);
        int[] transfers = Positions.ofTransfers(ledger);
        for (int position : transfers) {
            if (draft.isFree(position) && !left.get(position)) {
                exchanges.consider(position);
            }
        }
        exchanges.match();
        UnevenMatch uneven = new UnevenMatch(ledger, own, draft, left);
        for (int position : transfers) {
            uneven.consider(position);
        }
        uneven.match();
        new SettlementSums(ledger, own, draft, left).find();
    }
}
