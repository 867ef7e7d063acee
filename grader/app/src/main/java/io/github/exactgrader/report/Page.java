package io.github.exactgrader.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Renders the HTML templates, which were compiled at build time, and inlines what a self-contained page needs. */
final class Page {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private Page() {}

    static byte[] render(String template, Object view) {
        StringOutput page = new StringOutput();
        TEMPLATES.render(template, view, page);
        return page.toString().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a style sheet or script that lies beside this class. */
    static String asset(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the content security policy that lets a page use just this style sheet and script, and no network. */
    static String policy(String style, String script) {
        return "default-src 'none'; style-src '" + hash(style) + "'; script-src "
                + (script.isEmpty() ? "'none'" : "'" + hash(script) + "'") + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
