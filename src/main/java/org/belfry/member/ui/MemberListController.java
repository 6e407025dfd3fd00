package org.belfry.member.ui;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.layout.Region;

import org.belfry.kit.Kit;
import org.belfry.kit.Latest;
import org.belfry.kit.Page;

import java.util.List;
import java.util.Optional;

/** The member directory: a list that is searched as one types, and the page of one member. */
public final class MemberListController implements MemberListView.Actions {
    /** The place the navigator knows it by. */
    public static final String PLACE = "members";

    private final MemberListModel model = new MemberListModel();
    private final MemberListInteractor interactor;
    private final ChosenRows chosen;
    private final MemberPageController page;
    private final MemberForms forms;
    private final MemberListView view;
    private final Latest<MemberListInteractor.Question, MemberListInteractor.Answer> search;
    private final List<MemberMenuItem> items;

    /**
     * The directory of one file.
     *
     * @param changed tells the window that something was written
     * @param undo takes back what was done last, for notices that offer it
     * @param items what other features do with the members listed
     */
    public MemberListController(
            Kit kit,
            MemberStores stores,
            Runnable changed,
            Runnable undo,
            List<MemberMenuItem> items) {
        this.items = List.copyOf(items);
        var words = new MemberWords(kit.texts(), stores.countries());
        var writing = new MemberWriting(kit, stores, words, changed, undo);
        interactor = new MemberListInteractor(model, stores, words, kit.background());
        chosen = new ChosenRows(model, interactor, kit.background(), kit.copying());
        forms = new MemberForms(kit, stores, words, writing);
        page = new MemberPageController(kit, stores, words, writing, forms, this.items);
        page.onGone(this::gone);
        search = new Latest<>(kit.background(), "member.list", interactor::find, interactor::show);
        view = new MemberListView(kit, model, words, page.view(), this.items, this);
    }

    /** The directory, with the member of this id open; with what was open before for none. */
    public Page page(String id) {
        return new MemberVisit(this, id);
    }

    /** How many members there are; -1 before it is known. */
    public ReadOnlyIntegerProperty totalProperty() {
        return model.total.getReadOnlyProperty();
    }

    Region view() {
        return view.view();
    }

    /** The id of the member that is open; empty for none. */
    String open() {
        return model.open.get();
    }

    /** Opens a member, whether or not it is listed now. */
    void visit(String id) {
        if (!id.isEmpty() && !id.equals(model.open.get())) {
            open(id);
            view.selectOpen();
        }
    }

    void refresh() {
        search();
        page.refresh();
    }

    /** Saves what is being edited, before something else is shown. */
    void finish() {
        page.finish();
    }

    void focusList() {
        view.focusList();
    }

    void focusSearch() {
        view.focusSearch();
    }

    boolean print() {
        Optional<MemberMenuItem> printing =
                open().isEmpty()
                        ? Optional.empty()
                        : items.stream().filter(item -> !item.pageKey().isEmpty()).findFirst();
        printing.ifPresent(item -> item.action().on("", List.of(open())));
        return printing.isPresent();
    }

    @Override
    public void search() {
        search.ask(interactor.question());
    }

    @Override
    public void open(String id) {
        if (!id.equals(model.open.get())) {
            page.open(id);
            model.open.set(id);
        }
    }

    @Override
    public void newMember() {
        forms.newMember();
    }

    @Override
    public void copyRows(List<Integer> rows) {
        chosen.copy(rows);
    }

    @Override
    public void copyAddresses(List<Integer> rows) {
        chosen.copyAddresses(rows);
    }

    @Override
    public void use(MemberMenuItem item, List<Integer> rows) {
        chosen.use(item, rows);
    }

    /** The member that was open is there no more: the one that took its place is opened. */
    private void gone() {
        String was = model.open.get();
        model.open.set("");
        view.selectAfter(was);
    }
}
