package dev.baton.style;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/// The one rule of the code: imports run downwards only, without cycles, and the core is pure.
class ArchitectureTest {
    private static final JavaClasses BATON = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.baton");
    private static final JavaClasses BATON_AND_TESTS = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/style/fixture/"))
            .importPackages("dev.baton");
    private static final JavaClasses BAD = new ClassFileImporter().importPackages("dev.baton.style.fixture");
    private static final String[] CORE = {
        "dev.baton.trace..",
        "dev.baton.metrics..",
        "dev.baton.sim..",
        "dev.baton.python..",
        "dev.baton.scenario..",
        "dev.baton.style.fixture.."
    };

    @Test
    void importsRunDownwardsOnly() {
        layers().check(BATON);
    }

    @Test
    void packagesHaveNoCycles() {
        cycles("dev.baton.(**)").check(BATON);
    }

    @Test
    void coreKnowsNoClockThreadOrWindow() {
        pureCore().check(BATON);
    }

    @Test
    void coreKeepsNoUnorderedCollection() {
        orderedCore().check(BATON);
    }

    @Test
    void coreHasNoMutableStatic() {
        finalStatics().check(BATON);
    }

    @Test
    void onlyTheUserInterfaceSeesJavaFx() {
        javafxOnlyInUi().check(BATON);
    }

    @Test
    void viewModelsKnowNoNode() {
        nodelessViewModels().check(BATON);
    }

    @Test
    void nothingIsLeftInTheTemporaryDirectory() {
        noTemporaryFiles().check(BATON_AND_TESTS);
    }

    @Test
    void everyRuleRefusesABadClass() {
        assertTrue(violated(pureCore()), "clock");
        assertTrue(violated(orderedCore()), "unordered collection");
        assertTrue(violated(finalStatics()), "mutable static");
        assertTrue(violated(javafxOnlyInUi()), "javafx");
        assertTrue(violated(nodelessViewModels()), "node in a view model");
        assertTrue(violated(noTemporaryFiles()), "temporary file");
        assertTrue(violated(cycles("dev.baton.style.fixture.(*)..")), "cycle");
        assertFalse(pureCore().evaluate(BATON).hasViolation());
    }

    private static boolean violated(ArchRule rule) {
        return rule.evaluate(BAD).hasViolation();
    }

    private static ArchRule layers() {
        return Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("ui")
                .definedBy("dev.baton.ui..")
                .layer("cli")
                .definedBy("dev.baton.cli..", "dev.baton")
                .layer("lesson")
                .definedBy("dev.baton.lesson..")
                .layer("export")
                .definedBy("dev.baton.export..")
                .layer("study")
                .definedBy("dev.baton.study..")
                .layer("scenario")
                .definedBy("dev.baton.scenario..")
                .layer("measure")
                .definedBy("dev.baton.measure..")
                .layer("python")
                .definedBy("dev.baton.python..")
                .layer("sim")
                .definedBy("dev.baton.sim..")
                .layer("metrics")
                .definedBy("dev.baton.metrics..")
                .layer("trace")
                .definedBy("dev.baton.trace..")
                .layer("stats")
                .definedBy("dev.baton.stats..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("ui")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("lesson")
                .mayOnlyBeAccessedByLayers("ui", "cli")
                .whereLayer("export")
                .mayOnlyBeAccessedByLayers("ui", "cli", "lesson")
                .whereLayer("study")
                .mayOnlyBeAccessedByLayers("ui", "cli", "lesson", "export")
                .whereLayer("metrics")
                .mayOnlyBeAccessedByLayers("ui", "cli", "lesson", "export", "study")
                .whereLayer("scenario")
                .mayOnlyBeAccessedByLayers("ui", "cli", "lesson", "export", "study")
                .whereLayer("measure")
                .mayOnlyBeAccessedByLayers("ui", "cli", "lesson", "export", "study")
                .whereLayer("python")
                .mayOnlyBeAccessedByLayers("ui", "cli", "lesson", "export", "study", "scenario")
                .whereLayer("sim")
                .mayOnlyBeAccessedByLayers("ui", "cli", "lesson", "export", "study", "scenario", "python");
    }

    private static ArchRule cycles(String pattern) {
        return SlicesRuleDefinition.slices()
                .matching(pattern)
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    private static ArchRule pureCore() {
        return ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.concurrent..", "java.time..", "javafx..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, java.util.Random.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .allowEmptyShould(true);
    }

    private static ArchRule orderedCore() {
        return ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.HashMap.class, java.util.HashSet.class, java.util.IdentityHashMap.class)
                .allowEmptyShould(true);
    }

    private static ArchRule finalStatics() {
        return ArchRuleDefinition.fields()
                .that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(CORE)
                .should()
                .beFinal()
                .allowEmptyShould(true);
    }

    private static ArchRule javafxOnlyInUi() {
        return ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("dev.baton.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "eu.hansolo..")
                .allowEmptyShould(true);
    }

    /// A test has `@TempDir` for its files; what Baton itself writes, it writes beside the target.
    private static ArchRule noTemporaryFiles() {
        return ArchRuleDefinition.noClasses()
                .should()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.nameStartingWith("createTemp")))
                .because("nobody deletes such a file: use @TempDir");
    }

    private static ArchRule nodelessViewModels() {
        return ArchRuleDefinition.noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .allowEmptyShould(true);
    }
}
