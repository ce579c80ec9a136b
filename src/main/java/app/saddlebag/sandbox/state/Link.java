package app.saddlebag.sandbox.state;

/**
 * A Link (API reference §6.4).
 *
 * @param token              identifies it
 * @param name               unique
 * @param redirectUri        where the user returns
 * @param companyName        who asks for the data
 * @param termsUrl           null for the sandbox's own document
 * @param privacyUrl         null for the sandbox's own document
 * @param active             false while paused
 */
public record Link(String token, String name, String redirectUri, String companyName, String termsUrl,
                   String privacyUrl, boolean active) {

    /**
     * The redirect URI of a desktop application. A Link that has it lets the Link page's own {@code redirect_uri}
     * parameter name any address on this computer instead, since the free port is known only when the user starts.
     */
    public static final String LOOPBACK = "http://127.0.0.1/callback";
}
