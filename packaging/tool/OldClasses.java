import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Gives classes from before Java 6 the stack maps that later ones have. Without them the virtual machine checks each class by
 * the slow old way and cannot keep it in the ahead-of-time cache: for picocli that was more than half of a command's time.
 * The instructions stay as they are.
 */
final class OldClasses {

    private final ClassFile context;

    /** @param jar whose classes refer to each other; anything else they mention is the JDK's */
    OldClasses(Path jar) throws IOException {
        Map<ClassDesc, ClassHierarchyInfo> own = new HashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Libraries.entries(zip)) {
                if (entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class")) {
                    ClassModel model = ClassFile.of().parse(zip.getInputStream(entry).readAllBytes());
                    own.put(model.thisClass().asSymbol(), model.flags().has(AccessFlag.INTERFACE)
                            ? ClassHierarchyInfo.ofInterface()
                            : ClassHierarchyInfo.ofClass(model.superclass().orElseThrow().asSymbol()));
                }
            }
        }
        ClassHierarchyResolver resolver = own::get;
        this.context = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(resolver.orElse(ClassHierarchyResolver.defaultResolver())));
    }

    byte[] renewed(byte[] bytes) {
        ClassModel model = context.parse(bytes);
        if (model.majorVersion() >= ClassFile.JAVA_6_VERSION) {
            return bytes;
        }
        return context.transformClass(model, ClassTransform.transformingMethodBodies((builder, element) ->
                builder.with(element)).andThen(ClassTransform.endHandler(builder ->
                        builder.withVersion(ClassFile.JAVA_8_VERSION, 0))));
    }
}
