namespace GroupCall;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The call ran and something in it failed, or the requested engine is not available.</summary>
    public const int CallFailed = 1;

    /// <summary>The arguments or files are invalid; nothing ran.</summary>
    public const int BadArguments = 2;

    /// <summary>Ctrl+C was pressed; all participants have left.</summary>
    public const int Interrupted = 130;
}
