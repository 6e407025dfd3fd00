package org.belfry.sync;

import org.belfry.db.SentAction;
import org.belfry.db.SentOp;
import org.belfry.db.What;

import tools.jackson.core.JsonToken;

import java.util.HashMap;
import java.util.Map;

/** The parts of an action's line, key by key in the order of the format. */
final class ActionLine {
    private static final Map<String, What> WHATS = whats();

    private ActionLine() {}

    private static Map<String, What> whats() {
        Map<String, What> whats = new HashMap<>();
        for (What what : What.values()) {
            whats.put(what.word(), what);
        }
        return Map.copyOf(whats);
    }

    /** The head of an action, up to its digest. */
    static SentAction head(JsonLine json) {
        json.expect(JsonToken.START_OBJECT);
        json.key("id");
        String id = json.text(Forms::uuid);
        json.key("station");
        String station = json.text(Forms::uuid);
        json.key("epoch");
        String epoch = json.text(Forms::uuid);
        json.key("seq");
        long seq = json.number(1);
        json.key("hlc");
        String hlc = json.text(text -> Forms.hlc(text, station));
        json.key("at");
        String at = json.text(Forms::at);
        json.key("author");
        String author = json.text(Forms::brief);
        json.key("intent");
        String intent = json.intent();
        json.key("undoes");
        String undoes = json.textOrNull();
        if (undoes != null) {
            Forms.uuid(undoes);
        }
        json.key("seen");
        String seen = json.seen();
        json.key("digest");
        String digest = json.text(Forms::digest);
        return new SentAction(
                id, station, epoch, seq, hlc, at, author, intent, undoes, seen, digest);
    }

    /** An op whose opening brace was read. */
    static SentOp op(JsonLine json) {
        json.key("table");
        String table = json.text(Forms::table);
        json.key("row");
        String row = json.text(Forms::uuid);
        json.key("what");
        String word = json.text();
        What what = WHATS.get(word);
        if (what == null) {
            throw new Malformed("sync.line.what", word);
        }
        json.key("set");
        String set = json.fields(false, JsonLine.MOST);
        json.key("was");
        String was = json.fields(true, JsonLine.MOST - set.length());
        String salt = null;
        String digest = null;
        if (json.next() == JsonToken.PROPERTY_NAME && json.name().equals("digest")) {
            digest = json.text(Forms::digest);
        } else if (json.name().equals("salt")) {
            salt = json.text(Forms::salt);
        } else {
            throw new Malformed("sync.line.key", "salt");
        }
        json.expect(JsonToken.END_OBJECT);
        return new SentOp(table, row, what, set, was, salt, digest);
    }
}
