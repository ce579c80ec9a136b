package app.saddlebag.flanks;

import java.net.URI;

/**
 * One request, before it has an access token.
 *
 * @param method     HTTP verb
 * @param path       path and query under the API's base
 * @param body       JSON in UTF-8; nullable
 * @param repeatable asking twice does no harm, so a passing failure may be tried again
 * @param large      the answer may be of any length: time is allowed by {@link FlanksOptions#rowsTimeout()}
 */
record Call(String method, String path, byte[] body, boolean repeatable, boolean large) {

    static Call get(String path) {
        return new Call("GET", path, null, true, false);
    }

    static Call read(String path, byte[] body) {
        return new Call("POST", path, body, true, false);
    }

    static Call readRows(String path, byte[] body) {
        return new Call("POST", path, body, true, true);
    }

    static Call act(String method, String path, byte[] body) {
        return new Call(method, path, body, false, false);
    }

    URI under(URI base) {
        return URI.create(base + path);
    }

    /** For the log: no query string, no body, hence no secret. */
    String name() {
        int query = path.indexOf('?');
        return method + " " + (query < 0 ? path : path.substring(0, query));
    }
}
