package io.github.exactgrader.course;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A student as the course knows them.
 *
 * @param id as the roster or the platform has it, unique in the course
 * @param name for people to read; empty if not known
 * @param email empty if not known
 * @param ids what other systems call them, by name of the column: {@code canvas_user}, {@code sis_id}, {@code login},
 *     {@code moodle_participant}, {@code username}, {@code section}, ...
 */
public record Member(String id, String name, String email, Map<String, String> ids) {

    public Member {
        ids = Collections.unmodifiableMap(new TreeMap<>(ids));
    }
}
