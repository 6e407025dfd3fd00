package org.belfry.paper;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;

import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

/**
 * Fills templates of XHTML with values, escaping all of them. A template asks for words by their
 * key, {@code {{ text('report.summary.people') }}}; one of the user's own, laid in a folder under
 * the same file name, takes the place of ours.
 */
public final class Templates {
    private final TemplateLoader loader;
    private final PebbleEngine engine;

    /**
     * @param own the folder of the user's own templates; it need not exist
     */
    public Templates(Texts texts, @Nullable Path own) {
        loader = new TemplateLoader(own);
        engine =
                new PebbleEngine.Builder()
                        .loader(loader)
                        .extension(new Words(texts))
                        .autoEscaping(true)
                        .strictVariables(true)
                        .methodAccessValidator((object, method) -> isReadable(method))
                        .defaultLocale(texts.language().locale())
                        .build();
    }

    /**
     * The document a template makes of the values: texts, numbers, lists and records of these.
     *
     * @param name such as {@code report/summary.html}
     * @throws Refusal when a template of the user's own cannot be understood
     */
    public String fill(String name, Map<String, Object> values) throws Refusal {
        try {
            PebbleTemplate template = engine.getTemplate(name);
            var out = new StringWriter();
            template.evaluate(out, values);
            String filled = out.toString();
            if (loader.isOwn(name)) {
                requireWellFormed(name, filled);
            }
            return filled;
        } catch (PebbleException e) {
            String file = e.getFileName() == null ? name : e.getFileName();
            if (loader.isOwn(name) || loader.isOwn(file)) {
                int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
                throw new Refusal(e, "paper.template.broken", file, line);
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireWellFormed(String name, String filled) throws Refusal {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.newSAXParser()
                    .parse(new InputSource(new StringReader(filled)), new DefaultHandler());
        } catch (SAXParseException e) {
            throw new Refusal(e, "paper.template.broken", name, e.getLineNumber());
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new Refusal(e, "paper.template.broken", name, 0);
        }
    }

    /** A template may read the parts of records and the counters of its loops, nothing else. */
    private static boolean isReadable(Method method) {
        Class<?> type = method.getDeclaringClass();
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .anyMatch(part -> part.getAccessor().equals(method));
        }
        return type.getEnclosingClass() == ForNode.class;
    }

    /** The one function templates have beyond the engine's own. */
    private static final class Words extends AbstractExtension implements Function {
        private final Texts texts;

        Words(Texts texts) {
            this.texts = texts;
        }

        @Override
        public Map<String, Function> getFunctions() {
            return Map.of("text", this);
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of("key", "value");
        }

        @Override
        public Object execute(
                Map<String, Object> arguments,
                PebbleTemplate self,
                EvaluationContext context,
                int line) {
            String key = String.valueOf(arguments.get("key"));
            Object value = arguments.get("value");
            if (!texts.has(key)) {
                throw new PebbleException(null, "no text " + key, line, self.getName());
            }
            return value == null ? texts.of(key) : texts.of(key, value);
        }
    }
}
