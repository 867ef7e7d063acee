package io.github.exactgrader.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement of the script of a case; see docs/assignment-format.md. */
public sealed interface Statement {

    /**
     * {@code x = new C(..)}.
     *
     * @param name the variable for the object
     * @param className the class
     * @param arguments as written
     */
    record New(String name, String className, List<String> arguments, Location location) implements Statement {

        public New {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * {@code x = C.m(..)} or {@code x = y.m(..)} or {@code y.m(..)}.
     *
     * @param name the variable for the result, or null
     * @param call what is called
     */
    record Do(@Nullable String name, Call call) implements Statement {}

    /**
     * {@code return e, e, ..}.
     *
     * @param items names, elements and calls
     */
    record Return(List<Item> items) implements Statement {

        public Return {
            items = List.copyOf(items);
        }
    }

    /**
     * {@code repeat: n}, with the number of the pass in {@code as}, from 1.
     *
     * @param count a number or a drawn name
     * @param as the name of the number of the pass, or null
     * @param body what is repeated
     */
    record Repeat(String count, @Nullable String as, List<Statement> body, Location location) implements Statement {

        public Repeat {
            body = List.copyOf(body);
        }
    }

    /**
     * A call of a method.
     *
     * @param owner a class or a variable
     * @param method its name
     * @param arguments as written
     */
    record Call(String owner, String method, List<String> arguments, Location location) {

        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** What a script observes. */
    sealed interface Item {}

    /**
     * The result of a call.
     *
     * @param call what is called
     */
    record CallItem(Call call) implements Item {}

    /**
     * A variable, an element or a slice.
     *
     * @param text as written
     * @param location where it stands
     */
    record TextItem(String text, Location location) implements Item {}
}
