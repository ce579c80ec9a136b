package app.saddlebag.sandbox.world;

import java.util.List;

/**
 * Who a product belongs to.
 *
 * @param titulars   its owners
 * @param authorised others who may use it, and see it
 */
record Owners(List<Person> titulars, List<Person> authorised) {

    static Owners of(Person... titulars) {
        return new Owners(List.of(titulars), List.of());
    }

    boolean seenBy(String username) {
        return isOwner(username) || authorised.stream().anyMatch(one -> one.username().equals(username));
    }

    boolean isOwner(String username) {
        return titulars.stream().anyMatch(one -> one.username().equals(username));
    }

    List<String> names() {
        return titulars.stream().map(Person::name).toList();
    }
}
