package app.saddlebag;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;

/** A field or a method result of type float or double whose name speaks of money. */
final class HoldMoneyInFloatingPoint extends ArchCondition<JavaClass> {

    private static final Pattern MONEY = Pattern.compile("(?i).*(amount|balance|money|price|total|sum|net|fee|limit|cents|units).*");
    private static final Pattern FLOATING = Pattern.compile("(double|float|java\\.lang\\.(Double|Float))(\\[\\])?");

    HoldMoneyInFloatingPoint() {
        super("hold money in floating point");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
            report(events, field.getFullName(), field.getName(), field.getRawType().getName());
        }
        for (JavaMethod method : type.getMethods()) {
            report(events, method.getFullName(), method.getName(), method.getRawReturnType().getName());
        }
    }

    private static void report(ConditionEvents events, String where, String name, String type) {
        if (FLOATING.matcher(type).matches() && MONEY.matcher(name).matches()) {
            events.add(SimpleConditionEvent.satisfied(where, where + " is a " + type));
        }
    }
}
