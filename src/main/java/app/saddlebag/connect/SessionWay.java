package app.saddlebag.connect;

import app.saddlebag.connect.Connector.Parts;
import app.saddlebag.connect.WayIn.Arrival.Connected;
import app.saddlebag.connect.WayIn.Arrival.Held;
import app.saddlebag.flanks.BankConnector;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.ConnectSession;
import app.saddlebag.flanks.ConnectSession.Progress;
import app.saddlebag.flanks.ConnectSessions.Opened;
import app.saddlebag.flanks.ConnectSessions.Wanted;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Secret.CredentialsToken;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions of Connect v2 (API reference §12). A login that is made in one bears neither our slot nor our state: the session's id
 * alone ties it to this profile. So it is stored before the person is sent to the session's page; a session that is opened and
 * not stored leads nowhere, because nobody has its address. What the browser brings back is only a hint to look at the
 * session, which is believed as Flanks tells it.
 */
record SessionWay(Parts parts) implements WayIn {

    private static final Logger LOG = LoggerFactory.getLogger(SessionWay.class);
    private static final int LOOKS = 15;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Override
    public boolean asksBeforeLeaving() {
        return true;
    }

    @Override
    public Left leave(Trip trip, String entityId, String entityName, CallCancellation cancellation) {
        Optional<BankConnector> bank = entityId == null ? Optional.empty() : cancellation.during(() -> parts.api().sessions()
                .connectors().stream().filter(connector -> connector.isEntity(entityId)).findFirst());
        if (entityId != null && bank.isEmpty()) {
            LOG.info("No connector is known for {}; the bank is picked at Flanks", entityId);
        }
        Opened opened = cancellation.during(() -> parts.api().sessions().open(new Wanted(
                bank.map(BankConnector::id).orElse(null), null, redirect(trip))));
        return note(trip, opened, bank.isPresent() ? entityId : null,
                entityName != null ? entityName : bank.map(BankConnector::name).orElse(null), false);
    }

    @Override
    public Left renew(Trip trip, Connection connection) {
        Optional<CredentialsToken> login = new LoginOfSlot(parts).token(connection);
        if (login.isEmpty()) {
            return leave(trip, connection.entityId(), connection.entityName(), new CallCancellation());
        }
        Opened opened = parts.api().sessions().open(new Wanted(null, login.get(), redirect(trip)));
        return note(trip, opened, connection.entityId(), connection.entityName(), true);
    }

    private Left note(Trip trip, Opened opened, String entityId, String entityName, boolean standing) {
        Departure departure = parts.departures().leave(trip.slot(), trip.state(), opened.id(), entityId, entityName);
        return new Left(departure, opened.page(), standing);
    }

    /** Ours with a state: whether the API keeps it is not known, and nothing but who is believed depends on it. */
    private static URI redirect(Trip trip) {
        String before = trip.redirect().toString();
        return URI.create(before + (before.contains("?") ? "&" : "?") + LinkUrl.STATE + "=" + trip.state());
    }

    @Override
    public boolean isOurs(Redirect redirect, Left left) {
        return redirect.bears(left.departure().state()) || left.departure().session().equals(redirect.session());
    }

    @Override
    public boolean isArrival(Redirect redirect, Left left) {
        return isOurs(redirect, left);
    }

    @Override
    public Optional<Arrival> arrive(Redirect redirect, Left left, CallCancellation cancellation) {
        Departure departure = left.departure();
        if (!isOurs(redirect, left)) {
            // Anything in the browser can send it here: a look does no harm, and ends nothing.
            return find(departure, parts.atFlanksNow(cancellation)).map(found -> found.take(cancellation));
        }
        parts.departures().back(departure);
        Optional<ConnectSession> session = look(departure, cancellation);
        if (session.isEmpty() || session.get().progress() == Progress.OPEN) {
            parts.departures().away(departure);
            throw new ProblemException("connect.sessionOpen");
        }
        return Optional.of(take(departure, session.get()));
    }

    /** Until it is over or has been worked on for a while: the browser may be back before Flanks is through. */
    private Optional<ConnectSession> look(Departure departure, CallCancellation cancellation) {
        Optional<ConnectSession> session = session(departure, cancellation);
        for (int looks = 1; looks < LOOKS && session.map(ConnectSession::progress).filter(Progress.PROCESSING::equals).isPresent();
                looks++) {
            cancellation.during(this::pause);
            session = session(departure, cancellation);
        }
        return session;
    }

    private Void pause() {
        try {
            parts.sleeper().sleep(BETWEEN_LOOKS);
            return null;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ProblemException("connect.cancelled", stop);
        }
    }

    private Optional<ConnectSession> session(Departure departure, CallCancellation cancellation) {
        return parts.atFlanksNow(cancellation).session(departure.session());
    }

    private Arrival take(Departure departure, ConnectSession session) {
        return switch (session.progress()) {
            case OK -> new Connected(parts.exchange().keep(departure, null, session.connection()));
            case FAILED -> {
                parts.departures().end(departure);
                yield new Arrival.Refused(refusal(departure, session.errorCode()));
            }
            case PROCESSING, OPEN -> new Held(parts.departures().back(departure));
        };
    }

    private ProblemException refusal(Departure departure, String code) {
        if (code == null) {
            return new ProblemException("connect.noCode");
        }
        Optional<LinkError> known = LinkError.ofSession(code);
        return known.filter(LinkError.CREDENTIALS_ALREADY_EXIST::equals).isPresent()
                ? new Adoption(parts).explain(departure.entityId())
                : known.map(LinkError::problem).orElseGet(() -> LinkError.problem(code));
    }

    @Override
    public Optional<Found> find(Departure departure, AtFlanksNow now) {
        return now.session(departure.session()).filter(session -> session.progress() != Progress.OPEN)
                .map(session -> _ -> take(departure, session));
    }

    @Override
    public Arrival again(Departure departure, boolean ours, CallCancellation cancellation) {
        return session(departure, cancellation).map(session -> take(departure, session))
                .orElseGet(() -> new Held(departure.arrivedAt()));
    }

    @Override
    public Remains remains(Departure departure, AtFlanksNow now) {
        return now.session(departure.session()).<Remains>map(session -> switch (session.progress()) {
            case OK -> new Remains.Login(session.connection());
            case PROCESSING -> new Remains.Held();
            case FAILED -> new Remains.Nothing();
            case OPEN -> new Remains.NothingYet();
        }).orElseGet(Remains.NothingYet::new);
    }
}
