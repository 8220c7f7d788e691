namespace GroupCall;

/// <summary>What the program returns to the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The call ran and something in it failed, or the engine that was asked for cannot be had.</summary>
    public const int CallFailed = 1;

    /// <summary>Arguments or files that cannot be used; nothing ran.</summary>
    public const int BadArguments = 2;

    /// <summary>Ctrl+C; everybody has left.</summary>
    public const int Interrupted = 130;
}
