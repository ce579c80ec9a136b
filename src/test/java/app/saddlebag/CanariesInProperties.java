package app.saddlebag;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** {@link Canaries} for properties, whose engine knows no extension of JUnit's; under the same switch. */
public final class CanariesInProperties implements AroundPropertyHook {

    @Override
    public boolean appliesTo(Optional<AnnotatedElement> element) {
        return Boolean.getBoolean("junit.jupiter.extensions.autodetection.enabled");
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        Canaries.watch();
        PropertyExecutionResult result = property.execute();
        List<String> found = Canaries.logged();
        return found.isEmpty() ? result : result.mapToFailed("Secrets were logged: " + found);
    }
}
