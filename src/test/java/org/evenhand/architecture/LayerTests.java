package org.evenhand.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.architecture.wrong.CallsItsOwnPages;
import org.evenhand.architecture.wrong.ReadsTheSystemClock;
import org.evenhand.architecture.wrong.ReadsTheVault;
import org.evenhand.architecture.wrong.UsesTheEngine;
import org.evenhand.architecture.wrong.audit.WakesACase;
import org.evenhand.architecture.wrong.findings.ReopensACase;
import org.evenhand.architecture.wrong.vault.WritesAnAnswerDown;
import org.evenhand.architecture.wrong.web.ShowsExactCounts;
import org.evenhand.engine.Processes;
import org.evenhand.equity.CohortAnalysis;
import org.evenhand.equity.release.FixedTable;
import org.evenhand.equity.release.PassesTheGateBy;
import org.evenhand.equity.release.ReleaseGate;
import org.evenhand.equity.release.ReleaseLedger;
import org.evenhand.equity.release.ReleaseOrder;
import org.evenhand.equity.release.ReleasedTable;
import org.evenhand.people.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationEventPublisher;

class LayerTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.evenhand");

    private static final ArchRule ENGINE_BEHIND_ITS_DOOR = noClasses()
            .that()
            .resideOutsideOfPackages("org.evenhand.engine..", "..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    /** The demonstration's clock shows the system's time, as does the application's. */
    private static final ArchRule ONE_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.evenhand.demo.DemoClock")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now");

    /** Source: equity.md, law 2. */
    private static final ArchRule FINDINGS_REACH_NO_CASE = noClasses()
            .that()
            .resideInAnyPackage("org.evenhand.findings..", "..wrong.findings..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.evenhand.engine..",
                    "org.evenhand.casework..",
                    "org.evenhand.reviews..",
                    "org.evenhand.calibration..",
                    "org.evenhand.peerinput..");

    /** Source: equity.md, law 3 and privacy, 2. */
    private static final ArchRule VAULT_FOR_THE_AUDIT = noClasses()
            .that()
            .resideOutsideOfPackages("org.evenhand.equity.vault..", "org.evenhand.equity.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.evenhand.equity.vault..");

    /** Source: equity.md, law 3. */
    private static final ArchRule VAULT_TELLS_NO_CASE = noClasses()
            .that()
            .resideInAnyPackage("org.evenhand.equity.vault..", "..wrong.vault..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.evenhand.engine..", "org.evenhand.casework..", "org.evenhand.record..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ApplicationEventPublisher.class);
    /** Source: equity.md, privacy 5. */
    private static final ArchRule EXACT_COUNTS_REACH_NO_PAGE = noClasses()
            .that()
            .resideInAnyPackage("..web..", "..board..", "..history..", "..notifications..")
            .or()
            .resideOutsideOfPackages("org.evenhand.equity..", "org.evenhand.cli..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(FixedTable.class, ReleaseOrder.class, CohortAnalysis.class);

    private static final ArchRule ONLY_THE_GATE_RELEASES = ArchRuleDefinition.constructors()
            .that()
            .areDeclaredIn(ReleasedTable.class)
            .should()
            .onlyBeCalled()
            .byClassesThat(belongToAnyOf(ReleaseGate.class, ReleaseLedger.class).or(simpleName("LedgerWriting")));

    /** Source: equity.md, law 2. */
    private static final ArchRule AUDIT_REACHES_NO_CASE = noClasses()
            .that()
            .resideInAnyPackage("org.evenhand.equity.audit..", "..wrong.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.evenhand.cycles..",
                    "org.evenhand.reviews..",
                    "org.evenhand.promotions..",
                    "org.evenhand.calibration..",
                    "org.evenhand.committees..",
                    "org.evenhand.peerinput..")
            .orShould()
            .callMethod(Processes.class, "correlate", String.class, String.class, Map.class, Actor.class)
            .orShould()
            .callMethod(Processes.class, "trigger", String.class, String.class, Map.class, Actor.class)
            .orShould()
            .callMethod(Processes.class, "startAgain", String.class, String.class, Map.class, Actor.class);

    private static final ArchRule ROOT_BELOW_ITS_PAGES_AND_DELEGATES =
            ArchRuleDefinition.classes().should(new KnowNoOuterPackageOfTheirOwn());

    private record Rule(String name, ArchRule rule, Class<?> wrong) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Rule> rules() {
        return Stream.of(
                new Rule("the engine is used only in engine and process", ENGINE_BEHIND_ITS_DOOR, UsesTheEngine.class),
                new Rule("the cohort audit reaches no case", AUDIT_REACHES_NO_CASE, WakesACase.class),
                new Rule("the findings register reaches no case", FINDINGS_REACH_NO_CASE, ReopensACase.class),
                new Rule("only the audit knows the vault", VAULT_FOR_THE_AUDIT, ReadsTheVault.class),
                new Rule("the vault knows no case and tells nobody", VAULT_TELLS_NO_CASE, WritesAnAnswerDown.class),
                new Rule(
                        "exact counts reach no page but through the gate",
                        EXACT_COUNTS_REACH_NO_PAGE,
                        ShowsExactCounts.class),
                new Rule("time comes from the injected clock", ONE_CLOCK, ReadsTheSystemClock.class),
                new Rule(
                        "a capability's root knows neither its pages nor its delegates",
                        ROOT_BELOW_ITS_PAGES_AND_DELEGATES,
                        CallsItsOwnPages.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(Rule rule) {
        rule.rule().check(MAIN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void rejectsTheWrongClass(Rule rule) {
        JavaClasses wrong = new ClassFileImporter().importClasses(rule.wrong());
        assertThatThrownBy(() -> rule.rule().check(wrong)).isInstanceOf(AssertionError.class);
    }

    @Test
    void onlyTheGateAndItsLedgerMakeReleasedTables() {
        ONLY_THE_GATE_RELEASES.check(MAIN);
        JavaClasses wrong = new ClassFileImporter().importClasses(ReleasedTable.class, PassesTheGateBy.class);
        assertThatThrownBy(() -> ONLY_THE_GATE_RELEASES.check(wrong)).isInstanceOf(AssertionError.class);
    }

    /** A package with a sub-package {@code web} or {@code process} never looks into it. */
    private static final class KnowNoOuterPackageOfTheirOwn extends ArchCondition<JavaClass> {

        KnowNoOuterPackageOfTheirOwn() {
            super("know no web or process package of their own");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            DescribedPredicate<JavaClass> outer = outerOf(type.getPackageName());
            type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> outer.test(dependency.getTargetClass()))
                    .forEach(
                            dependency -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
        }

        private static DescribedPredicate<JavaClass> outerOf(String root) {
            return DescribedPredicate.describe(
                    "own web or process",
                    target -> target.getPackageName().equals(root + ".web")
                            || target.getPackageName().equals(root + ".process"));
        }
    }
}
