package org.belfry;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the house, over the packages below a base: the program's, or planted ones. */
record Rules(String base) {
    private static final Set<String> GROUND =
            Set.of("text", "date", "place", "paper", "db", "entry");
    private static final Set<String> FEATURES = Set.of("member", "event", "twinning");

    /** What each room may know, besides itself. A room's ui may know what the room may, and kit. */
    private static final Map<String, Set<String>> ARROWS =
            Map.ofEntries(
                    Map.entry("text", Set.of()),
                    Map.entry("date", Set.of("text")),
                    Map.entry("place", Set.of("text", "date")),
                    Map.entry("paper", Set.of("text", "date")),
                    Map.entry("db", Set.of("text", "date")),
                    Map.entry("entry", Set.of("text", "date", "place", "db")),
                    Map.entry("settings", Set.of("text")),
                    Map.entry("member", GROUND),
                    Map.entry("event", with(GROUND, "member")),
                    Map.entry("assembly", union(GROUND, Set.of("member", "event"))),
                    Map.entry("twinning", with(GROUND, "member")),
                    Map.entry("history", GROUND),
                    Map.entry("backup", with(GROUND, "history")),
                    Map.entry("sheet", union(GROUND, FEATURES)),
                    Map.entry("report", union(GROUND, FEATURES)),
                    Map.entry("exchange", union(GROUND, FEATURES)),
                    Map.entry("sync", union(GROUND, FEATURES)),
                    Map.entry("sample", union(GROUND, FEATURES)),
                    Map.entry("kit", Set.of("text", "date")));

    private static Set<String> with(Set<String> rooms, String more) {
        return union(rooms, Set.of(more));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    /** The room of a class: "member", "member.ui"; empty for what stands above the rooms. */
    private String room(JavaClass type) {
        String name = type.getPackageName();
        return name.length() <= base.length() ? "" : name.substring(base.length() + 1);
    }

    private boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(base) || type.getPackageName().startsWith(base + ".");
    }

