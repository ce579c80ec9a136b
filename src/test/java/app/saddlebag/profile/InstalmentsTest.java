package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectState;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.Instalments.Instalment;
import app.saddlebag.ui.Desks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a loan asks for next follows from what was paid on it month by month. */
class InstalmentsTest {

    @TempDir Path home;

    @Test
    void aLoanPaidMonthByMonthHasANextInstalmentAndNothingElseHas() {
        try (OpenProfile profile = Desks.profiles(home).demo()) {
            assertThat(LiveProfile.connect(profile, "testbank", "marta", "demo")).isInstanceOf(ConnectState.Done.class);
            List<StoredProduct> products = profile.records().products();
            Map<Long, Instalment> next = profile.instalments().of(products);
            StoredProduct loan = products.stream().filter(stored -> stored.product() instanceof Product.Liability debt
                    && "Loan".equals(debt.type())).findFirst().orElseThrow();
            assertThat(next).containsOnlyKeys(loan.id());
            Instalment instalment = next.get(loan.id());
            LocalDate today = profile.records().today();
            assertThat(instalment.day()).isBetween(today.minusDays(7), today.plusDays(32));
            assertThat(instalment.amount()).isPositive();
            assertThat(instalment.currency()).isEqualTo("EUR");
            Recurrence paid = profile.recurring().list().all().stream().filter(one -> one.series().next().equals(instalment.day())
                    && one.series().expected().negate().compareTo(instalment.amount()) == 0).findFirst().orElseThrow();
            profile.recurring().answer(paid, Recurrence.Answer.REJECTED);
            assertThat(profile.instalments().of(products)).as("the person says that it does not recur").isEmpty();
        }
    }
}
