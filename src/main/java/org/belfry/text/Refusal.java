package org.belfry.text;

import org.jspecify.annotations.Nullable;

/**
 * Something that cannot be done for a reason its user can understand and mend: a text key with
 * arguments, shown as one plain sentence that says what to do next.
 */
public final class Refusal extends Exception {
    private final String key;
    private final transient Object[] arguments;

    public Refusal(String key, Object... arguments) {
        this((Throwable) null, key, arguments);
    }

    public Refusal(@Nullable Throwable cause, String key, Object... arguments) {
        super(key, cause);
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
