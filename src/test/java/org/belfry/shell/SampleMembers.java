package org.belfry.shell;

import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.belfry.kit.Columns;
import org.belfry.kit.ContactBlock;
import org.belfry.kit.EditInPlace;
import org.belfry.kit.Facts;
import org.belfry.kit.JumpBar;
import org.belfry.kit.Keys;
import org.belfry.kit.Kit;
import org.belfry.kit.ListAndPage;
import org.belfry.kit.Monogram;
import org.belfry.kit.Page;
import org.belfry.kit.PageHead;
import org.belfry.kit.Pills;
import org.belfry.kit.Pills.Tone;
import org.belfry.kit.Sections;
import org.belfry.text.Folding;
import org.belfry.text.Language;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A directory of invented contacts, made of the kit's parts, to try the window with. */
final class SampleMembers implements Page {
    record Row(String name, String country, String contact, String phone, int population) {}

    private static final List<Row> ROWS =
            List.of(
                    new Row("Aarhus", "DK", "Anker Blixen", "+45 89 555 102", 290_598),
                    new Row("Amiens", "FR", "Odile Vasseur", "+33 3 22 555 140", 134_057),
                    new Row("Barcelona", "ES", "Jordi Ferrer", "+34 93 555 21 07", 1_655_956),
                    new Row("Bordeaux", "FR", "Maud Castaing", "+33 5 56 555 009", 261_804),
                    new Row("Brussels", "BE", "Lieve Daems", "+32 2 555 14 31", 194_291),
                    new Row("Charleroi", "BE", "", "", 203_785),
                    new Row("Gdańsk", "PL", "Hanna Zielska", "+48 58 555 31 20", 487_834),
                    new Row("Genoa", "IT", "Piero Ansaldo", "+39 010 555 77", 558_745),
                    new Row("Liège", "BE", "Noël Hardy", "+32 4 555 93 28", 195_278),
                    new Row("Lille", "FR", "Claire Delmotte", "+33 3 20 555 412", 238_695),
                    new Row("Lisbon", "PT", "Inês Cardeira", "+351 21 555 0199", 567_131),
                    new Row("Łódź", "PL", "Marek Wilk", "+48 42 555 60 01", 645_693),
                    new Row("Mons", "BE", "Elsa Pirard", "+32 65 555 810", 96_236),
                    new Row("Porto", "PT", "", "", 248_769),
                    new Row("Rotterdam", "NL", "Joost Verhey", "+31 10 555 4410", 670_610),
                    new Row("Turin", "IT", "Gaia Morello", "+39 011 555 20 04", 841_600));

    private final Kit kit;
    private final boolean french;
    private final PageHead head;
    private final ListAndPage panes;
    private final FilteredList<Row> rows = new FilteredList<>(FXCollections.observableList(ROWS));
    private final TableView<Row> table = new TableView<>(rows);
    private final BorderPane view;

    SampleMembers(Kit kit) {
        this.kit = kit;
        french = kit.texts().language() == Language.FRENCH;
        head = new PageHead("member", say("Members", "Membres"));
        head();
        table();
        panes = new ListAndPage("member-panes", table, kit.remembered());
        table.getSelectionModel().selectedItemProperty().subscribe((was, is) -> select(is));
        table.getSelectionModel().select(9);
        view = new BorderPane(panes.view());
        view.setTop(head.view());
        view.setId("member-page");
    }

    private String say(String english, String other) {
        return french ? other : english;
    }

    private void head() {
        head.choice(
                say("What is listed", "Ce qui est listé"),
                "members",
                say("Members", "Membres"),
                "people",
                say("People", "Personnes"));
        TextField search =
                head.search(
                        say("Member, person, place…", "Membre, personne, lieu…"), Keys.hint("F"));
        search.textProperty().subscribe(this::filter);
        head.primary(
                "new",
                say("New member", "Nouveau membre"),
                () -> kit.notices().done(say("Here a member is made.", "Ici on crée un membre.")));
        head.tokens(
                Pills.token(
                        "token-1",
                        say("Network: Efus", "Réseau : Efus"),
                        say("Remove", "Retirer"),
                        () -> {}),
                Pills.token(
                        "token-2",
                        say("Dues of 2026 paid", "À jour de cotisation 2026"),
                        say("Remove", "Retirer"),
                        () -> {}),
                Pills.add("token-add", say("+ Filter", "+ Filtre"), () -> {}));
        head.links(
                new Hyperlink(say("Copy addresses", "Copier les adresses")),
                new Hyperlink(say("Export, print…", "Exporter, imprimer…")));
    }

