package app.saddlebag.ui.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A request of the web engine whose answer may not be kept, whatever the server says. The engine holds pictures, styles and scripts
 * that a server allows to be kept in one memory for all log-ins of a run, and has no way to empty it; a number in such an answer
 * would tell who comes again. Everything else is the platform's own connection's doing.
 *
 * <p>The engine asks {@link URL} for its connections, so that is where these are put in place, once for the process: nothing else in
 * the program uses such connections. For one thread at a time, as any connection.
 */
final class UnkeptAnswer extends HttpURLConnection {

    private static final String CACHING = "Cache-Control";
    /** What allows keeping, and what a kept answer is asked for again by. */
    private static final Set<String> TAKEN_OUT = Set.of("cache-control", "expires", "pragma", "age", "etag", "last-modified");

    private final HttpURLConnection connection;

    private UnkeptAnswer(URL url, HttpURLConnection connection) {
        super(url);
        this.connection = connection;
    }

    /** The process lets it be done once. */
    private static final class Installed {

        private static final Set<String> PROTOCOLS = installed();
    }

    /**
     * Has every connection of this process be of this kind; before the engine's first page. Again without effect.
     *
     * @return the protocols of which that holds
     */
    static Set<String> install() {
        return Installed.PROTOCOLS;
    }

    private static Set<String> installed() {
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false"); // that loader makes its connections by itself
        System.setProperty("sun.net.http.allowRestrictedHeaders", "true"); // a page's parts say by Origin whose they are
        Map<String, URL> platform = Map.of("http", url("http://localhost/"), "https", url("https://localhost/"));
        URL.setURLStreamHandlerFactory(protocol -> platform.containsKey(protocol) ? new Handler(platform.get(protocol)) : null);
        return platform.keySet();
    }

    private static URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (IOException e) {
            throw new IllegalStateException("The platform knows no " + text, e);
        }
    }

    /** @param platform an address that keeps the platform's own handler, and hands it on to those made of it */
    private static final class Handler extends URLStreamHandler {

        private final URL platform;

        Handler(URL platform) {
            this.platform = platform;
        }

        @Override
        protected int getDefaultPort() {
            return platform.getDefaultPort();
        }

        @Override
        @SuppressWarnings("deprecation") // nothing else hands a handler on
        protected URLConnection openConnection(URL url) throws IOException {
            return new UnkeptAnswer(url, (HttpURLConnection) new URL(platform, url.toExternalForm()).openConnection());
        }
    }

    @Override
    public Map<String, List<String>> getHeaderFields() {
        Map<String, List<String>> answer = new TreeMap<>((one, other) -> one == null || other == null
                ? Boolean.compare(one != null, other != null) : one.compareToIgnoreCase(other)); // null is the status line's
        connection.getHeaderFields().forEach((name, values) -> {
            if (name == null || !isTakenOut(name)) {
                answer.merge(name, values, UnkeptAnswer::both);
            }
        });
        answer.put(CACHING, List.of("no-store"));
        return Collections.unmodifiableMap(answer);
    }

    private static List<String> both(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    @Override
    public String getHeaderField(String name) {
        if (name != null && isTakenOut(name)) {
            return name.equalsIgnoreCase(CACHING) ? "no-store" : null;
        }
        return connection.getHeaderField(name);
    }

    private static boolean isTakenOut(String name) {
        return TAKEN_OUT.stream().anyMatch(name::equalsIgnoreCase);
    }

    @Override
    public void connect() throws IOException {
        connection.connect();
    }

    @Override
    public void disconnect() {
        connection.disconnect();
    }

    @Override
    public boolean usingProxy() {
        return connection.usingProxy();
    }

    @Override
    public int getResponseCode() throws IOException {
        return connection.getResponseCode();
    }

    @Override
    public String getResponseMessage() throws IOException {
        return connection.getResponseMessage();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return connection.getInputStream();
    }

    @Override
    public InputStream getErrorStream() {
        return connection.getErrorStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return connection.getOutputStream();
    }

    @Override
    public void setRequestMethod(String method) throws java.net.ProtocolException {
        connection.setRequestMethod(method);
    }

    @Override
    public String getRequestMethod() {
        return connection.getRequestMethod();
    }

    @Override
    public void setRequestProperty(String name, String value) {
        connection.setRequestProperty(name, value);
    }

    @Override
    public void addRequestProperty(String name, String value) {
        connection.addRequestProperty(name, value);
    }

    @Override
    public String getRequestProperty(String name) {
        return connection.getRequestProperty(name);
    }

    @Override
    public Map<String, List<String>> getRequestProperties() {
        return connection.getRequestProperties();
    }

    @Override
    public void setInstanceFollowRedirects(boolean follow) {
        connection.setInstanceFollowRedirects(follow);
    }

    @Override
    public void setFixedLengthStreamingMode(int length) {
        connection.setFixedLengthStreamingMode(length);
    }

    @Override
    public void setFixedLengthStreamingMode(long length) {
        connection.setFixedLengthStreamingMode(length);
    }

    @Override
    public void setChunkedStreamingMode(int length) {
        connection.setChunkedStreamingMode(length);
    }

    @Override
    public void setConnectTimeout(int millis) {
        connection.setConnectTimeout(millis);
    }

    @Override
    public int getConnectTimeout() {
        return connection.getConnectTimeout();
    }

    @Override
    public void setReadTimeout(int millis) {
        connection.setReadTimeout(millis);
    }

    @Override
    public int getReadTimeout() {
        return connection.getReadTimeout();
    }

    @Override
    public void setDoInput(boolean input) {
        connection.setDoInput(input);
    }

    @Override
    public void setDoOutput(boolean output) {
        connection.setDoOutput(output);
    }

    @Override
    public void setUseCaches(boolean use) {
        connection.setUseCaches(use);
    }
}
