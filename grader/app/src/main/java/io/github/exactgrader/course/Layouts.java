package io.github.exactgrader.course;

import io.github.exactgrader.intake.CourseFiles;
import java.util.ArrayList;
import java.util.List;
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
            // One student's folder may hold folders of its own: where folders are all there is, the outermost count.
            for (CourseFiles view : layout instanceof FoldersLayout ? views.subList(0, 1) : views) {
                Layout.Guess guess = layout.guess(view);
                if (guess.percent() >= ENOUGH) {
                    return new Recognised(layout, view, guess.why());
                }
            }
        }
        if (wanted.isPresent()) {
            return new Recognised(possible.get(0), files, "as asked; " + possible.get(0).guess(files).why());
        }
        throw new ImportException(ImportMessages.notRecognised(files, possible));
    }
}
