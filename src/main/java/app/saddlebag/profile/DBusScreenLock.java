package app.saddlebag.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.freedesktop.dbus.DBusMatchRule;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.messages.DBusSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Linux desktops tell over D-Bus: screen savers on the session's bus, and logind on the system's, that this session shall lock
 * or that the computer is about to sleep. A bus that is not there, or does not answer, is no failure. Anybody on the bus may send
 * such a signal, and gains no more than that the profile locks.
 */
public final class DBusScreenLock implements ScreenLock {

    private static final Logger LOG = LoggerFactory.getLogger(DBusScreenLock.class);
    private static final List<String> SCREEN_SAVERS = List.of("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver",
            "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver", "org.xfce.ScreenSaver");
    private static final String LOGIN = "org.freedesktop.login1";

    private final Callable<DBusConnection> session;
    private final Callable<DBusConnection> system;

    /** On the buses of this login. */
    public DBusScreenLock() {
        this(DBusConnectionBuilder::forSessionBus, DBusConnectionBuilder::forSystemBus);
    }

    /** On buses at these addresses. */
    public DBusScreenLock(String session, String system) {
        this(() -> DBusConnectionBuilder.forAddress(session), () -> DBusConnectionBuilder.forAddress(system));
    }

    /** Even to look for a bus fails where there is none. */
    private DBusScreenLock(Supplier<DBusConnectionBuilder> session, Supplier<DBusConnectionBuilder> system) {
        this.session = () -> session.get().withShared(false).build();
        this.system = () -> system.get().withShared(false).build();
    }

    /** As much as is asked of logind. */
    @DBusInterfaceName(LOGIN + ".Manager")
    @SuppressWarnings("checkstyle:MethodName")
    public interface Manager extends DBusInterface {

        /** @param id {@code auto} for the caller's own, or the one on the caller's screen */
        DBusPath GetSession(String id); // the name on the bus
    }

    @Override
    public Listening listen(Runnable locked) {
        Ear ear = new Ear(locked);
        Thread.ofPlatform().daemon().name("screen-lock").start(() -> {
            ear.open(session, DBusScreenLock::savers);
            ear.open(system, DBusScreenLock::login);
        });
        return ear;
    }

    /** Adds what is to be heard on a bus. */
    private interface Hearing {
        void on(DBusConnection bus, Runnable locked) throws DBusException;
    }

    private static void savers(DBusConnection bus, Runnable locked) throws DBusException {
        for (String saver : SCREEN_SAVERS) {
            bus.addGenericSigHandler(new DBusMatchRule("signal", saver, "ActiveChanged"), whenTrue(locked));
        }
    }

    private static void login(DBusConnection bus, Runnable locked) throws DBusException {
        bus.addGenericSigHandler(new DBusMatchRule("signal", LOGIN + ".Manager", "PrepareForSleep"), whenTrue(locked));
        String own = bus.getRemoteObject(LOGIN, "/org/freedesktop/login1", Manager.class).GetSession("auto").getPath();
        bus.addGenericSigHandler(new DBusMatchRule("signal", LOGIN + ".Session", "Lock"), signal -> {
            if (own.equals(signal.getPath())) {
                locked.run();
            }
        });
    }

    /** The signal's one argument: whether it begins or ends. */
    private static DBusSigHandler<DBusSignal> whenTrue(Runnable locked) {
        return signal -> {
            try {
                Object[] said = signal.getParameters();
                if (said != null && said.length > 0 && Boolean.TRUE.equals(said[0])) {
                    locked.run();
                }
            } catch (DBusException notOfThatForm) {
                LOG.debug("A signal that is not of its form", notOfThatForm);
            }
        };
    }

    /** The connections on which one listener hears. */
    private static final class Ear implements Listening {

        private final Runnable locked;
        private final List<DBusConnection> open = new ArrayList<>();
        private boolean closed;

        private Ear(Runnable locked) {
            this.locked = locked;
        }

        private void open(Callable<DBusConnection> bus, Hearing hearing) {
            try {
                DBusConnection connection = bus.call();
                if (add(connection)) {
                    hearing.on(connection, locked);
                } else {
                    connection.disconnect();
                }
            } catch (Exception | LinkageError absent) { // what the library throws where there is no bus has no type in common
                LOG.debug("Nobody tells on this bus when the screen locks", absent);
            }
        }

        private synchronized boolean add(DBusConnection connection) {
            return !closed && open.add(connection);
        }

        @Override
        public synchronized void close() {
            closed = true;
            List<DBusConnection> ending = List.copyOf(open);
            open.clear();
            Thread.ofPlatform().daemon().name("screen-lock-end").start(() -> ending.forEach(DBusConnection::disconnect));
        }
    }
}
