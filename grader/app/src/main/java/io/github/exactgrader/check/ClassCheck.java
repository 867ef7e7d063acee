package io.github.exactgrader.check;

import io.github.exactgrader.assignment.Signature;
import io.github.exactgrader.compile.ClassMembers;
import io.github.exactgrader.compile.ClassMembers.Member;
import io.github.exactgrader.compile.Compilation;
import io.github.exactgrader.compile.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks whether the classes of a submission compile and have the methods of the sheet. Needs no key and runs nothing. */
public final class ClassCheck {

    private final Map<String, List<Signature>> classes;
    private final Compilation compilation;

    /**
     * Prepares the check of one submission.
     *
     * @param classes signatures by class, as the sheet asks for them
     * @param compilation what became of the submission's sources
     */
    public ClassCheck(Map<String, List<Signature>> classes, Compilation compilation) {
        this.classes = classes;
        this.compilation = compilation;
    }

    /**
     * Looks at a class.
     *
     * @param name one of the sheet
     * @param examples what became of its examples
     */
    public ClassForm check(String name, List<ExampleOutcome> examples) {
        List<Signature> asked = classes.getOrDefault(name, List.of());
        List<String> problems = new ArrayList<>();
        int written = 0;
        if (isBroken(name)) {
            problems.addAll(diagnostics(name));
        } else if (isThere(name)) {
            for (Signature signature : asked) {
                Optional<Member> member = find(signature);
                if (member.isEmpty()) {
                    problems.add(FormMessages.missingMethod(shown(signature), near(signature)));
                } else if (!isStarter(member.get())) {
                    written++;
                }
            }
        } else {
            namesake(name).ifPresent(other -> problems.add(FormMessages.missingClass(name, other)));
        }
        if (problems.isEmpty()) {
            examples.stream()
                    .filter(example -> example.readiness() == Readiness.NOTE)
                    .map(ExampleOutcome::message)
                    .distinct()
                    .forEach(problems::add);
        }
        boolean failing =
                !problems.isEmpty() || examples.stream().anyMatch(example -> example.readiness() == Readiness.PROBLEM);
        Readiness readiness = failing ? Readiness.PROBLEM : written == 0 ? Readiness.BLANK : Readiness.READY;
        return new ClassForm(
                name, isThere(name) || isBroken(name), readiness, asked.size(), written, problems, examples);
    }

    /**
     * Tells how far a method has got.
     *
     * @return blank if its class was not handed in or the method is the starter's, a problem if the class does not compile
     *     or has no such method
     */
    public Readiness method(Signature signature) {
        if (isBroken(signature.className())) {
            return Readiness.PROBLEM;
        }
        if (!isThere(signature.className())) {
            return Readiness.BLANK;
        }
        return find(signature)
                .map(member -> isStarter(member) ? Readiness.BLANK : Readiness.READY)
                .orElse(Readiness.PROBLEM);
    }

    /** Tells whether a class was handed in and does not compile. */
    public boolean isBroken(String name) {
        return compilation.brokenClasses().containsKey(name);
    }

    /** Tells whether a class was handed in and compiles. */
    public boolean isThere(String name) {
        return compilation.classes().containsKey(name);
    }

    private List<String> diagnostics(String name) {
        String file = compilation.brokenClasses().getOrDefault(name, "");
        List<String> lines = compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.path().equals(file))
                .map(Diagnostic::toString)
                .toList();
        return lines.isEmpty() ? List.of(file + ": does not compile") : lines;
    }

    private Optional<String> namesake(String name) {
        return compilation.classes().keySet().stream()
                .filter(other -> other.equalsIgnoreCase(name))
                .findFirst();
    }

    private Optional<Member> find(Signature signature) {
        return new SignatureMatch(signature, members(signature.className())).find();
    }

    private String near(Signature signature) {
        return members(signature.className()).stream()
                .filter(member -> member.name().equalsIgnoreCase(new SignatureMatch(signature, List.of()).name()))
                .map(member -> member.declaration(signature.className()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Returns the members of a class and of those of its parents that were handed in with it. */
    private List<Member> members(String className) {
        List<Member> members = new ArrayList<>();
        byte[] bytes = compilation.classes().get(className);
        if (bytes != null) {
            ClassMembers own = ClassMembers.of(bytes);
            members.addAll(own.members());
            members(own.parent()).stream()
                    .filter(member -> !member.name().equals("<init>"))
                    .forEach(members::add);
        }
        return members;
    }

    private static boolean isStarter(Member member) {
        return member.texts().stream().anyMatch(text -> text.startsWith(NotAnsweredYet.MARK));
    }

    private static String shown(Signature signature) {
        return (signature.isStatic() ? "static " : "") + signature.declaration();
    }
}
