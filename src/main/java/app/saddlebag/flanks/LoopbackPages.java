package app.saddlebag.flanks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Opens web pages on this computer and sends their forms, for the sandbox's Link page. Any other host is refused: a form
 * may ask for a bank's password, and a real one must never pass through us.
 */
public final class LoopbackPages implements AutoCloseable {

    private static final int LARGEST_PAGE = 4 * 1024 * 1024;

    private final CloseableHttpClient http = HttpClients.custom().disableRedirectHandling().disableAutomaticRetries()
            .setDefaultRequestConfig(RequestConfig.custom()
                    .setResponseTimeout(Timeout.ofSeconds(60)).build())
            .build();

    /**
     * @param status   HTTP status
     * @param location where a redirect leads; empty for a page
     * @param html     the page; empty for a redirect
     */
    public record Page(URI address, int status, Optional<URI> location, String html) {
    }

    /** @throws FlanksException.Insecure for any host but this computer */
    public Page open(URI address) {
        return exchange("GET", address, null);
    }

    /** @throws FlanksException.Insecure for any host but this computer */
    public Page post(URI address, Map<String, String> form) {
        String body = form.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return exchange("POST", address, body);
    }

    private Page exchange(String method, URI address, String form) {
        if (!Loopback.is(address)) {
            throw new FlanksException.Insecure(String.valueOf(address.getHost()));
        }
        HttpUriRequestBase request = new HttpUriRequestBase(method, address);
        if (form != null) {
            request.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
        }
        try {
            return http.execute(request, response -> {
                Header location = response.getFirstHeader("Location");
                boolean redirect = response.getCode() / 100 == 3 && location != null;
                String html = response.getEntity() == null ? ""
                        : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8, LARGEST_PAGE);
                return new Page(address, response.getCode(),
                        redirect ? Optional.of(address.resolve(location.getValue())) : Optional.empty(), html);
            });
        } catch (IOException failed) {
            throw new FlanksException.Unreachable("Link page: " + failed.getClass().getSimpleName(),
                    failed);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }
}
