namespace CallInvite;

/// <summary>What the program returns to the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The scenario ran and broke a rule.</summary>
    public const int RulesBroken = 1;

    /// <summary>Arguments that cannot be used; nothing ran.</summary>
    public const int BadArguments = 2;
}
