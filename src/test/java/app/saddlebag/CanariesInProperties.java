package app.saddlebag;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundContainerHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.ContainerLifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * {@link Canaries} for properties, whose engine knows no extension of JUnit's; under the same switch. What they leave among temporary
 * files is read after each class. The engine's own record holds numbers alone, but for the examples of a property that failed.
 */
public final class CanariesInProperties implements AroundPropertyHook, AroundContainerHook {

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

    @Override
    public void afterContainer(ContainerLifecycleContext context) {
        if (context.optionalContainerClass().isPresent()) {
            Canaries.nothingIsLeft();
        }
    }
}
