package app.saddlebag.ui.kit;

import app.saddlebag.text.Messages;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.skin.DatePickerSkin;

/** A field for a day whose calendar can be read aloud: JavaFX's own leaves its arrows and its days without a name. */
public final class DayPicker extends DatePicker {

    private static final List<String> ARROWS = List.of(".left-button", ".right-button");
    /** Month by month, then year by year, as the arrows stand. */
    private static final List<String> KEYS = List.of("kit.calendar.month.before", "kit.calendar.month.after",
            "kit.calendar.year.before", "kit.calendar.year.after");

    /** @param day at first; nullable */
    public DayPicker(Messages messages, LocalDate day) {
        super(day);
        showingProperty().subscribe(open -> {
            if (open && getSkin() instanceof DatePickerSkin skin) {
                name(skin.getPopupContent(), messages);
            }
        });
    }

    private static void name(Node calendar, Messages messages) {
        Iterator<String> keys = KEYS.iterator();
        for (Node spinner : calendar.lookupAll(".spinner")) {
            ARROWS.stream().map(spinner::lookup).filter(arrow -> arrow != null && keys.hasNext())
                    .forEach(arrow -> arrow.setAccessibleText(messages.get(keys.next())));
        }
        for (Node days : calendar.lookupAll(".calendar-grid")) {
            days.setAccessibleRole(AccessibleRole.TABLE_VIEW);
            days.setAccessibleText(messages.get("kit.calendar.days"));
        }
    }
}
