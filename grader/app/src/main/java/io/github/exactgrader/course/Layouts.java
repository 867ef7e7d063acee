package io.github.exactgrader.course;

import io.github.exactgrader.intake.CourseFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The layouts there are, and which of them a pile of files has. */
final class Layouts {

    private static final int ENOUGH = 50;

    /** The most particular first: a name that fits an earlier one may fit a later one by chance. */
    private static final List<Layout> ALL = List.of(
            new GradescopeLayout(),
            new BlackboardLayout(),
            new MoodleLayout(),
            new BrightspaceLayout(),
            new ClassroomLayout(),
            new CanvasLayout(),
            new FoldersLayout());

    private Layouts() {}

    /**
     * A layout that was recognised.
     *
     * @param layout which one
     * @param files as it wants them: without a folder around all of them
     * @param why in words
     */
    record Recognised(Layout layout, CourseFiles files, String why) {}

    static List<String> names() {
        return ALL.stream().map(Layout::name).toList();
    }

    /**
     * Recognises a layout.
     *
     * @param wanted name of the one to take; empty to look
     * @throws ImportException if there is none, or no layout of that name
     */
    static Recognised recognise(CourseFiles files, Optional<String> wanted) throws ImportException {
        List<Layout> possible = ALL.stream()
                .filter(layout -> wanted.isEmpty() || layout.name().equals(wanted.get()))
                .toList();
        if (possible.isEmpty()) {
            throw new ImportException(ImportMessages.noSuchLayout(wanted.orElse(""), names()));
        }
        List<CourseFiles> views = new ArrayList<>(List.of(files));
        CourseFiles inner = files.withoutTopFolder();
        while (!inner.equals(views.get(views.size() - 1))) {
            views.add(inner);
            inner = inner.withoutTopFolder();
        }
        for (Layout layout : possible) {
            for (CourseFiles view : layout instanceof FoldersLayout ? List.of(outermost(views)) : views) {
                Layout.Guess guess = layout.guess(view);
                if (guess.percent() >= ENOUGH) {
                    return new Recognised(layout, view, guess.why());
                }
            }
        }
        if (wanted.isPresent()) {
            return new Recognised(
                    possible.get(0),
                    files,
                    "as asked; " + possible.get(0).guess(files).why());
        }
        throw new ImportException(ImportMessages.notRecognised(files, possible));
    }

    /**
     * Where folders are all there is: a student's own folder may be the only one, and have folders of its own. The folder
     * around the class has several folders or zips, and nothing else.
     */
    private static CourseFiles outermost(List<CourseFiles> views) {
        CourseFiles outer = views.get(0);
        if (views.size() == 1) {
            return outer;
        }
        CourseFiles inner = views.get(1);
        boolean isClass = inner.folders().size() > 1
                && inner.files().stream()
                        .allMatch(file -> file.path().contains("/")
                                || file.path().toLowerCase(Locale.ROOT).endsWith(".zip"));
        return isClass ? inner : outer;
    }
}
