package app.saddlebag.flanks;

import app.saddlebag.model.Secret.CredentialsToken;

/**
 * One login in the application's list (API reference §7.2).
 *
 * @param externalId our slot; nullable
 * @param bank       entity id; nullable
 * @param status     undocumented word, for display only; nullable
 */
public record CredentialsItem(CredentialsToken token, String externalId, String bank, String status) {
}
