package app.saddlebag;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.saddlebag.model.Product;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;

/** Who may import whom. An arrow of the house's plan that is not listed here does not exist. */
@AnalyzeClasses(packages = "app.saddlebag", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {

    /** Leaves out what was compiled to where this class lies, whichever tool compiled it. */
    static final class WithoutTests implements ImportOption {

        private static final String TESTS =
                ArchitectureTest.class.getProtectionDomain().getCodeSource().getLocation().getPath();

        @Override
        public boolean includes(Location location) {
            return !location.contains(TESTS);
        }
    }

    @ArchTest static final ArchRule MODEL = imports("model");
    @ArchTest static final ArchRule TEXT = imports("text", "model");
    @ArchTest static final ArchRule FILTER = imports("filter", "model");
    @ArchTest static final ArchRule FILTER_REGEX = imports("filter.regex", "model");
    @ArchTest static final ArchRule FILTER_TREE = noClasses().that().resideInAPackage("app.saddlebag.filter")
            .should().dependOnClassesThat().resideInAnyPackage("app.saddlebag.filter.text..",
                    "app.saddlebag.filter.query..");
    @ArchTest static final ArchRule FILTER_TEXT = noClasses().that().resideInAPackage("app.saddlebag.filter.text")
            .should().dependOnClassesThat().resideInAPackage("app.saddlebag.filter.query..");
    @ArchTest static final ArchRule FLANKS = imports("flanks", "model", "filter");
    @ArchTest static final ArchRule VAULT = imports("vault", "model");
    @ArchTest static final ArchRule STORE = imports("store", "model", "vault");
    @ArchTest static final ArchRule LEDGER = imports("ledger", "model", "filter");
    @ArchTest static final ArchRule SYNC = imports("sync", "flanks", "store", "model", "filter");
    @ArchTest static final ArchRule CONNECT = imports("connect", "flanks", "store", "model");
    @ArchTest static final ArchRule INSIGHT = imports("insight", "ledger", "model", "filter");
    @ArchTest static final ArchRule INSIGHT_MERCHANT = imports("insight.merchant", "ledger", "model", "filter");
    @ArchTest static final ArchRule INSIGHT_LINK = imports("insight.link", "insight", "ledger", "model", "filter");
    @ArchTest static final ArchRule EXCHANGE = imports("exchange", "ledger", "store", "model", "filter");
    @ArchTest static final ArchRule SANDBOX = imports("sandbox");
    @ArchTest static final ArchRule LOGGING = imports("logging", "vault");
    @ArchTest static final ArchRule PROFILE = imports("profile", "model", "text", "filter", "flanks", "vault", "store",
            "ledger", "sync", "connect", "insight", "exchange");
    @ArchTest static final ArchRule UI = imports("ui", "model", "text", "filter", "flanks", "vault", "ledger", "sync", "connect", "insight", "exchange", "profile");
    @ArchTest static final ArchRule CLI = imports("cli", "model", "text", "filter", "flanks", "vault", "ledger", "sync", "connect", "insight", "exchange", "profile", "sandbox");

    @ArchTest static final ArchRule THE_MODEL_KNOWS_ONLY_THE_JDK = noClasses().that().resideInAPackage("..model..")
            .should().dependOnClassesThat().resideOutsideOfPackages("java..", "app.saddlebag.model..")
            .allowEmptyShould(true);

    @ArchTest static final ArchRule ONLY_THE_VAULT_KNOWS_BOUNCY_CASTLE = only("vault", "org.bouncycastle..");
    @ArchTest static final ArchRule ONLY_PROFILES_KNOW_THE_SYSTEMS_KEY_STORE = only("profile", "com.github.javakeyring..");
    @ArchTest static final ArchRule ONLY_THE_STORE_SPEAKS_SQL = only("store", "java.sql..", "org.sqlite..");
    @ArchTest static final ArchRule ONLY_THE_CLIENT_SPEAKS_HTTP = only("flanks", "java.net.http..", "org.apache.hc..");

    @ArchTest static final ArchRule SCREENS_SPEAK_NEITHER_SQL_NOR_HTTP = noClasses().that().resideInAPackage("..ui..")
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.sqlite..", "java.net.http..",
                    "org.apache.hc..", "com.sun.net.httpserver..")
            .allowEmptyShould(true);

    @ArchTest static final ArchRule THE_WEB_VIEW_LIVES_IN_ONE_PACKAGE = noClasses().that()
            .resideOutsideOfPackage("..ui.link..").should().dependOnClassesThat().resideInAPackage("javafx.scene.web..");

    @ArchTest static final ArchRule ONLY_SCREENS_KNOW_JAVAFX = noClasses().that()
            .resideOutsideOfPackages("..ui..", "app.saddlebag").should().dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..");

    @ArchTest static final ArchRule NO_AMOUNT_IS_A_DOUBLE = noClasses().that()
            .resideInAnyPackage("..model..", "..flanks..", "..store..", "..ledger..", "..sync..", "..insight..",
                    "..exchange..", "..sandbox..")
            .should(new HoldMoneyInFloatingPoint());

    @ArchTest static final ArchRule NOTHING_STATIC_REMEMBERS = fields().that().areStatic().and().areNotFinal()
            .should().bePrivate().andShould().beFinal().allowEmptyShould(true);

    @ArchTest static final ArchRule THE_ROOT_PUTS_TOGETHER_AND_NOTHING_ELSE = classes().that()
            .resideInAPackage("app.saddlebag").should()
            .haveNameMatching("app\\.saddlebag\\.(Main|DesktopApplication|Composition|SandboxBank)(\\$.*)?");

    @ArchTest static final ArchRule NO_CIRCLES = slices().matching("app.saddlebag.(*)..").should().beFreeOfCycles();

    /** Also between a package and those below it: a part knows nothing of the whole that it is put into. */
    @ArchTest static final ArchRule NO_CIRCLES_AMONG_SCREENS = slices()
            .assignedFrom(new EachPackageOf("app.saddlebag.ui")).should().beFreeOfCycles();

    @ArchTest static final ArchRule MODELS_KNOW_NO_CONTROL = noClasses().that().resideInAPackage("app.saddlebag.ui..")
            .and(new DescribedPredicate<>("belong to a model") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getName().matches(".*Model(\\$.*)?");
                }
            })
            .should().dependOnClassesThat().resideInAPackage("javafx.scene..");

    @ArchTest static final ArchRule PICTURES_KNOW_NO_PAGE = noClasses().that().resideInAPackage("app.saddlebag.ui.chart..")
            .should().dependOnClassesThat(resideInAPackage("app.saddlebag.ui..").and(DescribedPredicate.not(
                    resideInAnyPackage("app.saddlebag.ui.chart..", "app.saddlebag.ui.kit.."))));

    /** Two classes look for what the person typed among all names, one tells the bank's besides. */
    @ArchTest static final ArchRule PRODUCTS_GO_BY_WHAT_THE_PERSON_CALLS_THEM = noClasses().that()
            .resideInAnyPackage("app.saddlebag.ui..", "app.saddlebag.cli..")
            .and().doNotHaveSimpleName("ProductFacts").and().doNotHaveSimpleName("NamedProduct")
            .and().doNotHaveSimpleName("BalancesCommand")
            .should().callMethodWhere(new DescribedPredicate<JavaMethodCall>("asks a product for its bank's title") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getTarget().getName().equals("title") && call.getTargetOwner().isAssignableTo(Product.class);
                }
            }).because("StoredProduct.title() is the person's own name where there is one");

    private static ArchRule imports(String name, String... allowed) {
        String[] packages = Arrays.stream(allowed).map(ArchitectureTest::whole).toArray(String[]::new);
        DescribedPredicate<JavaClass> ours = resideInAPackage("app.saddlebag..");
        return noClasses().that().resideInAPackage(whole(name)).should().dependOnClassesThat(
                        ours.and(DescribedPredicate.not(resideInAPackage(whole(name))))
                                .and(DescribedPredicate.not(resideInAnyPackage(packages))))
                .as(name + " imports only " + Arrays.toString(allowed)).allowEmptyShould(true);
    }

    private static ArchRule only(String name, String... libraries) {
        return noClasses().that().resideOutsideOfPackage(whole(name)).should().dependOnClassesThat()
                .resideInAnyPackage(libraries).as("only " + name + " knows " + Arrays.toString(libraries));
    }

    private static String whole(String name) {
        return "app.saddlebag." + name + "..";
    }
}
