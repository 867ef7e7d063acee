package io.github.exactgrader.jail;

import java.io.IOException;

/** Says why a jail cannot be had here. */
public final class JailException extends IOException {

    private static final long serialVersionUID = 1;

    JailException(String message) {
        super(message);
    }
}
