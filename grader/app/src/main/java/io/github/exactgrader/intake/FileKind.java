package io.github.exactgrader.intake;

import java.util.Locale;
import java.util.Set;

/** What a file of a submission is, by its name: an allow-list, and reasons for what is not on it. */
enum FileKind {
    /** The JSON answers. */
    ANSWERS,
    /** A Java source file. */
    JAVA,
    /** A text for a person. */
    TEXT,
    /** A picture or PDF for a person. */
    PICTURE,
    /** A packed file. */
    ARCHIVE,
    /** Whatever is not read. */
    OTHER;

    private static final Set<String> TEXTS = Set.of("txt", "md", "tex");
    private static final Set<String> PICTURES = Set.of("pdf", "png", "jpg", "jpeg");
    private static final Set<String> ARCHIVES = Set.of("zip", "7z", "rar", "tar", "gz", "tgz", "bz2", "xz", "zst");
    private static final Set<String> COMPILED = Set.of("class", "jar", "war", "jmod");
    private static final Set<String> BUILD_FILES = Set.of(
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "settings.gradle",
            "settings.gradle.kts",
            "build.xml",
            "makefile",
            "module-info.java");

    /**
     * Returns the kind of a file.
     *
     * @param name its path, with {@code '/'} between the parts
     */
    static FileKind of(String name) {
        String file = fileName(name);
        if (isForBuilding(name) || looksLikeAnswers(file)) {
            return OTHER;
        }
        if (file.equalsIgnoreCase(SubmissionReader.ANSWERS_FILE)) {
            return ANSWERS;
        }
        String extension = extension(name);
        if (file.endsWith(".java")) {
            return JAVA;
        }
        if (TEXTS.contains(extension)) {
            return TEXT;
        }
        if (PICTURES.contains(extension)) {
            return PICTURE;
        }
        return ARCHIVES.contains(extension) ? ARCHIVE : OTHER;
    }

    /** Tells whether it is read by the grader. */
    boolean isRead() {
        return this == ANSWERS || this == JAVA;
    }

    /** Returns why a file of another kind is not read. */
    static String refusal(String name) {
        String file = fileName(name).toLowerCase(Locale.ROOT);
        if (isForBuilding(name)) {
            return Messages.buildFile();
        }
        if (file.endsWith(".json") || looksLikeAnswers(file)) {
            return Messages.otherJson();
        }
        if (COMPILED.contains(extension(name))) {
            return Messages.compiled();
        }
        if (ARCHIVES.contains(extension(name))) {
            return isZip(name) ? Messages.zipBeside() : Messages.otherArchive();
        }
        return file.endsWith(".java") ? Messages.upperCaseJava() : Messages.notRead();
    }

    static boolean isZip(String name) {
        return extension(name).equals("zip");
    }

    static boolean isArchive(String name) {
        return ARCHIVES.contains(extension(name));
    }

    /** Returns the name of a packed file without its ending, which may be double as in {@code .tar.gz}. */
    static String withoutEnding(String name) {
        String base = name.substring(0, name.lastIndexOf('.'));
        String shorter = base.toLowerCase(Locale.ROOT).endsWith(".tar") ? base.substring(0, base.length() - 4) : base;
        return shorter.isEmpty() ? name : shorter;
    }

    /** Returns what is behind the last dot, in lower case; nothing where there is no dot. */
    static String extension(String name) {
        String file = fileName(name);
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Recognises what browsers and hidden extensions make of the name, such as answers.json.txt. */
    private static boolean looksLikeAnswers(String file) {
        return file.toLowerCase(Locale.ROOT).startsWith(SubmissionReader.ANSWERS_FILE + ".");
    }

    private static boolean isForBuilding(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return BUILD_FILES.contains(fileName(lower)) || ("/" + lower).contains("/meta-inf/");
    }

    private static String fileName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
