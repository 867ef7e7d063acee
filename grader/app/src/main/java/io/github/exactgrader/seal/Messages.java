package io.github.exactgrader.seal;

/** Every message of this package, without the name of the file: the caller knows it. */
final class Messages {

    static final String NOT_SEALED =
            "this is no sealed file, or its beginning was changed; get it again from who sealed it";
    static final String CUT_SHORT = "the file is cut short or its header was changed; get it again from who sealed it";
    static final String CHANGED =
            "the file is not as it was signed: it was changed or cut short on the way; get it again from who sealed it";
    static final String NOT_WITH_THIS_KEY =
            "the content cannot be decrypted: this private key does not fit, or the content was sealed wrongly";
    static final String OTHER_CONTENT =
            "the content is not the one that the file's commitment speaks of, so who sealed it made a mistake or cheats";
    static final String BAD_BUNDLE = "the content is no well-formed list of files";
    static final String TOO_LARGE = "this is larger than any sealed file, which holds at most "
            + (Bundle.MOST_BYTES >> 20) + " MB; get it again from who sealed it";
    static final String REVEAL_OF_OTHER =
            "the reveal does not belong to the commitment: the salt or the digest in it is another";
    static final String FOLDER_CHANGED =
            "the files are not those that were committed to: at least one of them was changed, added, removed or renamed";
    static final String MISMATCHED_KEY =
            "the private and public keys in it do not belong together; make a new pair with"
                    + " grader seal --new-key NAME";

    private Messages() {}

    static String otherSigner(String found, String expected) {
        return "it was signed by the key " + found + ", not by " + expected
                + "; give the public key of who sealed it, or do not trust this file";
    }

    static String notForYou(String id, String recipients) {
        return "it was not sealed for this key (" + id + ") but for " + recipients
                + "; use another private key, or ask for it to be sealed for yours";
    }

    static String badName(String name, String why) {
        return "the name \"" + name + "\" " + why + "; rename it: names must work on every system";
    }

    static String twoNames(String one, String other) {
        return "the names \"" + one + "\" and \"" + other + "\" are the same file on some systems; rename one";
    }

    static String link(String name) {
        return "\"" + name + "\" is a link or no regular file; put the file itself there";
    }

    static String tooMuch(String found) {
        return "it holds " + found + "; at most " + Bundle.MOST_FILES + " files with " + (Bundle.MOST_BYTES >> 20)
                + " MB in all can be sealed";
    }

    static String empty() {
        return "there is no file in it that could be sealed";
    }

    static String badKeyLine(int line) {
        return "line " + line + " belongs to no key; expected blocks from -----BEGIN ...----- to -----END ...-----";
    }

    static String privateForPublic() {
        return "this is a private key, which nobody but its owner should have; give the .pub file that belongs to it";
    }

    static String noKeys(String expected) {
        return "expected " + expected + ", as grader seal --new-key NAME writes them";
    }

    static String unknownCurve() {
        return "a key in it is neither Ed25519 nor X25519 in the usual encoding; make a pair with"
                + " grader seal --new-key NAME";
    }

    static String hex(String found) {
        return "expected 64 hexadecimal digits in lower case, found \"" + found + "\"";
    }

    static String otherAssignment(String one, String other) {
        return "the reveal is for the assignment \"" + other + "\", the commitment for \"" + one + "\"";
    }
}
