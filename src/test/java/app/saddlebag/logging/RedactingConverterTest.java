package app.saddlebag.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactingConverterTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "credentials_token=ct_5b1d0e7a refused; credentials_token=••• refused",
        "{\"client_secret\": \"s3cr3t-shown-once\"}; {\"client_secret\": \"•••\"}",
        "Authorization: Bearer kT3b0gusTokenValue; Authorization: Bearer •••",
        "/callback?code=lc_7f3a9c12&state=q8Zt00aa; /callback?code=•••&state=•••",
        "account ES5999900418150200051332 is gone; account ••• is gone",
        "account ES59 9990 0418 1502 0005 1332 is gone; account ••• is gone",
        "card 4917 4845 8989 7107 declined; card ••• declined",
        "synced 100000 rows in 420 ms at 2026-03-15; synced 100000 rows in 420 ms at 2026-03-15",
        "state of connection 3 is FRESH; state of connection 3 is FRESH",
    })
    void whatLooksSecretIsMaskedAndTheRestStays(String line, String written) {
        assertThat(RedactingConverter.redacted(line)).isEqualTo(written);
    }
}
