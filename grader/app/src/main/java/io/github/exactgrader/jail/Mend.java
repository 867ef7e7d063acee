package io.github.exactgrader.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the one command that gives a system the jail it lacks.
 *
 * @param systemName as the property {@code os.name} says it
 * @param programs of the system
 * @param settings folder of the kernel's settings, {@code /proc/sys} on Linux
 * @param isRoot whether the grader runs as root
 */
record Mend(String systemName, Programs programs, Path settings, boolean isRoot) {

    /** The package managers of Linux, each with what installs bubblewrap. */
    private static final Map<String, String> INSTALLERS = installers();

    private static Map<String, String> installers() {
        Map<String, String> installers = new LinkedHashMap<>();
        installers.put("apt-get", "apt-get update && %sapt-get install -y bubblewrap");
        installers.put("dnf", "dnf install -y bubblewrap");
        installers.put("yum", "yum install -y bubblewrap");
        installers.put("zypper", "zypper --non-interactive install bubblewrap");
        installers.put("pacman", "pacman -S --noconfirm bubblewrap");
        installers.put("apk", "apk add bubblewrap");
        return installers;
    }

    static Mend ofSystem() {
        return new Mend(System.getProperty("os.name", ""), Programs.ofSystem(), Path.of("/proc/sys"), Root.isUser());
    }

    /** Returns a command, or what else to do; empty if nothing is known that helps. */
    Optional<String> command() {
        if (systemName.startsWith("Windows")) {
            return Optional.of("wsl --install, then run the grader inside WSL 2");
        }
        if (!systemName.equals("Linux")) {
            return Optional.empty();
        }
        String sudo = isRoot ? "" : "sudo ";
        if (programs.find("bwrap").isEmpty()) {
            return INSTALLERS.entrySet().stream()
                    .filter(each -> programs.find(each.getKey()).isPresent())
                    .map(each -> sudo + each.getValue().replace("%s", sudo))
                    .findFirst();
        }
        if (setting("kernel/apparmor_restrict_unprivileged_userns").equals("1")) {
            return Optional.of(sudo + "sysctl -w kernel.apparmor_restrict_unprivileged_userns=0");
        }
        if (setting("kernel/unprivileged_userns_clone").equals("0")) {
            return Optional.of(sudo + "sysctl -w kernel.unprivileged_userns_clone=1");
        }
        if (setting("user/max_user_namespaces").equals("0")) {
            return Optional.of(sudo + "sysctl -w user.max_user_namespaces=15000");
        }
        return Files.exists(settings.resolve("../../.dockerenv").normalize())
                ? Optional.of("docker run --security-opt seccomp=unconfined --security-opt apparmor=unconfined ...")
                : Optional.empty();
    }

    private String setting(String name) {
        try {
            return Files.readString(settings.resolve(name)).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
