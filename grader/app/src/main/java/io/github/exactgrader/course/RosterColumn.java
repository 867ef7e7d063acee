package io.github.exactgrader.course;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a roster or of a platform's grade sheet may be, by its heading. */
enum RosterColumn {
    /** The id that the course uses. */
    ID("id", "id", "number", "kennung"),
    /** What a person types to log in. */
    LOGIN("login", "sis login id", "login", "login id", "netid", "net id", "account"),
    /** What platforms call a login. */
    USERNAME("username", "username", "user name", "user", "user id", "benutzername", "anmeldename"),
    /** The number on the student's card. */
    STUDENT_ID(
            "student_id",
            "student id",
            "student no",
            "student number",
            "sid",
            "id number",
            "matriculation",
            "matriculation number",
            "matrikelnummer",
            "matrikel",
            "numero de identificacion",
            "numero d identification"),
    /** Canvas: id in the student information system. */
    SIS_ID("sis_id", "sis user id", "sis id"),
    /** Canvas: number of the user. */
    CANVAS_USER("canvas_user", "canvas id", "canvas user id", "canvas user"),
    /** Brightspace: id in the student information system. */
    ORG_DEFINED_ID("org_defined_id", "orgdefinedid", "org defined id"),
    /** Moodle: number of the participant in the assignment. */
    MOODLE_PARTICIPANT(
            "moodle_participant",
            "identifier",
            "participant",
            "identifikator",
            "identifiant",
            "identificador",
            "identificatie",
            "identificativo"),
    /** GitHub: login of the user. */
    GITHUB("github", "github", "github username", "github login", "github user"),
    /** GitHub: number of the user. */
    GITHUB_ID("github_id", "github id"),
    /** For mail. */
    EMAIL(
            "email",
            "email",
            "e mail",
            "mail",
            "email address",
            "e mail address",
            "e mail adresse",
            "mailadresse",
            "adresse de courriel",
            "direccion de correo",
            "direccion email",
            "correo electronico",
            "indirizzo email",
            "e mailadres"),
    /** First and last name, in any order. */
    NAME(
            "name",
            "name",
            "student",
            "full name",
            "fullname",
            "student name",
            "display name",
            "vollstandiger name",
            "nom complet",
            "nombre completo",
            "nome completo",
            "volledige naam"),
    /** Given name. */
    FIRST(
            "first",
            "first name",
            "firstname",
            "first",
            "given name",
            "given names",
            "vorname",
            "prenom",
            "nombre",
            "voornaam"),
    /** Family name. */
    LAST(
            "last",
            "last name",
            "lastname",
            "last",
            "surname",
            "family name",
            "nachname",
            "nom",
            "apellido",
            "apellido s",
            "apellidos",
            "achternaam",
            "cognome"),
    /** Section or tutorial. */
    SECTION("section", "section", "sections", "tutorial", "class"),
    /** Those who hand in together. */
    TEAM("team", "team", "group", "team name", "group name", "pair", "gruppe", "groupe", "grupo", "groep", "gruppo");

    private final String key;
    /** In plain letters, with a bar before and behind each. */
    private final String headings;

    RosterColumn(String key, String... headings) {
        this.key = key;
        this.headings = "|" + String.join("|", headings) + "|";
    }

    /** Returns its name among the ids of a {@link Member}. */
    String key() {
        return key;
    }

    /** Returns what a heading means; empty if nothing that is needed. */
    static Optional<RosterColumn> of(String heading) {
        String plain = PersonName.plain(heading)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> !plain.isEmpty() && column.headings.contains("|" + plain + "|"))
                .findFirst();
    }

    /** Returns those that a member's id in the course may come from, the best first. */
    static List<RosterColumn> forMemberId() {
        return List.of(ID, LOGIN, USERNAME, STUDENT_ID, SIS_ID, ORG_DEFINED_ID, EMAIL, CANVAS_USER, MOODLE_PARTICIPANT);
    }
}
