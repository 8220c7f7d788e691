namespace CallInvite;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The scenario ran and broke a rule.</summary>
    public const int RulesBroken = 1;

    /// <summary>The arguments are invalid; nothing ran.</summary>
    public const int BadArguments = 2;
}
