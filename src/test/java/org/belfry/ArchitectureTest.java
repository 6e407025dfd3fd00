package org.belfry;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.function.Function;

/** The program keeps the rules of the house, and each rule is seen to fail on planted code. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.belfry");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("org.belfry.planted");

    static List<Arguments> rules() {
        return List.of(
                rule("arrows run downwards", Rules::arrowsRunDownwards),
                rule("JavaFX stays in the window", Rules::javafxStaysInTheWindow),
                rule("SQL stays in stores", Rules::sqlStaysInStores),
                rule("jOOQ types never leave a store", Rules::jooqTypesNeverLeaveAStore),
                rule("writes go through the door", Rules::writesGoThroughTheDoor),
                rule("only kit knows threads", Rules::onlyKitKnowsThreads),
                rule("nothing opens a network", Rules::nothingOpensANetwork),
                rule("only controllers are seen", Rules::onlyControllersAreSeen),
                rule("rooms have no cycles", Rules::roomsHaveNoCycles));
    }

    private static Arguments rule(String name, Function<Rules, ArchRule> rule) {
        return Arguments.of(Named.of(name, rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProgramKeepsTheRule(Function<Rules, ArchRule> rule) {
        rule.apply(new Rules("org.belfry")).check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void plantedCodeBreaksTheRule(Function<Rules, ArchRule> rule) {
        boolean broken =
                rule.apply(new Rules("org.belfry.planted")).evaluate(PLANTED).hasViolation();
        assertThat(broken).isTrue();
    }
}
