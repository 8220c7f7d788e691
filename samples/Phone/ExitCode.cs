namespace Phone;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The user could not sign in, the connection ended for good, or a command of a script failed.</summary>
    public const int Failed = 1;

    /// <summary>The arguments are invalid; nothing ran.</summary>
    public const int BadArguments = 2;

    /// <summary>The program was interrupted, e.g. with Ctrl+C, and has hung up.</summary>
    public const int Interrupted = 130;
}
