package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks one address for the number of the newest version. Only where the person switched it on, and only where whoever made
 * the package gave an address ({@code packaging/package.properties}). The request carries nothing: no version, no language,
 * no identity, no cookie; redirects are not followed. The answer is {@code {"version": "0.2.0", "page": "https://…"}}.
 */
public final class UpdateCheck {

    /** The system property in which a package names its address. */
    private static final String FEED = "saddlebag.update.feed";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 64 * 1024;
    private static final Pattern VERSION = Pattern.compile("\\d{1,6}(\\.\\d{1,6}){1,3}");

    private final URI feed;
    private final String version;

    /**
     * @param feed    null where no address is known
     * @param version of this program
     */
    public UpdateCheck(URI feed, String version) {
        this.feed = feed;
        this.version = version;
    }

    /** With the address this package was made with. */
    public static UpdateCheck ofThisPackage(String version) {
        String feed = System.getProperty(FEED, "");
        return new UpdateCheck(feed.isBlank() ? null : URI.create(feed), version);
    }

    /**
     * A version newer than this one.
     *
     * @param page where it is described; empty where the answer names no such page of the feed's own host
     */
    public record Release(String version, Optional<URI> page) {
    }

    /** The address that would be asked; empty where none is known. */
    public Optional<URI> feed() {
        return Optional.ofNullable(feed);
    }

    /**
     * Asks. Blocks for as long as {@link #PATIENCE}.
     *
     * @return empty when this is the newest
     * @throws ProblemException {@code update.unanswered} when there was no answer, or none that makes sense
     */
    public Optional<Release> newer() {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(feed).timeout(PATIENCE).header("User-Agent", "Saddlebag").build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("status " + response.statusCode());
                }
                return read(body.readNBytes(MOST_BYTES));
            }
        } catch (IOException | JacksonException unanswered) {
            throw new ProblemException("update.unanswered", unanswered, feed.getHost());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException("update.unanswered", e, feed.getHost());
        }
    }

    private Optional<Release> read(byte[] json) throws IOException {
        JsonNode answer = JsonMapper.shared().readTree(json);
        String newest = answer.path("version").asString("");
        if (!VERSION.matcher(newest).matches()) {
            throw new IOException("no version in the answer");
        }
        return Arrays.compare(numbers(newest), numbers(version)) > 0
                ? Optional.of(new Release(newest, page(answer.path("page").asString("")))) : Optional.empty();
    }

    /** A feed may lead to its own site and nowhere else. */
    private Optional<URI> page(String text) {
        try {
            URI page = URI.create(text);
            return "https".equals(page.getScheme()) && feed.getHost().equals(page.getHost())
                    ? Optional.of(page) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.replaceFirst("-.*", "").split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