    private void filter(String wanted) {
        String folded = Folding.fold(wanted);
        rows.setPredicate(row -> Folding.fold(row.name() + " " + row.contact()).contains(folded));
        head.countProperty().set(rows.size() + say(" of ", " sur ") + ROWS.size());
    }

    private void table() {
        table.setId("member-table");
        table.setAccessibleText(say("Members", "Membres"));
        var columns = new Columns<Row>(table, kit.remembered());
        columns.name("name", say("Name", "Nom"), 130, Row::name, Row::country);
        columns.text("contact", say("Main contact", "Contact principal"), 170, Row::contact);
        columns.text("phone", say("Phone", "Téléphone"), 140, Row::phone);
        columns.number(
                "population",
                "Population",
                100,
                french ? Locale.FRANCE : Locale.UK,
                Row::population);
        columns.remember();
    }

    private void select(@Nullable Row row) {
        if (row == null) {
            panes.clear();
        } else {
            panes.show(page(row));
        }
    }

    private Region page(Row row) {
        var facts = Sections.section("overview", say("Facts", "Repères"), facts(row));
        var events =
                Sections.section(
                        "participations",
                        say("Participations", "Participations"),
                        ledger(),
                        Pills.pill(say("All networks", "Tous réseaux"), Tone.PLAIN));
        var scroll = new ScrollPane();
        var jump =
                new JumpBar(scroll)
                        .add("jump-overview", say("Overview", "Aperçu"), 0, facts)
                        .add(
                                "jump-participations",
                                say("Participations", "Participations"),
                                39,
                                events);
        VBox column = Sections.column(facts, events);
        scroll.setContent(column);
        return Sections.page(
                scroll,
                title(row),
                ContactBlock.of(
                        "contact",
                        row.contact().isEmpty() ? say("Nobody", "Personne") : row.contact(),
                        say(
                                "main contact · confirmed in Jan 2026",
                                "contact principal · confirmé en janv. 2026"),
                        Optional.of(row.phone()).filter(text -> !text.isEmpty()),
                        Optional.of("prevention@" + Folding.fold(row.name()) + ".example"),
                        kit.copying()),
                jump.view());
    }

    private Node title(Row row) {
        var name = new Label(row.name());
        name.getStyleClass().add("thing-name");
        var line =
                new HBox(
                        Facts.muted(say("City · ", "Ville · ") + row.country()),
                        Pills.pill("Efus", Tone.network(0)),
                        Pills.pill("FFSU", Tone.network(1)),
                        Pills.pill("GNLC", Tone.network(2)));
        line.getStyleClass().add("thing-line");
        var words = new VBox(name, line);
        HBox.setHgrow(words, Priority.ALWAYS);
        var print = new Button(say("Print the summary", "Imprimer la fiche"));
        var head = new HBox(Monogram.of(row.name()), words, print);
        head.getStyleClass().add("thing-head");
        return head;
    }

    private Region facts(Row row) {
        String label = "Population";
        var edit =
                EditInPlace.line(
                                "fact-population",
                                label,
                                kit.texts(),
                                (text, saved, refused) -> {
                                    if (text.matches("[\\d\\s\\u202f,.]*")) {
                                        saved.run();
                                    } else {
                                        refused.accept(
                                                say(
                                                        "A number, please: 234 475.",
                                                        "Un nombre, s’il vous plaît : 234 475."));
                                    }
                                })
                        .with(
                                String.format(
                                        french ? Locale.FRANCE : Locale.UK,
                                        "%,d",
                                        row.population()));
        return new Facts()
                .row(label, edit.view())
                .row(
                        say("Safety contract", "Contrat de sécurité"),
                        say("last signed in 2009", "dernier signé en 2009"))
                .row(say("Committee", "Comité exécutif FFSU"), say("since 2008", "depuis 2008"))
                .row(
                        say("Mayor, deputy for security", "Maire, adjoint à la sécurité"),
                        Pills.pill(
                                say(
                                        "to confirm since the elections",
                                        "à confirmer depuis les élections"),
                                Tone.ATTENTION))
                .row(
                        say("Twinnings", "Jumelages"),
                        new Label(say("15 cities, 4 members", "15 villes, 4 membres du réseau")),
                        new Hyperlink(say("See the map", "Voir la carte")))
                .view();
    }

    private Region ledger() {
        return new Facts()
                .row("2014", say("Working group on justice", "Groupe de travail sur la justice"))
                .row(say("12–14 Dec 2012", "12–14 déc. 2012"), say("Conference", "Conférence"))
                .row(
                        say("7 June 2012", "7 juin 2012"),
                        say("General Assembly, Brussels", "Assemblée générale, Bruxelles"))
                .view();
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void shown() {
        table.requestFocus();
    }

    @Override
    public void search() {
        head.focusSearch();
    }
}
