package io.github.exactgrader.worker;

/** Ends a script with the reply it carries. */
final class StopException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    StopException(Reply reply) {
        super(reply.toString(), null, false, false);
        this.reply = reply;
    }

    static StopException missing(String why) {
        return new StopException(new Reply.Missing(why));
    }

    static StopException wrongType(String why) {
        return new StopException(new Reply.WrongType(why));
    }

    static StopException badScript(String why) {
        return new StopException(new Reply.BadScript(why));
    }

    Reply reply() {
        return reply;
    }
}
