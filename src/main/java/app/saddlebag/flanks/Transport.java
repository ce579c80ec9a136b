package app.saddlebag.flanks;

import app.saddlebag.flanks.FlanksException.Cancelled;
import app.saddlebag.flanks.FlanksException.Cut;
import app.saddlebag.flanks.FlanksException.Insecure;
import app.saddlebag.flanks.FlanksException.NotJson;
import app.saddlebag.flanks.FlanksException.Unreachable;
import app.saddlebag.flanks.FlanksException.Untrusted;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ProxySelector;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Sends one request and hands over its answer: time-bounded, cancellable, HTTPS only (plain HTTP on this computer
 * excepted), following no redirect, so that a bearer token can reach no other host. Knows nothing of JSON, tokens or
 * tries. Thread-safe.
 *
 * <p>A call ends early when its thread is interrupted (a virtual thread at once, a platform thread at the next pause)
 * and when the transport is closed.
 */
final class Transport implements AutoCloseable {

    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_CONNECTIONS = 64;

    private final URI base;
    private final FlanksOptions options;
    private final HttpClientConnectionManager connections;
    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor watchdog;
    private final AtomicBoolean closed = new AtomicBoolean();

    Transport(URI base, FlanksOptions options, String userAgent) {
        this.base = base;
        this.options = options;
        this.connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(MOST_HEADERS).setMaxLineLength(LONGEST_LINE).build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(options.connectTimeout()))
                        .setSocketTimeout(timeout(options.idleTimeout()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setProxySelector(ProxySelector.getDefault())
                .setUserAgent(userAgent)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(options.idleTimeout()))
                        .setConnectionRequestTimeout(timeout(options.answerTimeout()))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
        this.watchdog = new ScheduledThreadPoolExecutor(1,
                Thread.ofPlatform().daemon().name("flanks-watchdog").factory());
        watchdog.setRemoveOnCancelPolicy(true);
    }

    /** Reads an answer; what it returns must not need the body any more. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Answer answer) throws IOException;
    }

    /**
     * Sends the call and reads its answer.
     *
     * @param bearer access token; null sends none
     * @throws FlanksException when there was no whole answer
     */
    <T> T exchange(Call call, String bearer, Reading<T> reading) {
        URI uri = call.under(base);
        if (!Loopback.isSecureEnough(uri)) {
            throw new Insecure(uri.getHost());
        }
        HttpUriRequestBase request = request(call, uri, bearer);
        Exchanging exchanging = new Exchanging(call, request, uri.getHost());
        exchanging.allow(options.answerTimeout());
        try {
            return http.execute(request, response -> {
                exchanging.answered = true;
                if (call.large()) {
                    exchanging.allow(options.rowsTimeout());
                }
                return reading.read(answer(call, response));
            });
        } catch (JacksonIOException failedWhileParsing) {
            throw exchanging.failure(failedWhileParsing.getCause());
        } catch (IOException | IllegalStateException failed) {
            throw exchanging.failure(failed);
        } finally {
            exchanging.done();
        }
    }

    private static HttpUriRequestBase request(Call call, URI uri, String bearer) {
        HttpUriRequestBase request = new HttpUriRequestBase(call.method(), uri);
        request.setHeader("Accept", "application/json");
        if (bearer != null) {
            request.setHeader("Authorization", "Bearer " + bearer);
        }
        if (call.body() != null) {
            request.setEntity(new ByteArrayEntity(call.body(), ContentType.APPLICATION_JSON));
        }
        return request;
    }

    private static Answer answer(Call call, ClassicHttpResponse response) throws IOException {
        Header retryAfter = response.getFirstHeader("Retry-After");
        InputStream body = response.getEntity() == null
                ? InputStream.nullInputStream() : response.getEntity().getContent();
        return new Answer(call, response.getCode(), retryAfter == null ? null : retryAfter.getValue(), body);
    }

    /** Ends every call under way; later ones fail as {@link Cancelled}. */
    @Override
    public void close() {
        closed.set(true);
        watchdog.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
        connections.close(CloseMode.IMMEDIATE);
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }

    /** One call under way: when it must end, and what its ending means. */
    private final class Exchanging {
        private final Call call;
        private final HttpUriRequestBase request;
        private final String host;
        private ScheduledFuture<?> limit;
        private volatile boolean outOfTime;
        private boolean answered;

        Exchanging(Call call, HttpUriRequestBase request, String host) {
            this.call = call;
            this.request = request;
            this.host = host;
        }

        /** A socket's timeout alone would let a server that sends a byte now and then hold us for ever. */
        void allow(Duration time) {
            done();
            if (!closed.get()) {
                limit = watchdog.schedule(() -> {
                    outOfTime = true;
                    request.cancel();
                }, time.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        void done() {
            if (limit != null) {
                limit.cancel(false);
            }
        }

        FlanksException failure(Throwable cause) {
            String detail = call.name() + " at " + host + ": " + cause.getClass().getSimpleName();
            if (closed.get() || !outOfTime && (Thread.currentThread().isInterrupted() || interrupted(cause))) {
                return new Cancelled(detail, cause);
            }
            return switch (cause) {
                // Of a call that is given up while it connects the library says that it is used wrongly.
                case IllegalStateException programmingError when !outOfTime -> throw programmingError;
                case SSLHandshakeException _, SSLPeerUnverifiedException _ -> new Untrusted(detail, cause);
                case MessageConstraintException _, ClientProtocolException _ -> new NotJson(detail, cause);
                default -> answered ? new Cut(detail, cause) : new Unreachable(detail, cause);
            };
        }

        private static boolean interrupted(Throwable cause) {
            return cause instanceof InterruptedIOException && !(cause instanceof SocketTimeoutException)
                    && cause.getCause() instanceof InterruptedException;
        }
    }
}
