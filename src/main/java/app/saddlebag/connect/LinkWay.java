package app.saddlebag.connect;

import app.saddlebag.connect.Connector.Parts;
import app.saddlebag.connect.WayIn.Arrival.Connected;
import app.saddlebag.connect.WayIn.Arrival.Held;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.CredentialsItem;
import app.saddlebag.flanks.Exchange;
import app.saddlebag.flanks.FlanksException;
import app.saddlebag.flanks.FlanksException.Refused;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
import app.saddlebag.model.PendingCode;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Secret.LinkCode;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Flanks Link (API reference §6): an address of our own making, a code that comes back with the browser, and its exchange for the
 * login's key. The slot goes along as {@code external_id}, so a login is found by it also when the code is lost.
 */
record LinkWay(Parts parts) implements WayIn {

    private static final Logger LOG = LoggerFactory.getLogger(LinkWay.class);

    @Override
    public boolean asksBeforeLeaving() {
        return false;
    }

    @Override
    public Left leave(Trip trip, String entityId, String entityName, CallCancellation cancellation) {
        Departure departure = parts.departures().leave(trip.slot(), trip.state(), null, entityId, entityName);
        return new Left(departure, page(trip, entityId).build(), false);
    }

    @Override
    public Left renew(Trip trip, Connection connection) {
        Optional<LoginOfSlot.Ask> ask = new LoginOfSlot(parts).ask(connection);
        Departure departure = parts.departures().leave(trip.slot(), trip.state(), null, connection.entityId(),
                connection.entityName());
        LinkUrl page = page(trip, connection.entityId());
        URI address = ask.map(known -> page.toDo(known.action(), known.token())).orElse(page).build();
        return new Left(departure, address, ask.isPresent());
    }

    private LinkUrl page(Trip trip, String entityId) {
        return new LinkUrl(parts.environment(), trip.slot(), trip.state(), trip.redirect()).atBank(entityId);
    }

    /** What comes without a state is believed only after the exchange brought it. */
    @Override
    public boolean isOurs(Redirect redirect, Left left) {
        return redirect.bears(left.departure().state());
    }

    @Override
    public boolean isArrival(Redirect redirect, Left left) {
        return true;
    }

    @Override
    public Optional<Arrival> arrive(Redirect redirect, Left left, CallCancellation cancellation) {
        boolean ours = isOurs(redirect, left);
        if (redirect.error() != null) {
            throw refusal(redirect.error(), left.departure(), cancellation);
        }
        if (redirect.code() != null) {
            return Optional.of(exchange(parts.departures().back(left.departure(), new LinkCode(redirect.code())), ours, cancellation));
        }
        if (left.standing() && ours) {
            // Confirming an existing login need not bring a new code: its token goes on working.
            parts.departures().end(left.departure());
            return parts.store().connections().bySlot(left.departure().slot()).map(Connection::id).map(Connected::new);
        }
        LinkCode code = parts.atFlanksNow(cancellation).codeOf(left.departure().state())
                .orElseThrow(() -> new ProblemException("connect.noCode"));
        return Optional.of(exchange(parts.departures().back(left.departure(), code), true, cancellation));
    }

    /** Why there is no login. */
    private ProblemException refusal(String error, Departure departure, CallCancellation cancellation) {
        if (LinkError.meansNoLogin(error) || nothingIsThere(departure, cancellation)) {
            parts.departures().end(departure);
        }
        return LinkError.CREDENTIALS_ALREADY_EXIST.name().equals(error) ? new Adoption(parts).explain(departure.entityId())
                : LinkError.problem(error);
    }

    private boolean nothingIsThere(Departure departure, CallCancellation cancellation) {
        try {
            return find(departure, parts.atFlanksNow(cancellation)).isEmpty();
        } catch (FlanksException unreachable) {
            LOG.info("Nobody can say whether a login was made: {}", unreachable.getMessage());
            return false;
        }
    }

    @Override
    public Optional<Found> find(Departure departure, AtFlanksNow now) {
        Optional<LinkCode> code = now.codeOf(departure.state());
        if (code.isPresent()) {
            return Optional.of(cancellation ->
                    exchange(parts.departures().back(departure, code.get()), true, cancellation));
        }
        // With the slot of a connection that is there, a login in the list is the one it has.
        Optional<CredentialsItem> login = parts.store().connections().bySlot(departure.slot()).isPresent() ? Optional.empty()
                : now.loginsOf(departure.slot()).findFirst();
        return login.map(made -> _ -> {
            LOG.info("A login is found in Flanks’ list whose way back was lost");
            return new Connected(parts.exchange().keep(departure, made.bank(), made.token()));
        });
    }

    @Override
    public Arrival again(Departure departure, boolean ours, CallCancellation cancellation) {
        return exchange(parts.store().linkCodes().pending(departure), ours, cancellation);
    }

    private Arrival exchange(PendingCode pending, boolean ours, CallCancellation cancellation) {
        OptionalLong connection = parts.exchange().exchange(pending, ours, cancellation);
        return connection.isPresent() ? new Connected(connection.getAsLong()) : new Held(pending.receivedAt());
    }

    @Override
    public Remains remains(Departure departure, AtFlanksNow now) {
        Optional<LinkCode> code = departure.code() != null ? Optional.of(departure.code()) : now.codeOf(departure.state());
        if (code.isPresent()) {
            try {
                return switch (parts.api().exchange(code.get())) {
                    case Exchange.Connected connected -> new Remains.Login(connected.token());
                    case Exchange.Held _ -> new Remains.Held();
                };
            } catch (Refused used) {
                LOG.info("The exchange that was broken off went through: its login stands under our slot");
            }
        }
        return now.loginsOf(departure.slot()).map(CredentialsItem::token)
                .filter(token -> parts.exchange().connectionWith(token).isEmpty()).findFirst()
                .<Remains>map(Remains.Login::new).orElseGet(Remains.NothingYet::new);
    }
}
