package app.saddlebag.profile;

import app.saddlebag.model.Connection;
import app.saddlebag.model.Holder;
import app.saddlebag.model.Identity;
import java.util.List;
import java.util.Optional;

/**
 * Who stands behind a login, as its bank told last.
 *
 * @param identity whose login it is; empty while the bank has not said
 * @param original the bank's own object of the identity, in lines, for people
 * @param holders  who takes part in which product
 */
public record LoginPeople(Connection connection, Optional<Identity> identity, Optional<String> original,
                          List<Holder> holders) {
}
