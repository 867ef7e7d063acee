package io.github.exactgrader.intake;

/** Every message about the files of a submission, without its place. */
final class Messages {

    private Messages() {}

    // Files.

    static String unreadable() {
        return "cannot be read: check its permissions";
    }

    static String notPlain() {
        return "not read: only plain files are read, no links or devices; hand in the file itself";
    }

    static String tooDeep(int limit) {
        return "not read: folders more than " + limit + " deep; move its files up";
    }

    static String tooManyFiles(int limit) {
        return "more than " + limit + " files; this one and those after it are not read. Hand in your own files only";
    }

    static String tooManyEntries(int limit) {
        return "not read: more than " + limit + " files in one folder. Hand in your own files only";
    }

    static String tooManyFolders(int limit) {
        return "more than " + limit + " folders; this one and those after it are not read. Hand in your own files only";
    }

    static String tooLarge(long bytes, long limit) {
        return "not read: " + bytes + " bytes, at most " + limit + " are allowed in a file";
    }

    static String tooLarge(long limit) {
        return "not read: more than " + limit + " bytes, at most " + limit + " are allowed in a file";
    }

    static String tooMuch(long limit) {
        return "not read: with it the files have more than " + limit + " bytes together. Hand in your own files only";
    }

    static String notRead() {
        return "not read: expected answers.json, Java source files, or text and pictures for a person to read";
    }

    static String otherJson() {
        return "not read: JSON answers go into one file called \"answers.json\"";
    }

    static String compiled() {
        return "not read: hand in Java source files (.java), not compiled ones";
    }

    static String buildFile() {
        return "not read: no build files and no modules; hand in Java source files only";
    }

    static String otherArchive() {
        return "not read: of packed files only a zip is read; pack your files as a zip, or hand them in as they are";
    }

    static String zipBeside() {
        return "not read: a zip is read only where it is the only one and no answers.json or Java file lies beside it";
    }

    static String notText(String found) {
        return "not read: its name says text, but this is " + found + "; hand in the text itself";
    }

    static String zeroBytes() {
        return "not read: it holds zero bytes, so it is no text; save it again as plain text in UTF-8";
    }

    static String notLike(String extension) {
        return "this does not begin like a file of kind " + extension
                + ", so a person may not be able to open it; hand it in again as PDF, PNG or JPEG";
    }

    static String upperCaseJava() {
        return "not read: the name of a Java source file ends in \".java\", in lower case; rename it";
    }

    static String otherCase() {
        return "read, but the file should be called \"answers.json\", in lower case; rename it";
    }

    static String furtherAnswers(String chosen) {
        return "there is more than one answers.json; only \"" + chosen + "\" is read";
    }

    static String utf16() {
        return "this is UTF-16 and was read as such; save the file as UTF-8";
    }

    static String latin1() {
        return "not UTF-8; it was read as Latin-1. Save the file as UTF-8";
    }

    static String halfCharacters() {
        return "it holds halves of characters, which were read as U+FFFD; save the file as UTF-8";
    }

    // Names.

    static String outside() {
        return "not read: its name leads out of the submission; names have no \"..\", no drive and no \"/\" in front";
    }

    static String longName(int limit) {
        return "not read: a name of more than " + limit + " bytes; rename it";
    }

    static String longPath(int limit) {
        return "not read: names of its folders and its own have more than " + limit + " bytes together; move it up";
    }

    static String oddName() {
        return "the name holds characters that do not show, written here as \\u and a number; rename it";
    }

    static String backslash() {
        return "the name holds a backslash, which was read as a folder; a program that unpacks zips did this";
    }

    static String alike(String other) {
        return "the name differs from \"" + other
                + "\" only in case or in the form of accents; many systems keep only one of them: rename one";
    }

    // Characters.

    static String reorders(String character) {
        return "found " + character + ", which makes the text look different from what is compiled; remove it";
    }

    static String invisible(String character) {
        return "found " + character + ", which does not show; remove it";
    }

    static String halfCharacter(String character) {
        return "found " + character + ", half of a character; remove it";
    }

    static String foreign(String character, String latin) {
        return "found " + character + ", which looks like \"" + latin + "\" but is another letter; type \"" + latin
                + "\" if you meant that";
    }

    static String moreHidden(int count) {
        return count + " more characters that do not show or look like others";
    }

    static String hiddenInKey(String key, String character) {
        return "the name \"" + key + "\" holds " + character + ", which does not show; type the name again";
    }

    static String foreignInKey(String key, String character, String latin) {
        return "the name \"" + key + "\" holds " + character + ", which looks like \"" + latin
                + "\" but is another character; type the name again";
    }

    // Zips.

    static String notZip(String found) {
        return "not read: its name says zip, but this is " + found + "; pack your files as a zip";
    }

    static String cutOffZip() {
        return "the zip is cut off, its end is missing; pack it again and hand it in again";
    }

    static String damagedZip() {
        return "the zip is damaged; pack it again and hand it in again";
    }

    static String zipTooLarge(long limit) {
        return "not read: a zip of more than " + limit + " bytes; pack your own files only";
    }

    static String emptyZip() {
        return "the zip holds no files";
    }

    static String behindZip() {
        return "there is something behind the end of the zip; it is not read";
    }

    static String beforeZip() {
        return "there is something in front of the zip; it is not read";
    }

    static String tooManyMembers(int limit) {
        return "more than " + limit + " files and folders in the zip; those after them are not read. Pack your own"
                + " files only";
    }

    static String nested() {
        return "not read: an archive in a zip; pack your files directly";
    }

    static String encrypted() {
        return "not read: it is encrypted; pack the zip without a password";
    }

    static String otherPacking() {
        return "not read: it is packed in a way that is not read; pack the zip with what your system has for it";
    }

    static String twoNames() {
        return "not read: the zip gives it two names; pack it again";
    }

    static String twiceInZip() {
        return "not read: the zip holds this name more than once; only the first one is read";
    }

    static String damaged() {
        return "not read: it is damaged in the zip; pack it again and hand it in again";
    }

    static String bomb(int ratio) {
        return "not read: it unpacks to more than " + ratio + " times its size in the zip";
    }

    // Files of a whole class.

    static String neitherZipNorFolder() {
        return "expected a zip or a folder with the submissions of the class; it is neither";
    }

    static String noClassZip() {
        return "this is no zip, or its end is missing; give the zip as the platform made it, downloaded once more, or"
                + " the folder that it unpacks to";
    }

    static String classZipTooLarge(long limit) {
        return "a zip of more than " + limit + " bytes; unpack it and give the folder";
    }

    static String tooManyInClass(int limit) {
        return "more than " + limit + " files and folders; give the submissions of one assignment only";
    }

    // answers.json

    static String halfCharacterInAnswer(String key) {
        return "the answer \"" + key + "\" holds half of a character or a zero; type it again";
    }

    static String wrongShape(String found) {
        return "expected {\"assignment\": \"...\", \"answers\": {\"1a.rate\": \"...\", ...}}, found " + found;
    }

    static String unknownWord(String word) {
        return "\"" + word + "\" is not read: expected \"assignment\" and \"answers\"; answers go inside \"answers\"";
    }

    static String assignmentIsNoText() {
        return "\"assignment\" is not read: expected its name in quotes, such as \"gd-momentum\"";
    }
}
