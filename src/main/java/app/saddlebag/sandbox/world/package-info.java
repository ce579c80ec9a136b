/** The made world: people, banks and their habits, the same for the same seed. Shown to log-ins as JSON objects of API reference §10. */
package app.saddlebag.sandbox.world;
