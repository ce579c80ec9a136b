package app.saddlebag.connect;

import app.saddlebag.connect.Connector.Parts;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.CredentialsItem;
import app.saddlebag.flanks.FlanksException;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
import app.saddlebag.model.Departure.Stage;
import app.saddlebag.model.Entity;
import app.saddlebag.model.ProblemException;
import app.saddlebag.store.LinkCodes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logins that are at Flanks because of this profile and that no connection of it has: of a removed connection, or of a
 * database that was brought back from an older copy. The list of logins (API reference §7.2) is that of everybody who uses the
 * application, so only those that bear a slot which this profile itself made, or that came of a session which it opened (§12),
 * are its own; the rest is left alone and never shown. Thread-safe; every method blocks.
 */
public final class Adoption {

    private static final Logger LOG = LoggerFactory.getLogger(Adoption.class);

    private final Parts parts;

    Adoption(Parts parts) {
        this.parts = parts;
    }

    /**
     * What a look at the list found.
     *
     * @param strays what may be adopted, the longest known first
     * @param others how many logins are none of this profile's
     */
    public record Look(List<Departure> strays, int others) {
        public Look {
            strays = List.copyOf(strays);
        }
    }

    /**
     * Looks, and remembers what it finds until it is adopted, freed or gone.
     *
     * @throws FlanksException when Flanks cannot be asked
     */
    public Look look() {
        return look(now());
    }

    private Look look(AtFlanksNow now) {
        Set<String> own = parts.store().slots().all();
        List<Own> ours = now.logins().stream().flatMap(login -> Stream.ofNullable(now.slotOf(login))
                .filter(own::contains).map(slot -> new Own(slot, login))).toList();
        Map<String, String> names = names(ours);
        return new Look(parts.store().write(() -> remember(ours, names)), (int) now.logins().stream()
                .filter(login -> !own.contains(now.slotOf(login)) && parts.exchange().connectionWith(login.token()).isEmpty())
                .count());
    }

    /** A login of this profile's and the slot it was made for. */
    private record Own(String slot, CredentialsItem login) {
    }

    /** Of the banks of logins that are not noted yet; the list of logins has ids alone. */
    private Map<String, String> names(List<Own> ours) {
        Set<String> noted = Stream.concat(parts.store().connections().list().stream().map(Connection::slot),
                parts.store().linkCodes().departures().stream().map(Departure::slot)).collect(Collectors.toSet());
        if (ours.stream().allMatch(own -> own.login.bank() == null || noted.contains(own.slot))) {
            return Map.of();
        }
        try {
            return parts.api().entities().stream().filter(entity -> entity.name() != null)
                    .collect(Collectors.toMap(Entity::id, Entity::name, (first, second) -> first));
        } catch (FlanksException onlyNames) {
            LOG.info("No names for the banks of logins that were found: {}", onlyNames.getMessage());
            return Map.of();
        }
    }

    private List<Departure> remember(List<Own> ours, Map<String, String> names) {
        LinkCodes known = parts.store().linkCodes();
        Set<String> spokenFor = parts.store().connections().list().stream().map(Connection::slot).collect(Collectors.toSet());
        known.departures().stream().filter(other -> other.stage() != Stage.STRAY).map(Departure::slot).forEach(spokenFor::add);
        Set<String> there = ours.stream().map(Own::slot).filter(slot -> !spokenFor.contains(slot))
                .collect(Collectors.toSet());
        Set<String> noted = new HashSet<>();
        strays(known).forEach(stray -> {
            if (there.contains(stray.slot()) && noted.add(stray.slot())) {
                return;
            }
            known.remove(stray.id());
        });
        ours.stream().filter(own -> there.contains(own.slot) && noted.add(own.slot))
                .forEach(own -> known.stray(own.slot, own.login.bank(),
                        own.login.bank() == null ? null : names.get(own.login.bank()), parts.clock().instant()));
        return strays(known);
    }

    private static List<Departure> strays(LinkCodes known) {
        return known.departures().stream().filter(departure -> departure.stage() == Stage.STRAY).toList();
    }

    /**
     * Makes a connection of one. It wants a sync.
     *
     * @return the connection
     * @throws ProblemException when it is no longer there
     */
    public long adopt(Departure stray) {
        return parts.codes().alone(stray.id(), () -> {
            Optional<Connection> already = parts.store().connections().bySlot(stray.slot());
            if (already.isPresent()) {
                parts.store().linkCodes().remove(stray.id());
                return already.get().id();
            }
            CredentialsItem login = now().loginsOf(stray.slot()).findFirst().orElseThrow(() -> gone(stray));
            return parts.exchange().keep(stray, login.bank(), login.token());
        });
    }

    /** Deletes one at Flanks, so that its bank can be connected anew. */
    public void free(Departure stray) {
        parts.codes().alone(stray.id(), () -> {
            now().loginsOf(stray.slot()).findFirst().ifPresent(login -> parts.freeing().free(stray,
                    Optional.of(login.token()), now()));
            parts.store().linkCodes().remove(stray.id());
            return null;
        });
    }

    private ProblemException gone(Departure stray) {
        parts.store().linkCodes().remove(stray.id());
        return new ProblemException("connect.strayGone");
    }

    /**
     * Why the Link says that a login is connected already, as far as the list tells.
     *
     * @param entityId of the bank; null when it is not known
     */
    ProblemException explain(String entityId) {
        try {
            AtFlanksNow now = now();
            if (look(now).strays().stream().anyMatch(stray -> atBank(entityId, stray.entityId()))) {
                return new ProblemException("connect.strayThere");
            }
            Set<String> listed = now.logins().stream().map(now::slotOf).collect(Collectors.toSet());
            boolean unfinished = parts.store().linkCodes().departures().stream().anyMatch(departure ->
                    departure.stage() != Stage.STRAY && listed.contains(departure.slot())
                            && atBank(entityId, departure.entityId()));
            if (unfinished) {
                return new ProblemException("connect.alreadyWaiting");
            }
            String titles = parts.store().connections().list().stream()
                    .filter(connection -> listed.contains(connection.slot()) && atBank(entityId, connection.entityId()))
                    .map(Connection::title).distinct().collect(Collectors.joining(", "));
            return !titles.isEmpty() ? new ProblemException("connect.alreadyHere", null, titles)
                    : now.logins().isEmpty() ? LinkError.CREDENTIALS_ALREADY_EXIST.problem()
                    : new ProblemException("connect.alreadyOthers");
        } catch (FlanksException unreachable) {
            LOG.info("Nobody can say whose login it is: {}", unreachable.getMessage());
            return LinkError.CREDENTIALS_ALREADY_EXIST.problem();
        }
    }

    private static boolean atBank(String wanted, String bank) {
        return wanted == null || bank == null || wanted.equals(bank);
    }

    private AtFlanksNow now() {
        return parts.atFlanksNow(new CallCancellation());
    }
}
