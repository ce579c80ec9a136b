/**
 * Passphrase, keys and sealing. A {@link app.saddlebag.vault.Vault} stands for one unlocked profile; everything that
 * goes to the disk passes one of its {@link app.saddlebag.vault.Sealer}s. Knows the JDK, Bouncy Castle (Argon2id) and
 * the project's problem type, and nothing of what it seals.
 */
package app.saddlebag.vault;
