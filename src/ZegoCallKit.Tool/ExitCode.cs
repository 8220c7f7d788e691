namespace ZegoCallKit.Tool;

/// <summary>The exit codes of the tool.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command ran and failed, or found something wrong.</summary>
    public const int Failed = 1;

    /// <summary>The arguments or the files that they name are invalid; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Ctrl+C or SIGTERM ended the command; it has cleaned up.</summary>
    public const int Interrupted = 130;
}
