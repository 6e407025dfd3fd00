package org.belfry.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks which file: the system's own windows, or a test's answers. To be used on the FX thread. */
public interface FileChoices {
    /** What is looked for: "Belfry file" and its endings without a star, such as ".belfry". */
    record Kind(String words, List<String> endings) {
        public Kind(String words, String... endings) {
            this(words, List.of(endings));
        }
    }

    /** One file to open. */
    Optional<Path> open(String title, Kind... kinds);

    /** Several files to open; none when it was called off. */
    List<Path> openSeveral(String title, Kind... kinds);

    /** Where to save; the ending of the chosen kind is added when it was left out. */
    Optional<Path> save(String title, String suggestedName, Kind... kinds);

    /** The same, beginning in a folder, which is made when it is not there. */
    default Optional<Path> save(Path begin, String title, String suggestedName, Kind... kinds) {
        return save(title, suggestedName, kinds);
    }

    /** A folder. */
    Optional<Path> folder(String title);
}
