package org.belfry.paper;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Finds templates by names such as {@code report/summary.html}: in the user's own folder by their
 * file name, else among ours. No other file can be reached from a template.
 */
final class TemplateLoader implements Loader<String> {
    private static final Pattern NAME = Pattern.compile("[a-z]+/[a-z-]+\\.(html|css)");

    private final @Nullable Path own;

    TemplateLoader(@Nullable Path own) {
        this.own = own;
    }

    boolean isOwn(String name) {
        return ownFile(name) != null;
    }

    private @Nullable Path ownFile(String name) {
        if (own == null || !NAME.matcher(name).matches()) {
            return null;
        }
        Path file = own.resolve(name.substring(name.indexOf('/') + 1));
        return Files.isRegularFile(file) ? file : null;
    }

    @Override
    public Reader getReader(String name) {
        Path file = ownFile(name);
        if (!NAME.matcher(name).matches()) {
            throw new LoaderException(null, "no template " + name);
        }
        try (InputStream in =
                file != null
                        ? Files.newInputStream(file)
                        : TemplateLoader.class.getResourceAsStream("/org/belfry/" + name)) {
            if (in == null) {
                throw new LoaderException(null, "no template " + name);
            }
            return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new LoaderException(e, "cannot read template " + name);
        }
    }

    @Override
    public boolean resourceExists(String name) {
        return isOwn(name)
                || (NAME.matcher(name).matches()
                        && TemplateLoader.class.getResource("/org/belfry/" + name) != null);
    }

    @Override
    public String resolveRelativePath(String relative, String anchor) {
        return relative;
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    @Override
    public void setCharset(String charset) {
        throw new UnsupportedOperationException("templates are UTF-8");
    }

    @Override
    public void setPrefix(String prefix) {
        throw new UnsupportedOperationException("templates have full names");
    }

    @Override
    public void setSuffix(String suffix) {
        throw new UnsupportedOperationException("templates have full names");
    }
}
