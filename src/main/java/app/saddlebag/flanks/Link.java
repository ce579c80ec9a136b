package app.saddlebag.flanks;

/**
 * A Link as the application has it (API reference §6.4).
 *
 * @param token              goes into the Link's address
 * @param name               unique; nullable
 * @param redirectUri        where the person returns to; nullable
 * @param companyName        nullable
 * @param termsUrl           nullable: Flanks' own
 * @param privacyUrl         nullable: Flanks' own
 * @param active             false while paused
 * @param pendingCodes       codes nobody exchanged yet
 */
public record Link(String token, String name, String redirectUri, String companyName, String termsUrl,
                   String privacyUrl, boolean active, int pendingCodes) {

    /**
     * What a Link is made or edited from; null leaves the API's default.
     *
     * @param redirectUri required when a Link is made
     */
    public record Draft(String name, String redirectUri, String companyName, String termsUrl, String privacyUrl) {

        public static Draft to(String redirectUri) {
            return new Draft(null, redirectUri, null, null, null);
        }
    }
}