    ArchRule arrowsRunDownwards() {
        return classes()
                .that(resideInAPackage(base + ".."))
                .should(
                        new ArchCondition<>("know only rooms below their own") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                for (Dependency each : type.getDirectDependenciesFromSelf()) {
                                    JavaClass target = each.getTargetClass();
                                    if (isOurs(target) && !mayKnow(room(type), room(target))) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type, each.getDescription()));
                                    }
                                }
                            }
                        })
                .because("a change in one room must not reach rooms that do not lean on it");
    }

    private static boolean mayKnow(String from, String to) {
        String fromRoom = from.split("\\.", 2)[0];
        String toRoom = to.split("\\.", 2)[0];
        if (fromRoom.isEmpty() || from.equals(to)) {
            return true;
        }
        boolean toUi = to.endsWith(".ui");
        if (fromRoom.equals("cli")) {
            return !toUi && !Set.of("kit", "shell").contains(toRoom);
        }
        if (fromRoom.equals("shell")) {
            return toUi || Set.of("kit", "text", "settings").contains(toRoom);
        }
        Set<String> below = ARROWS.getOrDefault(fromRoom, Set.of());
        if (from.endsWith(".ui")) {
            Set<String> features = Set.of("member", "event", "twinning");
            return !toUi
                    && (toRoom.equals(fromRoom)
                            || toRoom.equals("kit")
                            || below.contains(toRoom)
                            || features.contains(toRoom));
        }
        return !toUi && (toRoom.equals(fromRoom) || below.contains(toRoom));
    }

    ArchRule javafxStaysInTheWindow() {
        return noClasses()
                .that(resideInAPackage(base + ".."))
                .and(DescribedPredicate.not(window()))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."))
                .because("stores, rules and the command line work without a window");
    }

    private DescribedPredicate<JavaClass> window() {
        return resideInAnyPackage(base + "..ui..", base + ".kit..", base + ".shell..", base);
    }

    ArchRule sqlStaysInStores() {
        return noClasses()
                .that(
                        resideInAnyPackage(
                                base + "..ui..",
                                base + ".kit..",
                                base + ".shell..",
                                base + ".cli..",
                                base + ".paper..",
                                base + ".place..",
                                base))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jooq..", "java.sql..", "org.sqlite.."))
                .because("SQL lives in the feature's store");
    }

    ArchRule jooqTypesNeverLeaveAStore() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(
                        resideInAPackage(base + "..")
                                .and(DescribedPredicate.not(resideInAPackage(base + ".db.."))))
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(
                        new ArchCondition<>("speak of our own records only") {
                            @Override
                            public void check(
                                    com.tngtech.archunit.core.domain.JavaMethod method,
                                    ConditionEvents events) {
                                Stream.concat(
                                                Stream.of(method.getRawReturnType()),
                                                method.getRawParameterTypes().stream())
                                        .filter(type ->
                                                type.getPackageName().startsWith("org.jooq"))
                                        .forEach(type ->
                                                events.add(
                                                        SimpleConditionEvent.violated(
                                                                method, method.getFullName())));
                            }
                        })
                .because("values are records of the domain");
    }

    private static final DescribedPredicate<JavaClass> BOOKS =
            DescribedPredicate.describe(
                    "books", type -> type.getName().equals("org.belfry.sync.Books"));

    ArchRule writesGoThroughTheDoor() {
        return noClasses()
                .that(
                        resideInAPackage(base + "..")
                                .and(DescribedPredicate.not(resideInAPackage(base + ".db..")))
                                // The books on batches stand in tables that do not travel.
                                .and(DescribedPredicate.not(BOOKS)))
                .should()
                .callMethodWhere(
                        new DescribedPredicate<JavaMethodCall>("it writes by itself") {
                            @Override
                            public boolean test(JavaMethodCall call) {
                                return writes(call);
                            }
                        })
                .because("every change of a synced table is an op of the ledger: Tx writes it");
    }

    private static boolean writes(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getName();
        boolean context = owner.equals("org.jooq.DSLContext") || owner.equals("org.jooq.impl.DSL");
        boolean statement =
                method.matches(
                                "(insert|update|delete|merge|batch|load|execute|query|truncate|alter|drop|create).*")
                        && !method.startsWith("executeQuery");
        boolean record =
                owner.startsWith("org.jooq.")
                        && owner.endsWith("Record")
                        && method.matches("store|insert|update|delete|merge|refresh");
        return (context && statement) || record;
    }

    ArchRule onlyKitKnowsThreads() {
        return noClasses()
                .that(
                        resideInAPackage(base + "..")
                                .and(DescribedPredicate.not(resideInAPackage(base + ".kit.."))))
                .should()
                .callCodeUnitWhere(
                        new DescribedPredicate<>("it starts a thread or calls Platform") {
                            @Override
                            public boolean test(com.tngtech.archunit.core.domain.JavaCall<?> call) {
                                JavaCodeUnit unused = call.getOrigin();
                                String owner = call.getTargetOwner().getName();
                                return unused != null
                                        && (owner.equals("javafx.application.Platform")
                                                || owner.equals("java.util.concurrent.Executors")
                                                || owner.equals(
                                                        "java.util.concurrent.CompletableFuture")
                                                || (owner.equals("java.lang.Thread")
                                                        && call.getName()
                                                                .matches(
                                                                        "<init>|start|ofVirtual|ofPlatform|startVirtualThread")));
                            }
                        })
                .because("one place decides what runs where");
    }

    ArchRule nothingOpensANetwork() {
        return noClasses()
                .that(resideInAPackage(base + ".."))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(http\\..*|Socket|ServerSocket|DatagramSocket|URLConnection|HttpURLConnection|InetAddress)"
                            + "|java\\.nio\\.channels\\.(SocketChannel|ServerSocketChannel|DatagramChannel)"
                            + "|javafx\\.scene\\.web\\..*")
                .because("Belfry opens no network connection, ever");
    }

    ArchRule onlyControllersAreSeen() {
        return classes()
                .that(resideInAPackage(base + "..ui.."))
                .and()
                .haveNameMatching(".*(View|Model|Interactor)")
                .should()
                .notBePublic()
                .because("a screen shows the rest of the program its Controller alone");
    }

    ArchRule roomsHaveNoCycles() {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles();
    }
}
