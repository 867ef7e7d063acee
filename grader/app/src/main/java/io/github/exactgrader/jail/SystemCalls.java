package io.github.exactgrader.jail;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of system calls on one architecture.
 *
 * @param architecture its number, as the kernel tells it to a filter
 * @param cloneCall starts a thread or a process
 * @param clone3Call does the same in another way
 * @param prlimitCall sets limits, of other processes too
 * @param denied those a child has no use for
 * @param starting those of them that start processes, and what starts a program
 * @param outside what reaches files and processes that a rule set of landlock does not keep from it
 */
record SystemCalls(
        int architecture,
        int cloneCall,
        int clone3Call,
        int prlimitCall,
        List<Integer> denied,
        List<Integer> starting,
        List<Integer> outside) {

    /** Calls that have one number everywhere: pidfd, io_uring, the new mount calls. */
    private static final List<Integer> EVERYWHERE =
            List.of(424, 425, 426, 427, 428, 429, 430, 431, 432, 433, 434, 438, 442);

    SystemCalls {
        denied = List.copyOf(denied);
        starting = List.copyOf(starting);
        outside = List.copyOf(outside);
    }

    /**
     * Numbers of the calls by which a thread gives up what it may do.
     *
     * @param openat opens a file
     * @param close closes it
     * @param prctl forbids to gain rights
     * @param seccomp sets a filter
     */
    record Rules(int openat, int close, int prctl, int seccomp) {

        static Rules of(String architecture) throws JailException {
            return switch (architecture) {
                case "amd64", "x86_64" -> new Rules(257, 3, 157, 317);
                case "aarch64" -> new Rules(56, 57, 167, 277);
                default -> throw new JailException(Messages.noSystemCalls(architecture));
            };
        }
    }

    static SystemCalls of(String architecture) throws JailException {
        return switch (architecture) {
            case "amd64", "x86_64" ->
                new SystemCalls(0xc000003e, 56, 435, 302, X86_64, List.of(57, 58, 59, 322), X86_64_OUTSIDE);
            case "aarch64" -> new SystemCalls(0xc00000b7, 220, 435, 261, AARCH64, List.of(221, 281), AARCH64_OUTSIDE);
            default -> throw new JailException(Messages.noSystemCalls(architecture));
        };
    }

    private static final List<Integer> X86_64 = with(List.of(
            // fork, vfork, execveat
            57,
            58,
            322,
            // socket; the JDK makes a socketpair, which leads nowhere, before it opens its first file channel
            41,
            // ptrace, process_vm_readv, process_vm_writev, kcmp
            101,
            310,
            311,
            312,
            // mount, umount2, pivot_root, chroot, setns, unshare
            165,
            166,
            155,
            161,
            308,
            272,
            // add_key, request_key, keyctl
            248,
            249,
            250,
            // bpf, perf_event_open, userfaultfd, memfd_create
            321,
            298,
            323,
            319,
            // kexec_load, kexec_file_load, init_module, finit_module, delete_module
            246,
            320,
            175,
            313,
            176,
            // name_to_handle_at, open_by_handle_at, fanotify_init
            303,
            304,
            300,
            // shmget, semget, msgget, mq_open, flock
            29,
            64,
            68,
            240,
            73,
            // quotactl, acct, swapon, swapoff, reboot, sethostname, setdomainname, syslog
            179,
            163,
            167,
            168,
            169,
            170,
            171,
            103,
            // settimeofday, clock_settime, iopl, ioperm, modify_ldt
            164,
            227,
            172,
            173,
            154));

    private static final List<Integer> AARCH64 = with(List.of(
            // execveat; fork and vfork are not there
            281,
            // socket; the JDK makes a socketpair, which leads nowhere, before it opens its first file channel
            198,
            // ptrace, process_vm_readv, process_vm_writev, kcmp
            117,
            270,
            271,
            272,
            // mount, umount2, pivot_root, chroot, setns, unshare
            40,
            39,
            41,
            51,
            268,
            97,
            // add_key, request_key, keyctl
            217,
            218,
            219,
            // bpf, perf_event_open, userfaultfd, memfd_create
            280,
            241,
            282,
            279,
            // kexec_load, kexec_file_load, init_module, finit_module, delete_module
            104,
            294,
            105,
            273,
            106,
            // name_to_handle_at, open_by_handle_at, fanotify_init
            264,
            265,
            262,
            // shmget, semget, msgget, mq_open, flock
            194,
            190,
            186,
            180,
            32,
            // quotactl, acct, swapon, swapoff, reboot, sethostname, setdomainname, syslog
            60,
            89,
            224,
            225,
            142,
            161,
            162,
            116,
            // settimeofday, clock_settime
            170,
            112));

    private static final List<Integer> X86_64_OUTSIDE = List.of(
            // kill, tkill, tgkill, rt_sigqueueinfo, rt_tgsigqueueinfo
            62,
            200,
            234,
            129,
            297,
            // setpriority, sched_setparam, sched_setscheduler, sched_setaffinity, sched_setattr
            141,
            142,
            144,
            203,
            314,
            // ioprio_set, migrate_pages, move_pages
            251,
            256,
            279,
            // chmod, fchmod, fchmodat, fchmodat2
            90,
            91,
            268,
            452,
            // chown, fchown, lchown, fchownat
            92,
            93,
            94,
            260,
            // utime, utimes, futimesat, utimensat
            132,
            235,
            261,
            280,
            // setxattr, lsetxattr, fsetxattr, removexattr, lremovexattr, fremovexattr
            188,
            189,
            190,
            197,
            198,
            199,
            // setxattrat, removexattrat, file_setattr, inotify_add_watch
            463,
            466,
            469,
            254);

    private static final List<Integer> AARCH64_OUTSIDE = List.of(
            // kill, tkill, tgkill, rt_sigqueueinfo, rt_tgsigqueueinfo
            129,
            130,
            131,
            138,
            240,
            // setpriority, sched_setparam, sched_setscheduler, sched_setaffinity, sched_setattr
            140,
            118,
            119,
            122,
            274,
            // ioprio_set, migrate_pages, move_pages
            30,
            238,
            239,
            // fchmod, fchmodat, fchmodat2, fchown, fchownat, utimensat
            52,
            53,
            452,
            55,
            54,
            88,
            // setxattr, lsetxattr, fsetxattr, removexattr, lremovexattr, fremovexattr
            5,
            6,
            7,
            14,
            15,
            16,
            // setxattrat, removexattrat, file_setattr, inotify_add_watch
            463,
            466,
            469,
            27);

    private static List<Integer> with(List<Integer> own) {
        List<Integer> all = new ArrayList<>(own);
        all.addAll(EVERYWHERE);
        return all;
    }
}
