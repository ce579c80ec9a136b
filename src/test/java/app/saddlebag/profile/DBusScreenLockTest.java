package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.saddlebag.profile.ScreenLock.Listening;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Linux desktop tells of its screen, on buses of the test's own. */
class DBusScreenLockTest {

    private static final String NOWHERE = "unix:path=/nonexistent/bus";

    private final Semaphore told = new Semaphore(0);
    private PrivateBus bus;

    @BeforeEach
    void bus() throws Exception {
        assumeTrue(PrivateBus.isPossible(), "dbus-daemon and dbus-send are not installed (Debian: dbus)");
        bus = PrivateBus.start();
    }

    @AfterEach
    void end() {
        if (bus != null) {
            bus.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"freedesktop", "gnome", "cinnamon", "mate", "xfce"})
    void aScreenSaverThatBeginsIsTold(String desktop) throws Exception {
        String member = "org." + desktop + ".ScreenSaver.ActiveChanged";
        try (Listening listening = new DBusScreenLock(bus.address(), NOWHERE).listen(told::release)) {
            untilTold("/org/" + desktop + "/ScreenSaver", member, "boolean:true");
            told.drainPermits();
            bus.signal("/org/" + desktop + "/ScreenSaver", member, "boolean:false");
            bus.signal("/org/" + desktop + "/ScreenSaver", member, "string:true");
            bus.signal("/org/" + desktop + "/ScreenSaver", member);
            bus.signal("/org/" + desktop + "/ScreenSaver", member, "boolean:true");
            assertThat(told.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
            assertThat(told.availablePermits()).as("for that one alone").isZero();
            assertThat(listening).isNotNull();
        }
    }

    @Test
    void logindTellsOfThisSessionAndOfSleep() throws Exception {
        try (DBusConnection login = DBusConnectionBuilder.forAddress(bus.address()).withShared(false).build()) {
            login.requestBusName("org.freedesktop.login1");
            login.exportObject("/org/freedesktop/login1", new Login());
            try (Listening listening = new DBusScreenLock(NOWHERE, bus.address()).listen(told::release)) {
                untilTold("/org/freedesktop/login1/session/_34", "org.freedesktop.login1.Session.Lock");
                told.drainPermits();
                bus.signal("/org/freedesktop/login1/session/_35", "org.freedesktop.login1.Session.Lock");
                bus.signal("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:false");
                bus.signal("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:true");
                assertThat(told.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
                assertThat(told.availablePermits()).as("not for somebody else's session, nor for waking").isZero();
                assertThat(listening).isNotNull();
            }
        }
    }

    /** As much of logind as is asked. */
    public static final class Login implements DBusScreenLock.Manager {

        @Override
        public DBusPath GetSession(String id) {
            return new DBusPath("/org/freedesktop/login1/session/_34");
        }

        @Override
        public String getObjectPath() {
            return "/org/freedesktop/login1";
        }
    }

    @Test
    void whereThereIsNobodyToTellNothingHappensAndNothingStays() throws Exception {
        new DBusScreenLock().listen(told::release).close();
        new DBusScreenLock(NOWHERE, NOWHERE).listen(told::release).close();
        Listening listening = new DBusScreenLock(bus.address(), NOWHERE).listen(told::release);
        untilTold("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", "boolean:true");
        listening.close();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().contains("DBus"))) {
            assertThat(System.nanoTime()).as("threads end").isLessThan(end);
            Thread.sleep(20);
        }
    }

    /** It begins to listen at some time. */
    private void untilTold(String... signal) throws Exception {
        for (int tries = 0; tries < 60; tries++) {
            bus.signal(signal);
            if (told.tryAcquire(1, TimeUnit.SECONDS)) {
                return;
            }
        }
        assertThat(told.availablePermits()).as("it was told").isPositive();
    }
}
