namespace CallInvite;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The scenario ran and broke a rule, or the server could not be used.</summary>
    public const int Failed = 1;

    /// <summary>The arguments are invalid; nothing ran.</summary>
    public const int BadArguments = 2;
}
