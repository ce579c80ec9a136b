package app.saddlebag.sandbox.world;

/**
 * Somebody of the made world.
 *
 * @param username   by which they log in, everywhere
 * @param name       full name
 * @param nif        identity number
 * @param street     and number
 * @param city       where they live
 * @param postalCode of it
 * @param country    two letters
 */
record Person(String username, String name, String nif, String street, String city, String postalCode, String country) {

    String email() {
        return username.replaceAll("[^A-Za-z0-9.]", "") + "@example.com";
    }
}
