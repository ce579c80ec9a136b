package app.saddlebag.ui.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PageMemoryTest {

    @Test
    void whatIsMoreThanALoginNeedsIsToldOnce() throws Exception {
        AtomicLong taken = new AtomicLong(500L << 20);
        CountDownLatch told = new CountDownLatch(1);
        try (PageMemory memory = new PageMemory(() -> taken.getAndAdd(PageMemory.MOST / 2 + 1), told::countDown)) {
            assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(memory).isNotNull();
        }
    }
}
