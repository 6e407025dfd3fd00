package org.belfry.assembly;

import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Times of an assembly: as they are written, with or without a zone, and as they are kept, local
 * with the offset beside, so that the night the clocks change has no hour twice.
 *
 * @param zone of the assembly
 */
public record AssemblyTime(ZoneId zone) {
    /**
     * Reads {@code 2026-06-25T14:05}, with seconds or not, a space for the T, an offset or a zone
     * behind it or none.
     *
     * @throws Refusal when it is no time, or one that the clocks of the zone never show or show
     *     twice
     */
    public Instant read(String written) throws Refusal {
        return zoned(written, zone).toInstant();
    }

    /** The same, kept with the zone it was written in. */
    public static ZonedDateTime zoned(String written, ZoneId zone) throws Refusal {
        String text = written.strip().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) +", "$1T");
        LocalDateTime local;
        try {
            var read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            text, ZonedDateTime::from, LocalDateTime::from);
            if (read instanceof ZonedDateTime zoned) {
                return zoned;
            }
            local = (LocalDateTime) read;
        } catch (DateTimeException e) {
            throw new Refusal(e, "assembly.time.unread", written);
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new Refusal("assembly.time.never", written, zone.getId());
        }
        if (offsets.size() > 1) {
            throw new Refusal(
                    "assembly.time.twice",
                    written,
                    zone.getId(),
                    text + offsets.getFirst().getId(),
                    text + offsets.getLast().getId());
        }
        return local.atZone(zone);
    }

    /** As it is kept. */
    public String write(Instant at) {
        return at.atZone(zone).toOffsetDateTime().toString();
    }

    /** A time that is kept; nothing where none is, or none that can be read. */
    Optional<Instant> kept(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException e) {
            return local(written);
        }
    }

    private Optional<Instant> local(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
