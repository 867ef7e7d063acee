package io.github.exactgrader.export;

import java.util.Set;

/**
 * The names of columns of Moodle's grading worksheet, in lower case, in the languages that are known: English, German,
 * French, Spanish, Italian, Dutch, Portuguese. Moodle matches them in the language of the site. Source: the strings
 * {@code recordid}, {@code gradenoun}, {@code gradecanbechanged}, {@code lastmodifiedgrade} of its language packs.
 */
final class MoodleWords {

    static final Set<String> IDENTIFIER = Set.of(
            "identifier",
            "id",
            "identifiant",
            "identificador",
            "identificativo",
            "identificatore",
            "identificatie",
            "identificação");
    static final Set<String> GRADE = Set.of(
            "grade",
            "bewertung",
            "note",
            "calificación",
            "valutazione",
            "voto",
            "cijfer",
            "beoordeling",
            "nota",
            "avaliação");
    static final Set<String> MAXIMUM = Set.of(
            "maximum grade",
            "maximale bewertung",
            "bestwertung",
            "note maximale",
            "calificación máxima",
            "valutazione massima",
            "voto massimo",
            "maximumcijfer",
            "maximale beoordeling",
            "maximum cijfer",
            "nota máxima",
            "avaliação máxima");
    static final Set<String> CAN_BE_CHANGED = Set.of(
            "grade can be changed",
            "bewertung kann geändert werden",
            "la note peut être modifiée",
            "la calificación puede ser cambiada",
            "la calificación puede cambiarse",
            "la calificación se puede cambiar",
            "la valutazione può essere modificata",
            "la valutazione può essere cambiata",
            "beoordeling kan gewijzigd worden",
            "cijfer kan gewijzigd worden",
            "cijfer kan worden gewijzigd",
            "nota pode ser alterada",
            "a nota pode ser alterada",
            "a nota pode ser alterada.",
            "a avaliação pode ser alterada");
    static final Set<String> MODIFIED = Set.of(
            "last modified (grade)",
            "zuletzt geändert (bewertung)",
            "dernière modification (note)",
            "última modificación (calificación)",
            "ultima modifica (valutazione)",
            "laatst gewijzigd (beoordeling)",
            "laatst gewijzigd (cijfer)",
            "última modificação (nota)",
            "última atualização (avaliação)");
    static final Set<String> COMMENTS = Set.of(
            "feedback comments",
            "feedback als kommentar",
            "feedbackkommentare",
            "commentaires de feedback",
            "commentaires",
            "comentarios de retroalimentación",
            "comentarios de la retroalimentación",
            "commenti",
            "commenti di feedback",
            "feedback commenti",
            "feedbackcommentaar",
            "feedback opmerkingen",
            "feedback via commentaar",
            "comentários de feedback",
            "comentários do feedback",
            "comentários");
    static final Set<String> NO = Set.of("no", "nein", "non", "nee", "não");
    static final Set<String> ID_NUMBER = Set.of(
            "id number",
            "id-nummer",
            "id-nummer (studierendennummer)",
            "numéro d'identification",
            "número de id",
            "número de identificación",
            "codice identificativo",
            "idnummer",
            "id nummer",
            "número de identificação");
    static final Set<String> EMAIL = Set.of(
            "email address",
            "e-mail-adresse",
            "adresse de courriel",
            "adresse e-mail",
            "dirección de correo",
            "dirección email",
            "indirizzo email",
            "e-mailadres",
            "endereço de email",
            "endereço de e-mail");

    private MoodleWords() {}
}
