package app.saddlebag.insight.link;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.ProductKind;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

/** One search for what ties the rows of a ledger. Belongs to one thread. */
final class Matching {

    private final Ledger ledger;
    private final Counterparts.Basis basis;
    private final RowCursor rows;
    private final BitSet left;
    private final Draft draft;
    private final Belongings own;

    Matching(Ledger ledger, Counterparts.Basis basis) {
        this.ledger = ledger;
        this.basis = basis;
        rows = ledger.cursor();
        draft = new Draft(ledger.size());
        own = new Belongings(rows, basis.products());
        left = basis.shared().repeatedRows(ledger);
        for (int position = 0; position < ledger.size(); position++) {
            if (rows.at(position).isVanished()) {
                left.set(position);
            }
        }
    }

    Counterparts whole() {
        answers();
        groups(digest -> true);
        beyondGroups();
        return new Counterparts(ledger, draft, left, basis);
    }

    private void answers() {
        Set<Long> wanted = Counterparts.members(basis.answers());
        if (wanted.isEmpty()) {
            return;
        }
        Map<Long, Integer> positions = new HashMap<>();
        for (int position = 0; position < ledger.size(); position++) {
            if (wanted.contains(rows.at(position).id()) && !left.get(position)) {
                positions.put(rows.id(), position);
            }
        }
        for (Link answer : basis.answers()) {
            Integer first = answer.members().size() == 2 ? positions.get(answer.members().getFirst()) : null;
            Integer second = answer.members().size() == 2 ? positions.get(answer.members().getLast()) : null;
            if (answer.standing() == Standing.REJECTED) {
                answer.members().stream().map(positions::get).filter(position -> position != null)
                        .forEach(position -> draft.bar(answer.kind(), position));
            } else if (answer.standing().holds() && first != null && second != null
                    && draft.isFree(first) && draft.isFree(second)) {
                draft.tie(answer.kind(), Evidence.ANSWERED, first, second);
            }
        }
    }

    private void groups(LongPredicate wanted) {
        TradeMatch trades = new TradeMatch(ledger.cursor(), own, draft);
        CardMatch cards = new CardMatch(own, draft);
        TransferMatch transfers = new TransferMatch(own, draft);
        DebtMatch debts = new DebtMatch(ledger, own, draft, left);
        ProposalMatch proposals = new ProposalMatch(ledger.cursor(), own, draft);
        new AmountGroups(ledger).each(left, wanted, group -> {
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
        for (int position = 0; position < ledger.size(); position++) {
            if (rows.at(position).transfer() != 0 && !left.get(position)) {
                exchanges.consider(position);
            }
        }
        exchanges.match();
        new SettlementSums(ledger, own, draft, left).find();
    }
}
